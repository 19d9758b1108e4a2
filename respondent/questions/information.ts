import type { InformationQuestion } from "#questionnaire/question-types/information";
import { type Html, html } from "#respondent/html";
import { renderParagraphs } from "#respondent/localised";
import { renderPicture } from "#respondent/questions/picture";
import type { QuestionContext } from "#respondent/questions/question-context";
import { readNothing, type TypeHtml } from "#respondent/questions/type-html";

export const informationHtml: TypeHtml<InformationQuestion> = {
  render: renderInformation,
  read: readNothing,
};

function renderInformation(question: InformationQuestion, context: QuestionContext): Html {
  const { language } = context;
  const picture = question.image && renderPicture(question.image, "stimulus", context);
  const help = question.help && html`<div class="help">${renderParagraphs(question.help, language)}</div>`;
  return html`<div class="question information" id="q-${question.code}">${renderParagraphs(question.text, language)}${help}${picture}</div>`;
}
