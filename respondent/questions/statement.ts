import type { Item } from "#questionnaire/question-parts";
import { type Html, html } from "#respondent/html";
import { renderText } from "#respondent/localised";
import { renderPicture } from "#respondent/questions/picture";
import type { QuestionContext } from "#respondent/questions/question-context";

export function statementId(variable: string): string {
  return `t-${variable}`;
}

/** What is judged in a row, with its picture where it has one. */
export function renderStatement(item: Item, variable: string, context: QuestionContext): Html {
  return html`<p class="statement" id="${statementId(variable)}">${item.image && renderPicture(item.image, "shown", context)}${renderText(item.text, context.language)}</p>`;
}

/** The heads of a grid's columns, for those who see them: every field is named by its own label. */
export function renderHeads(heads: readonly Html[]): Html {
  return html`<div class="heads" aria-hidden="true"><span></span>${heads.map((head) => html`<span>${head}</span>`)}</div>`;
}
