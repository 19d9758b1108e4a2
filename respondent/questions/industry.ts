import { readText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";
import {
  type IndustryQuestion,
  industryGroups,
  industryOptions,
} from "#questionnaire/question-types/industry";
import { codesOf } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderLabelled } from "#respondent/questions/labelled";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const industryHtml: TypeHtml<IndustryQuestion> = {
  render: renderIndustry,
  read: (question, reader) => reader.choice(question.code, codesOf(industryOptions(question))),
};

/** The divisions under the names of their sections, in one list that the script lets be searched. */
function renderIndustry(question: IndustryQuestion, context: QuestionContext): Html {
  const { code, isRequired, detail } = question;
  const { phrases, language } = context;
  const chosen = context.valueOf(code);
  const draw = (option: Option) =>
    html`<option value="${option.code}"${chosen === String(option.code) && html` selected`}>${readText(option.label, language)}</option>`;
  const list =
    detail === "sections"
      ? industryOptions(question).map(draw)
      : industryGroups().map(
          ({ section, divisions }) =>
            html`<optgroup label="${readText(section.label, language)}">${divisions.map(draw)}</optgroup>`,
        );
  return renderLabelled(question, context, "", (hasHelp) => {
    return html`<div class="fold"><select class="field" id="${fieldId(code)}" name="${code}" data-search="${phrases.searchList}" data-none="${phrases.nothingFound}"${isRequired && html` required`}${renderDescribedBy(code, hasHelp, context)}${context.takesFocus(code) && html` autofocus`}>
<option value="">${phrases.chooseOne}</option>
${list}
</select></div>`;
  });
}
