import {
  type ConjointConcept,
  type ConjointQuestion,
  conceptOptions,
  conceptsShown,
  conjointVariable,
} from "#questionnaire/question-types/conjoint";
import { codesOf } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderText, writeDigits } from "#respondent/localised";
import { renderGroup } from "#respondent/questions/group";
import { renderPicture } from "#respondent/questions/picture";
import {
  fieldId,
  type QuestionContext,
  renderDescribedBy,
  renderError,
} from "#respondent/questions/question-context";
import { renderTask, renderTasks } from "#respondent/questions/tasks";
import type { TypeHtml } from "#respondent/questions/type-html";

export const conjointHtml: TypeHtml<ConjointQuestion> = {
  render(question, context) {
    const tasks = conceptsShown(question);
    return renderGroup(question, context, {
      role: "group",
      hint: context.phrases.tasks.chooseConcept,
      canClear: true,
      body: renderTasks(
        tasks.map((concepts, index) => renderOne(question, concepts, index + 1, tasks.length, context)),
        question.isRequired ?? false,
        context,
      ),
    });
  },
  read(question, reader) {
    const codes = codesOf(conceptOptions(question));
    conceptsShown(question).forEach((_, index) => {
      reader.choice(conjointVariable(question.code, index + 1), codes);
    });
  },
};

/** Concepts as cards: one under the other on a phone, side by side where there is room. */
function renderOne(
  question: ConjointQuestion,
  concepts: readonly ConjointConcept[],
  number: number,
  count: number,
  context: QuestionContext,
): Html {
  const { noneLabel, attributes } = question;
  const variable = conjointVariable(question.code, number);
  const takesFocus = context.takesFocus(variable);
  const radio = (code: number) => renderRadio(question, variable, code, code === 1 && takesFocus, context);
  return renderTask(
    { number, count, isFaulty: context.errorOf(variable) !== undefined },
    html`${renderError(variable, context)}
<div class="concepts concepts-${concepts.length} rows-${attributes.length}">
${concepts.map((concept, position) => renderConcept(concept, position + 1, radio, context))}
</div>
${noneLabel && html`<label class="option none">${radio(0)}<span>${renderText(noneLabel, context.language)}</span></label>`}`,
    context,
  );
}

/** One label: its name to a screen reader is the concept's number and every attribute with its level. */
function renderConcept(
  concept: ConjointConcept,
  number: number,
  radio: (code: number) => Html,
  context: QuestionContext,
): Html {
  const { phrases, language } = context;
  return html`<label class="concept"><span class="concept-head">${radio(number)}<span>${phrases.tasks.concept(writeDigits(number, language))}<span class="unseen">. </span></span></span>${concept.map(
    ({ attribute, level }) =>
      html`<span class="trait"><span class="trait-name">${renderText(attribute.text, language)}<span class="unseen">: </span></span><span class="trait-level">${level.image && renderPicture(level.image, "shown", context)}${renderText(level.label, language)}<span class="unseen">. </span></span></span>`,
  )}</label>`;
}

function renderRadio(
  { isRequired }: ConjointQuestion,
  variable: string,
  code: number,
  takesFocus: boolean,
  context: QuestionContext,
): Html {
  const isChosen = context.valueOf(variable) === String(code);
  return html`<input type="radio" name="${variable}" value="${code}"${code === 1 && html` id="${fieldId(variable)}"`}${renderDescribedBy(variable, false, context)}${isChosen && html` checked`}${isRequired && html` required`}${takesFocus && html` autofocus`}>`;
}
