import { type Item, itemVariable } from "#questionnaire/question-parts";
import type { LikertQuestion } from "#questionnaire/question-types/likert";
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
import type { TypeHtml } from "#respondent/questions/type-html";

export const likertHtml: TypeHtml<LikertQuestion> = {
  render: renderLikert,
  read({ code, items, points }, reader) {
    const codes = codesOf(points);
    for (const item of items) reader.choice(itemVariable(code, item.code), codes);
  },
};

/**
 * One set of radio buttons an item. The style sheet draws them under each other on a phone and as a
 * grid with the heads on a wide screen; the inputs and their labels are the same.
 */
function renderLikert(question: LikertQuestion, context: QuestionContext): Html {
  const labels = question.points.map((point) => renderText(point.label, context.language));
  return renderGroup(question, context, {
    role: "group",
    hint: "",
    canClear: true,
    body: html`<div class="items table points-${question.points.length}"${renderItemWords(question.items, "chosen", context)}>
<div class="heads" aria-hidden="true"><span></span>${labels.map((label) => html`<span>${label}</span>`)}</div>
${question.items.map((item) => renderItem(question, item, labels, context))}
</div>`,
  });
}

function renderItem(
  question: LikertQuestion,
  item: Item,
  labels: readonly Html[],
  context: QuestionContext,
): Html {
  const variable = itemVariable(question.code, item.code);
  const value = context.valueOf(variable);
  const focus = context.takesFocus(variable);
  return html`<div class="item${context.errorOf(variable) && " faulty"}" role="radiogroup" aria-labelledby="t-${variable}"${question.isRequired && html` aria-required="true"`}${renderDescribedBy(variable, false, context)}>
<p class="statement" id="t-${variable}">${renderText(item.text, context.language)}</p>
${renderError(variable, context)}
${question.points.map(
  (point, position) =>
    html`<label class="option"><input type="radio" name="${variable}" value="${point.code}"${position === 0 && html` id="${fieldId(variable)}"`}${value === String(point.code) && html` checked`}${question.isRequired && html` required`}${position === 0 && focus && html` autofocus`}><span>${labels[position]}</span></label>`,
)}
</div>`;
}
