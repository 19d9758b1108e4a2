import type { DefinitionProblem, ProblemPlace } from "#questionnaire/definition-problem";
import type { Question } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

/** Whether a question can be answered at all, and in one way only. */
export function checkFormat(question: Question, place: ProblemPlace): DefinitionProblem[] {
  return rulesOf(question)
    .checkFormat(question)
    .map(([code, level, detail]) => ({
      level,
      code,
      ...place,
      ...(detail === undefined ? {} : { detail }),
    }));
}
