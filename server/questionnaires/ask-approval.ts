import type { ApprovalInput, QuestionnaireReview } from "#contracts/questionnaire-reviews";
import { insertApproval } from "#db/queries/questionnaire-reviews";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { contentHashOf } from "#server/questionnaires/content-hash";
import { describeReview } from "#server/questionnaires/describe-review";
import { lockLookedAt } from "#server/questionnaires/lock-looked-at";

/** Asks the colleagues to look at this state of the draft. */
export async function askApproval(viewer: Viewer, input: ApprovalInput): Promise<QuestionnaireReview> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const { studyId, expectedRevision, note } = input;
    const { definition, revision } = await lockLookedAt(scope, studyId, expectedRevision);
    const contentHash = contentHashOf(definition);
    await insertApproval(scope, {
      ...{ id: newId(), studyId, revision, contentHash, note },
      requestedBy: viewer.userId,
    });
    return describeReview(scope, studyId, viewer.userId);
  });
}
