import type { Item } from "#questionnaire/question-parts";
import {
  type MaxDiffQuestion,
  type MaxDiffSide,
  maxDiffVariable,
  tasksShown,
} from "#questionnaire/question-types/max-diff";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderGroup } from "#respondent/questions/group";
import { renderPicture } from "#respondent/questions/picture";
import { errorId, fieldId, type QuestionContext, renderError } from "#respondent/questions/question-context";
import { renderTask, renderTasks } from "#respondent/questions/tasks";
import type { TypeHtml } from "#respondent/questions/type-html";

const sides = ["best", "worst"] as const;

export const maxDiffHtml: TypeHtml<MaxDiffQuestion> = {
  render(question, context) {
    const tasks = tasksShown(question);
    return renderGroup(question, context, {
      role: "group",
      hint: context.phrases.tasks.bestAndWorst,
      canClear: true,
      body: renderTasks(
        tasks.map((items, index) => renderOne(question, items, index + 1, tasks.length, context)),
        question.isRequired ?? false,
        context,
      ),
    });
  },
  read(question, reader) {
    tasksShown(question).forEach((items, index) => {
      const codes = new Set(items.map((item) => item.code));
      for (const side of sides) reader.choice(maxDiffVariable(question.code, index + 1, side), codes);
    });
  },
};

/** A row an item, with a radio button before it for best and one after it for worst; the heads name the columns. */
function renderOne(
  question: MaxDiffQuestion,
  items: readonly Item[],
  number: number,
  count: number,
  context: QuestionContext,
): Html {
  const variables = sides.map((side) => maxDiffVariable(question.code, number, side));
  const isFaulty = variables.some((variable) => context.errorOf(variable) !== undefined);
  const heads = { best: question.bestLabel, worst: question.worstLabel };
  const focused = variables.map((variable) => context.takesFocus(variable));
  return renderTask(
    { number, count, isFaulty },
    html`${sides.map((side, at) => renderSideError(heads[side], variables[at], context))}
<div class="verdicts">
<div class="verdict-heads" aria-hidden="true">${sides.map((side, at) => html`<span id="s-${variables[at]}">${renderText(heads[side], context.language)}</span>`)}</div>
${items.map((item, position) => {
  const itemId = `i-${question.code}_t${number}_${item.code}`;
  const [best, worst] = sides.map((side, at) =>
    renderChoice(question, side, variables[at], item, itemId, position === 0, focused[at], context),
  );
  return html`<div class="verdict">${best}<span class="judged" id="${itemId}">${item.image && renderPicture(item.image, "shown", context)}<span>${renderText(item.text, context.language)}</span></span>${worst}</div>`;
})}
</div>`,
    context,
  );
}

function renderSideError(
  side: MaxDiffQuestion["bestLabel"],
  variable: string,
  context: QuestionContext,
): Html | false {
  const error = renderError(variable, context);
  return (
    error && html`<div class="side-error"><span>${renderText(side, context.language)}:</span> ${error}</div>`
  );
}

function renderChoice(
  { isRequired }: MaxDiffQuestion,
  side: MaxDiffSide,
  variable: string,
  item: Item,
  itemId: string,
  isFirst: boolean,
  takesFocus: boolean,
  context: QuestionContext,
): Html {
  const isChosen = context.valueOf(variable) === String(item.code);
  return html`<label class="mark ${side}"><input type="radio" name="${variable}" value="${item.code}"${isFirst && html` id="${fieldId(variable)}"`} aria-labelledby="s-${variable} ${itemId}"${context.errorOf(variable) && html` aria-describedby="${errorId(variable)}"`}${isChosen && html` checked`}${isRequired && html` required`}${isFirst && takesFocus && html` autofocus`}></label>`;
}
