import type { Item } from "#questionnaire/question-parts";
import {
  type DualScaleQuestion,
  type DualSide,
  dualSides,
  dualVariable,
} from "#questionnaire/question-types/dual-scale";
import { codesOf } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderGroup } from "#respondent/questions/group";
import { renderItemWords } from "#respondent/questions/item-by-item";
import {
  fieldId,
  type QuestionContext,
  renderDescribedBy,
  renderError,
} from "#respondent/questions/question-context";
import { renderStatement, statementId } from "#respondent/questions/statement";
import type { TypeHtml } from "#respondent/questions/type-html";

export const dualScaleHtml: TypeHtml<DualScaleQuestion> = {
  render: renderDualScale,
  read(question, reader) {
    for (const side of dualSides) {
      const codes = codesOf(question[side].points);
      for (const item of question.items) reader.choice(dualVariable(question.code, item.code, side), codes);
    }
  },
};

/** More points than these cannot keep their words apart in one row. */
const mostPoints = 12;

/** Two scales an item: lists under each other on a phone, beside each other with room, one grid with much. */
function renderDualScale(question: DualScaleQuestion, context: QuestionContext): Html {
  const heads = dualSides.map((side) => {
    const { title, points } = question[side];
    return html`<div class="bank points-${points.length}"><p>${renderText(title, context.language)}</p>${points.map((point) => html`<span>${renderText(point.label, context.language)}</span>`)}</div>`;
  });
  const isOneGrid = question.first.points.length + question.second.points.length <= mostPoints;
  return renderGroup(question, context, {
    role: "group",
    hint: "",
    canClear: true,
    body: html`<div class="items pair-of-scales${isOneGrid && " banks"}"${renderItemWords(question.items, "chosen", context)}>
<div class="heads" aria-hidden="true"><span></span>${heads}</div>
${question.items.map((item) => renderItem(question, item, context))}
</div>`,
  });
}

function renderItem(question: DualScaleQuestion, item: Item, context: QuestionContext): Html {
  const name = `${question.code}_${item.code}`;
  const isFaulty = dualSides.some((side) => context.errorOf(dualVariable(question.code, item.code, side)));
  return html`<div class="item${isFaulty && " faulty"}" role="group" aria-labelledby="${statementId(name)}">
${renderStatement(item, name, context)}
${dualSides.map((side) => renderSide(question, item, side, context))}
</div>`;
}

function renderSide(question: DualScaleQuestion, item: Item, side: DualSide, context: QuestionContext): Html {
  const { title, points } = question[side];
  const { isRequired } = question;
  const variable = dualVariable(question.code, item.code, side);
  const value = context.valueOf(variable);
  const takesFocus = context.takesFocus(variable);
  return html`<div class="bank points-${points.length}" role="radiogroup" aria-labelledby="s-${variable}"${isRequired && html` aria-required="true"`}${renderDescribedBy(variable, false, context)}>
<p class="side" id="s-${variable}">${renderText(title, context.language)}</p>
${renderError(variable, context)}
${points.map(
  (point, position) =>
    html`<label class="option"><input type="radio" name="${variable}" value="${point.code}"${position === 0 && html` id="${fieldId(variable)}"`}${value === String(point.code) && html` checked`}${isRequired && html` required`}${position === 0 && takesFocus && html` autofocus`}><span>${renderText(point.label, context.language)}</span></label>`,
)}
</div>`;
}
