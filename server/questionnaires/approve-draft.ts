import { AppError } from "#contracts/app-error";
import type { ApprovalInput, QuestionnaireReview } from "#contracts/questionnaire-reviews";
import { findStandingApproval, insertApproval } from "#db/queries/questionnaire-reviews";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { contentHashOf } from "#server/questionnaires/content-hash";
import { describeReview } from "#server/questionnaires/describe-review";
import { lockLookedAt } from "#server/questionnaires/lock-looked-at";

/** Approves this state of the draft, which somebody else has made or asked about. */
export async function approveDraft(viewer: Viewer, input: ApprovalInput): Promise<QuestionnaireReview> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const { studyId, expectedRevision, note } = input;
    const { definition, revision } = await lockLookedAt(scope, studyId, expectedRevision);
    const { mayApprove } = await describeReview(scope, studyId, viewer.userId);
    if (!mayApprove) throw new AppError("approval-needs-colleague");
    const contentHash = contentHashOf(definition);
    const standing = await findStandingApproval(scope, studyId);
    const request = standing?.contentHash === contentHash ? standing : undefined;
    await insertApproval(scope, {
      ...{ id: newId(), studyId, revision, contentHash, note },
      requestedBy: request?.requestedBy ?? undefined,
      requestedAt: request?.requestedAt ?? undefined,
      approvedBy: viewer.userId,
    });
    return describeReview(scope, studyId, viewer.userId);
  });
}
