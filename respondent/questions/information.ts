import type { InformationQuestion } from "#questionnaire/model";
import { type Html, html } from "#respondent/html";
import { renderParagraphs } from "#respondent/localised";
import type { QuestionContext } from "#respondent/questions/question-context";

export function renderInformation(question: InformationQuestion, { language }: QuestionContext): Html {
  const help = question.help && html`<div class="help">${renderParagraphs(question.help, language)}</div>`;
  return html`<div class="question information" id="q-${question.code}">${renderParagraphs(question.text, language)}${help}</div>`;
}
