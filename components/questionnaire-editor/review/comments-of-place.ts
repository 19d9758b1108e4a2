import type { QuestionnaireComment } from "#contracts/questionnaire-reviews";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** A question, a page, or, with neither, the questionnaire itself. */
export type CommentPlace = { questionCode?: string; pageCode?: string };

export function commentsOfPlace(
  comments: readonly QuestionnaireComment[],
  { questionCode, pageCode }: CommentPlace,
): QuestionnaireComment[] {
  return comments.filter(
    (comment) => comment.questionCode === (questionCode ?? null) && comment.pageCode === (pageCode ?? null),
  );
}

/** Those whose question or page is gone, or has another code now. */
export function commentsWithoutPlace(
  comments: readonly QuestionnaireComment[],
  { pages }: QuestionnaireDefinition,
): QuestionnaireComment[] {
  const pageCodes = new Set(pages.map(({ code }) => code));
  const questionCodes = new Set(pages.flatMap((page) => page.questions.map(({ code }) => code)));
  return comments.filter(
    ({ questionCode, pageCode }) =>
      (questionCode !== null && !questionCodes.has(questionCode)) ||
      (pageCode !== null && !pageCodes.has(pageCode)),
  );
}

export function countOpen(comments: readonly QuestionnaireComment[]): number {
  return comments.filter(({ resolvedAt }) => resolvedAt === null).length;
}
