import { type Item, itemVariable } from "#questionnaire/question-parts";
import type { MultiGridQuestion } from "#questionnaire/question-types/multi-grid";
import { codesOf } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderGroup } from "#respondent/questions/group";
import { renderItemWords } from "#respondent/questions/item-by-item";
import { errorId, fieldId, type QuestionContext, renderError } from "#respondent/questions/question-context";
import { renderHeads, renderStatement, statementId } from "#respondent/questions/statement";
import type { TypeHtml } from "#respondent/questions/type-html";

export const multiGridHtml: TypeHtml<MultiGridQuestion> = {
  render: renderMultiGrid,
  read({ code, items, options }, reader) {
    const codes = codesOf(options);
    for (const item of items) reader.chosen(itemVariable(code, item.code), codes);
  },
};

/** More columns than this cannot keep their words apart: each item then keeps its own list. */
const mostColumns = 8;

/** One set of boxes an item; a grid where there is room. */
function renderMultiGrid(question: MultiGridQuestion, context: QuestionContext): Html {
  const labels = question.options.map((option) => renderText(option.label, context.language));
  const isTable = labels.length <= mostColumns;
  return renderGroup(question, context, {
    role: "group",
    hint: context.phrases.chooseAny,
    canClear: false,
    body: html`<div class="items ${isTable ? `table points-${labels.length}` : "lists"}"${renderItemWords(question.items, "filled", context)}>
${isTable && renderHeads(labels)}
${question.items.map((item) => renderItem(question, item, labels, context))}
</div>`,
  });
}

function renderItem(
  { code, options }: MultiGridQuestion,
  item: Item,
  labels: readonly Html[],
  context: QuestionContext,
): Html {
  const variable = itemVariable(code, item.code);
  const chosen = new Set(context.valueOf(variable).split(","));
  const isFaulty = context.errorOf(variable) !== undefined;
  const takesFocus = context.takesFocus(variable);
  const box = (position: number) => {
    const option = options[position];
    return html`<input type="checkbox" name="${variable}" value="${option.code}"${position === 0 && html` id="${fieldId(variable)}"`}${chosen.has(String(option.code)) && html` checked`}${option.isExclusive && html` data-exclusive`}${isFaulty && html` aria-invalid="true" aria-describedby="${errorId(variable)}"`}${position === 0 && takesFocus && html` autofocus`}>`;
  };
  return html`<div class="item${isFaulty && " faulty"}" role="group" aria-labelledby="${statementId(variable)}">
${renderStatement(item, variable, context)}
${renderError(variable, context)}
${options.map((_, position) => html`<label class="option">${box(position)}<span>${labels[position]}</span></label>`)}
</div>`;
}
