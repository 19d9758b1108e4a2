import type { Answers, MissingReason } from "#questionnaire/answers";
import { readVariable } from "#questionnaire/codebook";
import { answersDependOnPath, answersOnPath } from "#questionnaire/evaluate";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { Variable } from "#questionnaire/variable";

/** What was answered on the path that the response ended on; where everybody is asked everything, and nothing is computed, that is what is stored. */
export function pathReader(
  definition: QuestionnaireDefinition,
): (response: { answers: Answers; seed: number }) => Answers {
  if (!answersDependOnPath(definition)) return ({ answers }) => answers;
  return ({ answers, seed }) => answersOnPath(definition, { answers, seed });
}

/** The variable as a number, or why there is none. */
export function readNumber(variable: Variable, answers: Answers): number | MissingReason {
  const given = readVariable(variable, answers);
  if ("missing" in given) return given.missing;
  return typeof given.value === "number" ? given.value : Number(given.value);
}
