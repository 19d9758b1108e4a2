import { readText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";
import type { SingleQuestion } from "#questionnaire/question-types/single";
import { type Html, html } from "#respondent/html";
import { renderOtherText } from "#respondent/questions/choices";
import { renderLabelled } from "#respondent/questions/labelled";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";

/** A single choice folded into one field. `search` tells the script to let a long list be searched. */
export function renderDropdown(question: SingleQuestion, context: QuestionContext): Html {
  const { code, options, optionGroups = [], isRequired, display } = question;
  const { phrases, language } = context;
  const chosen = context.valueOf(code);
  const draw = (option: Option) =>
    html`<option value="${option.code}"${option.isOtherSpecify && html` data-other`}${chosen === String(option.code) && html` selected`}>${readText(option.label, language)}</option>`;
  const grouped = optionGroups.map(
    (group) =>
      html`<optgroup label="${readText(group.label, language)}">${options.filter(({ groupCode }) => groupCode === group.code).map(draw)}</optgroup>`,
  );
  const known = new Set(optionGroups.map((group) => group.code));
  const alone = options.filter(({ groupCode }) => groupCode === undefined || !known.has(groupCode));
  const others = options.filter((option) => option.isOtherSpecify);
  return renderLabelled(question, context, "", (hasHelp) => {
    return html`<div class="fold"><select class="field" id="${fieldId(code)}" name="${code}"${display === "search" && html` data-search="${phrases.searchList}" data-none="${phrases.nothingFound}"`}${isRequired && html` required`}${renderDescribedBy(code, hasHelp, context)}${context.takesFocus(code) && html` autofocus`}>
<option value="">${phrases.chooseOne}</option>
${grouped}${alone.map(draw)}
</select>${others.map((option) => renderOtherText(code, option, context))}</div>`;
  });
}
