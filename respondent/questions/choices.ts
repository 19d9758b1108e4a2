import { type Option, otherTextVariable } from "#questionnaire/question-parts";
import type { MultipleQuestion } from "#questionnaire/question-types/multiple";
import type { SingleQuestion } from "#questionnaire/question-types/single";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderPicture } from "#respondent/questions/picture";
import {
  errorId,
  fieldId,
  type QuestionContext,
  renderDescribedBy,
  renderError,
} from "#respondent/questions/question-context";

/** The options of a choice, each a target of its own: one under the other, or as pictures side by side. */
export function renderChoices(question: SingleQuestion | MultipleQuestion, context: QuestionContext): Html {
  const chosen = new Set(context.valueOf(question.code).split(","));
  const focus = context.takesFocus(question.code);
  return html`<div class="options${question.display === "images" && " pictures"}">${question.options.map(
    (option, position) =>
      renderChoice(question, option, chosen.has(String(option.code)), position === 0, focus, context),
  )}</div>`;
}

function renderChoice(
  question: SingleQuestion | MultipleQuestion,
  option: Option,
  isChosen: boolean,
  isFirst: boolean,
  focus: boolean,
  context: QuestionContext,
): Html {
  const isMultiple = question.type === "multiple";
  const input = html`<input type="${isMultiple ? "checkbox" : "radio"}" name="${question.code}" value="${option.code}"${isFirst && html` id="${fieldId(question.code)}"`}${isChosen && html` checked`}${!isMultiple && question.isRequired && html` required`}${isMultiple && context.errorOf(question.code) && html` aria-invalid="true" aria-describedby="${errorId(question.code)}"`}${isMultiple && option.isExclusive && html` data-exclusive`}${isFirst && focus && html` autofocus`}>`;
  const picture =
    question.display === "images" && option.image && renderPicture(option.image, "pictured", context);
  const label = html`<label class="option">${input}${picture}<span>${renderText(option.label, context.language)}</span></label>`;
  if (!option.isOtherSpecify) return label;
  return html`<div class="choice">${label}${renderOtherText(question.code, option, context)}</div>`;
}

/** A field for the respondent's own words for an option. */
export function renderOtherText(questionCode: string, option: Option, context: QuestionContext): Html {
  const variable = otherTextVariable(questionCode, option.code);
  const { language, phrases } = context;
  const label = renderText(option.label, language);
  return html`<div class="other"><label for="${fieldId(variable)}">${phrases.otherText}<span class="unseen">: ${label}</span></label>${renderError(variable, context)}<input type="text" class="field" id="${fieldId(variable)}" name="${variable}" value="${context.valueOf(variable)}" dir="auto" enterkeyhint="next"${renderDescribedBy(variable, false, context)}${context.takesFocus(variable) && html` autofocus`}></div>`;
}
