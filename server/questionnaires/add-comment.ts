import { AppError } from "#contracts/app-error";
import type { AddCommentInput, QuestionnaireReview } from "#contracts/questionnaire-reviews";
import { insertQuestionnaireComment } from "#db/queries/questionnaire-reviews";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { describeReview } from "#server/questionnaires/describe-review";
import { requireDraft } from "#server/questionnaires/require-draft";

/** A comment on a question or a page that the saved draft has, or on the whole. */
export async function addComment(viewer: Viewer, input: AddCommentInput): Promise<QuestionnaireReview> {
  return authorize(viewer, "questionnaire:edit", async (scope) => {
    const { studyId, questionCode = null, pageCode = null, text } = input;
    const { definition } = await requireDraft(scope, studyId);
    if (!hasPlace(definition, input)) throw new AppError("not-found", { entity: "question" });
    const comment = { id: newId(), studyId, questionCode, pageCode, text, authorId: viewer.userId };
    await insertQuestionnaireComment(scope, comment);
    return describeReview(scope, studyId, viewer.userId);
  });
}

function hasPlace({ pages }: QuestionnaireDefinition, { questionCode, pageCode }: AddCommentInput): boolean {
  if (pageCode) return pages.some(({ code }) => code === pageCode);
  if (!questionCode) return true;
  return pages.some((page) => page.questions.some(({ code }) => code === questionCode));
}
