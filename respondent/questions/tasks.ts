import { type Html, html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import type { QuestionContext } from "#respondent/questions/question-context";

/** What the script needs to show one set at a time: the words of its buttons, and of a set that is not done. */
export function renderTasks(tasks: readonly Html[], isRequired: boolean, context: QuestionContext): Html {
  const { phrases } = context;
  const { next, previous, notDone } = phrases.tasks;
  return html`<div class="tasks" data-next="${next}" data-previous="${previous}"${isRequired && html` data-not-done="${notDone}"`}>
${tasks}
</div>`;
}

/** One set of a trade-off: a group of its own, named by its number. */
export function renderTask(
  { number, count, isFaulty }: { number: number; count: number; isFaulty: boolean },
  content: Html,
  { language, phrases }: QuestionContext,
): Html {
  const name = phrases.tasks.step(writeDigits(number, language), writeDigits(count, language));
  return html`<fieldset class="task${isFaulty && " faulty"}">
<legend class="step" tabindex="-1">${name}</legend>
${content}
</fieldset>`;
}
