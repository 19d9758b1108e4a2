import type { AnswerError } from "#questionnaire/answer-error";
import { isBlocking } from "#questionnaire/check-answer";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";
import { type Html, html } from "#respondent/html";
import { renderText, writeDigits } from "#respondent/localised";
import { askedPart } from "#respondent/questions/asked-part";
import { fieldId, type QuestionContext, writeError } from "#respondent/questions/question-context";

/** What must be mended, or what is only asked about once; each entry leads to its field. */
export function renderErrorSummary(errors: readonly AnswerError[], context: QuestionContext): Html | false {
  if (errors.length === 0) return false;
  const { phrases, language } = context;
  const mustMend = errors.some(isBlocking);
  const words = mustMend ? phrases.errorHeading : phrases.warning.heading;
  return html`<div class="summary${!mustMend && " caution"}" role="alert" aria-labelledby="summary-heading">
<h2 id="summary-heading">${words(errors.length, writeDigits(errors.length, language))}</h2>
<ul>${errors.map((error) => renderEntry(error, context))}</ul>
${!mustMend && html`<p>${phrases.warning.note}</p>`}
</div>`;
}

function renderEntry(error: AnswerError, context: QuestionContext): Html {
  const question = context.questionOf(error.questionCode);
  const asked = renderText(question && askedPart(question, error.variable), context.language);
  const look = isBlocking(error) ? "reason" : "reason caution";
  return html`<li><a href="#${targetOf(error, context)}"><span class="asked">${asked}</span><span class="unseen">: </span><span class="${look}">${writeError(error, context)}</span></a></li>`;
}

/** An error of a whole grid has no field of its own, and leads to the question. */
function targetOf({ questionCode, variable }: AnswerError, { questionOf }: QuestionContext): string {
  const question = questionOf(questionCode);
  const isField = question && variablesOfQuestion(question).includes(variable);
  return isField ? fieldId(variable) : `q-${questionCode}`;
}
