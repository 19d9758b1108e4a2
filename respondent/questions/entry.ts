import type { LocalisedText } from "#questionnaire/localised-text";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { keyboardOf, writeNumber } from "#respondent/questions/number";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";

type Entry = {
  variable: string;
  label: Html;
  unit: LocalisedText | undefined;
  isRequired: boolean | undefined;
  limits: { min?: number; isWhole?: boolean };
  /** An error that is shown elsewhere; it stands between the label and the field when left out. */
  error: Html | false;
  takesFocus: boolean;
};

/** One number of several, with its own label. */
export function renderEntry(entry: Entry, context: QuestionContext): Html {
  const { variable, label, unit, isRequired, limits, error, takesFocus } = entry;
  const unitId = unit && `u-${variable}`;
  const value = writeNumber(context.valueOf(variable), context);
  return html`<div class="entry${error && " faulty"}"><label for="${fieldId(variable)}">${label}</label>
${error}
<div class="measure"><input type="text" class="field digits" id="${fieldId(variable)}" name="${variable}" value="${value}" inputmode="${keyboardOf(limits)}" dir="ltr" enterkeyhint="next"${isRequired && html` required`}${renderDescribedBy(variable, false, context, unitId)}${takesFocus && html` autofocus`}>${unitId && html`<span class="unit" id="${unitId}">${renderText(unit, context.language)}</span>`}</div></div>`;
}
