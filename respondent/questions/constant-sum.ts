import { readText } from "#questionnaire/localised-text";
import { itemVariable } from "#questionnaire/question-parts";
import type { ConstantSumQuestion } from "#questionnaire/question-types/constant-sum";
import { type FormReader, readNumber } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderText, writeBound, writeDigits } from "#respondent/localised";
import { renderEntry } from "#respondent/questions/entry";
import { renderGroup } from "#respondent/questions/group";
import { fieldId, type QuestionContext, renderError } from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const constantSumHtml: TypeHtml<ConstantSumQuestion> = { render: renderConstantSum, read: readShares };

/** What is left empty got nothing, once anything was given out at all. */
function readShares({ code, items }: ConstantSumQuestion, reader: FormReader): void {
  const variables = items.map((item) => itemVariable(code, item.code));
  for (const variable of variables) reader.number(variable);
  const isEmpty = (variable: string) => reader.posted(variable).trim() === "";
  if (variables.every(isEmpty)) return;
  for (const variable of variables.filter(isEmpty)) reader.answers[variable] = 0;
}

/** The script keeps telling what is left; without it the page tells so when the sum was wrong. */
function renderConstantSum(question: ConstantSumQuestion, context: QuestionContext): Html {
  const { code, items, total, unit } = question;
  const { language, phrases } = context;
  const withUnit = (amount: string) => [amount, readText(unit, language)].filter(Boolean).join(" ");
  const isFocused = context.takesFocus(code);
  const entries = items.map((item, position) => {
    const variable = itemVariable(code, item.code);
    const takesFocus = context.takesFocus(variable) || (isFocused && position === 0);
    const label = renderText(item.text, language);
    const error = renderError(variable, context);
    const limits = { min: 0, isWhole: Number.isInteger(total) };
    return renderEntry({ variable, label, unit, isRequired: false, limits, error, takesFocus }, context);
  });
  return renderGroup(question, context, {
    role: "group",
    hint: phrases.sum.hint(withUnit(writeBound(total, language))),
    canClear: false,
    body: html`<div class="entries shares" id="${fieldId(code)}" data-total="${total}" data-digits="${writeDigits("0123456789", language)}${writeBound(0.5, language).charAt(1)}" data-left="${phrases.sum.left(withUnit("{n}"))}" data-over="${phrases.sum.over(withUnit("{n}"))}" data-done="${phrases.sum.done}">
${entries}
<p class="balance">${writeBalance(question, context, withUnit)}</p>
</div>`,
  });
}

function writeBalance(
  { code, items, total }: ConstantSumQuestion,
  context: QuestionContext,
  withUnit: (amount: string) => string,
): string {
  if (context.errorOf(code)?.code !== "sum-differs") return "";
  const given = items.map(
    (item) => readNumber(context.valueOf(itemVariable(code, item.code)), context.language) ?? 0,
  );
  const left = Math.round((total - given.reduce((sum, share) => sum + share, 0)) * 1e6) / 1e6;
  const amount = withUnit(writeBound(Math.abs(left), context.language));
  return left > 0 ? context.phrases.sum.left(amount) : context.phrases.sum.over(amount);
}
