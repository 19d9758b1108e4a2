import type { SliderQuestion } from "#questionnaire/question-types/slider";
import { type Html, html } from "#respondent/html";
import { renderText, writeBound, writeDigits } from "#respondent/localised";
import { renderLabelled } from "#respondent/questions/labelled";
import { writeNumber } from "#respondent/questions/number";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";
import { renderEnds } from "#respondent/questions/steps";
import type { TypeHtml } from "#respondent/questions/type-html";

export const sliderHtml: TypeHtml<SliderQuestion> = {
  render: renderSlider,
  read: ({ code }, reader) => reader.number(code),
};

/**
 * A field for the number. The script adds a line to slide along, which shows no place until it is touched; the
 * field stays beside it, tells the number in the page's digits, and takes it typed.
 */
function renderSlider(question: SliderQuestion, context: QuestionContext): Html {
  const { code, min, max, step, isRequired, lowLabel, highLabel } = question;
  const { language, phrases } = context;
  const unitId = question.unit && `u-${code}`;
  const unit =
    unitId && html`<span class="unit" id="${unitId}">${renderText(question.unit, language)}</span>`;
  const value = writeNumber(context.valueOf(code), context);
  const hint = phrases.numberBetween(writeBound(min, language), writeBound(max, language));
  return renderLabelled(question, context, hint, (hasHelp) => {
    return html`<div class="slide" data-min="${min}" data-max="${max}" data-step="${step}" data-digits="${writeDigits("0123456789", language)}${writeBound(0.5, language).charAt(1)}" data-untouched="${phrases.notChosenYet}">
${renderEnds(lowLabel, highLabel, context)}
<div class="measure"><input type="text" class="field digits" id="${fieldId(code)}" name="${code}" value="${value}" inputmode="${min < 0 ? "text" : "decimal"}" dir="ltr" enterkeyhint="next"${isRequired && html` required`}${renderDescribedBy(code, hasHelp, context, unitId)}${context.takesFocus(code) && html` autofocus`}>${unit}</div>
</div>`;
  });
}
