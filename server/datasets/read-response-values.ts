import type { Answers, MissingReason } from "#questionnaire/answers";
import { readVariable } from "#questionnaire/codebook";
import type { Variable } from "#questionnaire/variable";
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

/** The variable as a number, or why there is none. */
export function readNumber(variable: Variable, answers: Answers): number | MissingReason {
  const given = readVariable(variable, answers);
  if ("missing" in given) return given.missing;
  return typeof given.value === "number" ? given.value : Number(given.value);
}
