import type { NumberQuestion } from "#questionnaire/question-types/number";
import { type Html, html } from "#respondent/html";
import { hasDecimalComma, renderText, writeBound, writeTyped } from "#respondent/localised";
import { renderLabelled } from "#respondent/questions/labelled";
import { fieldId, type QuestionContext, renderDescribedBy } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const numberHtml: TypeHtml<NumberQuestion> = {
  render: renderNumber,
  read: ({ code }, reader) => reader.number(code),
};

/** A text field with a number keyboard: `type=number` refuses Persian digits and loses what it cannot read. */
function renderNumber(question: NumberQuestion, context: QuestionContext): Html {
  const { code } = question;
  const { language } = context;
  const hint = writeHint(question, context);
  const unitId = question.unit && `u-${code}`;
  const unit =
    unitId && html`<span class="unit" id="${unitId}">${renderText(question.unit, language)}</span>`;
  const value = writeNumber(context.valueOf(code), context);
  return renderLabelled(question, context, hint, (hasHelp) => {
    return html`<div class="measure"><input type="text" class="field digits" id="${fieldId(code)}" name="${code}" value="${value}" inputmode="${keyboardOf(question)}" dir="ltr" enterkeyhint="next"${question.isRequired && html` required`}${renderDescribedBy(code, hasHelp, context, unitId)}${context.takesFocus(code) && html` autofocus`}>${unit}</div>`;
  });
}

/** Number keyboards of some phones have no minus sign. */
export function keyboardOf({ min, isWhole }: Pick<NumberQuestion, "min" | "isWhole">): string {
  if (min !== undefined && min < 0) return "text";
  return isWhole ? "numeric" : "decimal";
}

/** As it would be typed in the language. */
export function writeNumber(value: string, { language, isPosted }: QuestionContext): string {
  // Where a point parts thousands, "1.234" has come back as it was typed.
  return isPosted && hasDecimalComma(language) ? value : writeTyped(value, language);
}

export function writeHint(
  { min, max, isWhole }: Pick<NumberQuestion, "min" | "max" | "isWhole">,
  context: QuestionContext,
): string {
  const { phrases } = context;
  const from = min === undefined ? undefined : writeBound(min, context.language);
  const to = max === undefined ? undefined : writeBound(max, context.language);
  if (from && to) return phrases.numberBetween(from, to);
  if (to) return phrases.numberTo(to);
  if (from && min !== 0) return phrases.numberFrom(from);
  return isWhole ? phrases.wholeNumber : "";
}
