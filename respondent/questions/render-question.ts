import type { Question } from "#questionnaire/model";
import type { Html } from "#respondent/html";
import type { QuestionContext } from "#respondent/questions/question-context";
import { typeHtmlOf } from "#respondent/questions/registry";

export function renderQuestion(question: Question, context: QuestionContext): Html {
  return typeHtmlOf(question).render(question, context);
}
