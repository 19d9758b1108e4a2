import type { Answers } from "#questionnaire/answers";
import { readVariable, type Variable } from "#questionnaire/codebook";
import { answersOnPath } from "#questionnaire/evaluate";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** What was answered on the path that the response ended on; a questionnaire without routing has one path. */
export function pathReader(
  definition: QuestionnaireDefinition,
): (response: { answers: Answers; seed: number }) => Answers {
  const isRouted = definition.pages.some(
    (page) => page.visibleIf || page.questions.some((question) => question.visibleIf),
  );
  if (!isRouted) return ({ answers }) => answers;
  return ({ answers, seed }) => answersOnPath(definition, { answers, seed, savedPages: [] });
}

/** The variable as a number; NaN when it is missing for whatever reason. */
export function readNumber(variable: Variable, answers: Answers): number {
  const given = readVariable(variable, answers);
  if ("missing" in given) return Number.NaN;
  return typeof given.value === "number" ? given.value : Number(given.value);
}
