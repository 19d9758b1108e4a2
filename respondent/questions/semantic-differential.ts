import { itemVariable } from "#questionnaire/question-parts";
import {
  numberedPoints,
  type PoleItem,
  type SemanticDifferentialQuestion,
} from "#questionnaire/question-types/semantic-differential";
import { codesOf } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderGroup } from "#respondent/questions/group";
import { renderItemWords } from "#respondent/questions/item-by-item";
import { type QuestionContext, renderDescribedBy, renderError } from "#respondent/questions/question-context";
import { renderSteps } from "#respondent/questions/steps";
import type { TypeHtml } from "#respondent/questions/type-html";

export const semanticDifferentialHtml: TypeHtml<SemanticDifferentialQuestion> = {
  render: renderSemanticDifferential,
  read({ code, items, steps }, reader) {
    const codes = codesOf(numberedPoints(steps));
    for (const item of items) reader.choice(itemVariable(code, item.code), codes);
  },
};

/** More steps than these are too narrow for a finger beside each other: one item alone has them under each other. */
const mostInRow = 7;

function renderSemanticDifferential(question: SemanticDifferentialQuestion, context: QuestionContext): Html {
  return renderGroup(question, context, {
    role: "group",
    hint: "",
    canClear: true,
    body: html`<div class="pairs"${renderItemWords(question.items, "chosen", context)}>${question.items.map((item) => renderPair(question, item, context))}</div>`,
  });
}

/** The poles over the row on a phone, on both of its sides where there is room. */
function renderPair(question: SemanticDifferentialQuestion, item: PoleItem, context: QuestionContext): Html {
  const { code, steps, isRequired } = question;
  const { language } = context;
  const variable = itemVariable(code, item.code);
  const cells = renderSteps(
    {
      variable,
      isRequired,
      codes: numberedPoints(steps).map((point) => point.code),
      wordsOf: (step) => (step === 1 ? item.low : step === steps ? item.high : undefined),
      draw: () => html`<i></i>`,
    },
    context,
  );
  return html`<div class="pair${steps > mostInRow && " tall"}${context.errorOf(variable) && " faulty"}" role="radiogroup" aria-labelledby="t-${variable} u-${variable}"${isRequired && html` aria-required="true"`}${renderDescribedBy(variable, false, context)}>
${renderError(variable, context)}
<p class="pole" id="t-${variable}">${renderText(item.low, language)}</p>
<div class="cells row dots steps-${steps}">${cells}</div>
<p class="pole" id="u-${variable}">${renderText(item.high, language)}</p>
</div>`;
}
