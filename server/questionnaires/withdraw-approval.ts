import { AppError } from "#contracts/app-error";
import type { QuestionnaireReview, ReviewedStudy } from "#contracts/questionnaire-reviews";
import { withdrawApprovals } from "#db/queries/questionnaire-reviews";
import { authorize, type Viewer } from "#server/auth/authorize";
import { describeReview } from "#server/questionnaires/describe-review";
import { requireDraft } from "#server/questionnaires/require-draft";

/** Takes back what stands, be it a request or an approval. */
export async function withdrawApproval(
  viewer: Viewer,
  { studyId }: ReviewedStudy,
): Promise<QuestionnaireReview> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    await requireDraft(scope, studyId);
    const isWithdrawn = await withdrawApprovals(scope, { studyId, withdrawnBy: viewer.userId });
    if (!isWithdrawn) throw new AppError("not-found", { entity: "approval" });
    return describeReview(scope, studyId, viewer.userId);
  });
}
