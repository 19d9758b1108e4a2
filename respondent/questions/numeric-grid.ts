import { type Item, itemVariable } from "#questionnaire/question-parts";
import { cellsOf, type GridCell, type NumericGridQuestion } from "#questionnaire/question-types/numeric-grid";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderEntry } from "#respondent/questions/entry";
import { renderGroup } from "#respondent/questions/group";
import { renderItemWords } from "#respondent/questions/item-by-item";
import { writeHint } from "#respondent/questions/number";
import {
  errorId,
  type QuestionContext,
  renderError,
  writeError,
} from "#respondent/questions/question-context";
import { renderHeads, renderStatement, statementId } from "#respondent/questions/statement";
import type { TypeHtml } from "#respondent/questions/type-html";

export const numericGridHtml: TypeHtml<NumericGridQuestion> = {
  render: renderNumericGrid,
  read(question, reader) {
    for (const { variable } of cellsOf(question)) reader.number(variable);
  },
};

/** More columns than this leave no room for a number with its unit: each item then keeps its own fields. */
const mostColumns = 6;

function renderNumericGrid(question: NumericGridQuestion, context: QuestionContext): Html {
  const columns = question.columns ?? [];
  const isTable = columns.length > 0 && columns.length <= mostColumns;
  const look =
    columns.length === 0 ? "entries" : `items ${isTable ? `table points-${columns.length}` : "lists"}`;
  return renderGroup(question, context, {
    role: "group",
    hint: writeHint(question, context),
    canClear: false,
    body: html`<div class="${look}"${columns.length > 0 && renderItemWords(question.items, "filled", context)}>
${isTable && renderHeads(columns.map((column) => renderText(column.text, context.language)))}
${columns.length === 0 ? renderSingles(question, context) : question.items.map((item) => renderRow(question, item, context))}
</div>`,
  });
}

/** A number for each item, without columns. */
function renderSingles(question: NumericGridQuestion, context: QuestionContext): Html[] {
  return cellsOf(question).map(({ item, variable }) =>
    renderEntry(
      {
        ...fieldOf(question, variable, context),
        label: renderText(item.text, context.language),
        error: renderError(variable, context),
      },
      context,
    ),
  );
}

function renderRow(question: NumericGridQuestion, item: Item, context: QuestionContext): Html {
  const variable = itemVariable(question.code, item.code);
  const cells = cellsOf(question).filter((cell) => cell.item === item);
  const isFaulty = cells.some((cell) => context.errorOf(cell.variable));
  return html`<div class="item${isFaulty && " faulty"}" role="group" aria-labelledby="${statementId(variable)}">
${renderStatement(item, variable, context)}
${cells.map((cell) => renderCellError(cell, context))}
${cells.map((cell) =>
  renderEntry(
    {
      ...fieldOf(question, cell.variable, context),
      label: renderText(cell.column?.text, context.language),
      error: false,
    },
    context,
  ),
)}
</div>`;
}

function fieldOf(question: NumericGridQuestion, variable: string, context: QuestionContext) {
  const { unit, isRequired } = question;
  return { variable, unit, isRequired, limits: question, takesFocus: context.takesFocus(variable) };
}

/** Over the whole row, where there is room for words, and so with the name of its column. */
function renderCellError({ variable, column }: GridCell, context: QuestionContext): Html | false {
  const error = context.errorOf(variable);
  if (!error) return false;
  return html`<p class="error" id="${errorId(variable)}"><span class="unseen">${context.phrases.errorPrefix} </span>${renderText(column?.text, context.language)}: ${writeError(error, context)}</p>`;
}
