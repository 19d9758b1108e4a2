import type { Question } from "#questionnaire/model";
import type { Html } from "#respondent/html";
import { renderInformation } from "#respondent/questions/information";
import { renderLikert } from "#respondent/questions/likert";
import { renderMultiple } from "#respondent/questions/multiple";
import { renderNps } from "#respondent/questions/nps";
import { renderNumber } from "#respondent/questions/number";
import type { QuestionContext } from "#respondent/questions/question-context";
import { renderSingle } from "#respondent/questions/single";
import { renderTextQuestion } from "#respondent/questions/text";

export function renderQuestion(question: Question, context: QuestionContext): Html {
  switch (question.type) {
    case "single":
      return renderSingle(question, context);
    case "multiple":
      return renderMultiple(question, context);
    case "likert":
      return renderLikert(question, context);
    case "number":
      return renderNumber(question, context);
    case "text":
    case "longText":
      return renderTextQuestion(question, context);
    case "nps":
      return renderNps(question, context);
    case "information":
      return renderInformation(question, context);
  }
}
