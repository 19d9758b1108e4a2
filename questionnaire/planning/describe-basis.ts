import { buildCodebook } from "#questionnaire/codebook";
import type { Page, Question } from "#questionnaire/model";
import type { Variable } from "#questionnaire/variable";

/** How a basis variable is answered, as far as it matters to finding segments. */
export type BasisVariable =
  | { code: string; form: "scale"; points: number }
  | { code: string; form: "yes-no"; yesShare: number }
  | { code: string; form: "allocation"; parts: number };

/** A computed score or a free number has many values; nine points keep most of what they tell. */
const manyPoints = 9;
const mostPoints = 101;

/**
 * The basis variables that pages would bring, as a trial of the plan takes them.
 *
 * A choice of several answers is a yes/no variable for each; a choice of one has no distances and stands for one
 * yes/no question, with its first answer as the yes. Texts and dates form no segments.
 */
export function describeBasis(pages: readonly Page[]): BasisVariable[] {
  const columns = buildCodebook({
    ...{ languages: ["en"], title: {}, consent: {}, thanks: {} },
    pages: [...pages],
  }).filter(({ role }) => role === "basis");
  const questions = new Map(pages.flatMap((page) => page.questions).map((one) => [one.code, one]));
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    const question = questions.get(column.questionCode);
    if (question?.type !== "constantSum") return formOf(column, question);
    if (seen.has(question.code)) return [];
    seen.add(question.code);
    const parts = columns.filter(({ questionCode }) => questionCode === question.code).length;
    return parts >= 2 ? [{ code: question.code, form: "allocation" as const, parts }] : [];
  });
}

function formOf(column: Variable, question: Question | undefined): BasisVariable[] {
  const { code, kind, options, level } = column;
  if (kind === "text" || kind === "date") return [];
  const answers = options.filter((option) => option.code >= 0).length;
  if (kind === "chosen") return [{ code, form: "yes-no", yesShare: 0.4 }];
  if (kind === "single" && (level === "nominal" || answers <= 2)) {
    return [{ code, form: "yes-no", yesShare: answers > 2 ? 1 / answers : 0.5 }];
  }
  if (kind === "nps") return [{ code, form: "scale", points: 11 }];
  if (question?.type === "calculated") return [{ code, form: "scale", points: manyPoints }];
  return [{ code, form: "scale", points: answers >= 2 ? Math.min(mostPoints, answers) : manyPoints }];
}

/** The basis variables as a segmentation counts them: every part of an allocation is one. */
export function countBasis(basis: readonly BasisVariable[]): number {
  return basis.reduce((sum, item) => sum + (item.form === "allocation" ? item.parts : 1), 0);
}
