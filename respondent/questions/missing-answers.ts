import { missingCodes } from "#questionnaire/answers";
import type { Question } from "#questionnaire/model";
import { missingVariable } from "#questionnaire/question-parts";
import { type Html, html } from "#respondent/html";
import { errorId, fieldId, type QuestionContext, renderError } from "#respondent/questions/question-context";

/**
 * The ways out that a question offers beside its answer. Boxes rather than radio buttons: what was ticked by
 * mistake can be unticked without script. The script keeps one of them at most, and either it or an answer.
 */
export function renderMissingAnswers(question: Question, context: QuestionContext): Html | false {
  const { missingAnswers = [], code } = question;
  if (missingAnswers.length === 0) return false;
  const variable = missingVariable(code);
  const chosen = context.valueOf(variable);
  const takesFocus = context.takesFocus(variable);
  const isWrong = context.errorOf(variable);
  return html`<div class="ways-out">${renderError(variable, context)}${missingAnswers.map(
    (reason, position) =>
      html`<label class="way-out"><input type="checkbox" name="${variable}" value="${missingCodes[reason]}"${position === 0 && html` id="${fieldId(variable)}"`}${chosen === String(missingCodes[reason]) && html` checked`}${isWrong && html` aria-invalid="true" aria-describedby="${errorId(variable)}"`}${position === 0 && takesFocus && html` autofocus`}><span>${context.phrases.missing[reason]}</span></label>`,
  )}</div>`;
}
