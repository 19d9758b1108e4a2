import type { Question } from "#questionnaire/model";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderMissingAnswers } from "#respondent/questions/missing-answers";
import {
  fieldId,
  type QuestionContext,
  renderError,
  renderHelp,
  renderOptionalMark,
} from "#respondent/questions/question-context";

/** Label, help and error that all questions with one input share. */
export function renderLabelled(
  question: Question,
  context: QuestionContext,
  hint: string,
  renderField: (hasHelp: boolean) => Html,
): Html {
  const { code } = question;
  const help = renderHelp(code, question.help, hint, context);
  return html`<div class="question ${question.type}${context.errorOf(code) && " faulty"}" id="q-${code}">
<label class="prompt" for="${fieldId(code)}">${renderText(question.text, context.language)}${renderOptionalMark(question.isRequired, context)}</label>
${help}
${renderError(code, context)}
${renderField(Boolean(help))}
${renderMissingAnswers(question, context)}
</div>`;
}
