import { AppError } from "#contracts/app-error";
import type { QuestionnaireReview, ResolveCommentInput } from "#contracts/questionnaire-reviews";
import { setCommentResolved } from "#db/queries/questionnaire-reviews";
import { authorize, type Viewer } from "#server/auth/authorize";
import { describeReview } from "#server/questionnaires/describe-review";
import { requireDraft } from "#server/questionnaires/require-draft";

/** Settles a comment, or opens it again; it is never deleted. */
export async function resolveComment(
  viewer: Viewer,
  { studyId, commentId, isResolved }: ResolveCommentInput,
): Promise<QuestionnaireReview> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    await requireDraft(scope, studyId);
    const resolvedBy = isResolved ? viewer.userId : null;
    const isThere = await setCommentResolved(scope, { studyId, id: commentId, resolvedBy });
    if (!isThere) throw new AppError("not-found", { entity: "comment" });
    return describeReview(scope, studyId, viewer.userId);
  });
}
