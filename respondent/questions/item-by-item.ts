import { type Html, html } from "#respondent/html";
import { writeDigits } from "#respondent/localised";
import type { QuestionContext } from "#respondent/questions/question-context";

/**
 * What the script needs to show a grid's items one at a time on a phone; one item alone needs nothing. Items with one
 * choice lead on by themselves, those to be filled wait for the button.
 */
export function renderItemWords(
  items: readonly unknown[],
  kind: "chosen" | "filled",
  { language, phrases }: QuestionContext,
): Html | false {
  if (items.length < 2) return false;
  const { position, leadsOn, next, previous, answers, change, all, unanswered } = phrases.items;
  return html` data-position="${position("{n}", "{count}")}" data-digits="${writeDigits("0123456789", language)}" ${kind === "chosen" && html` data-leads-on="${leadsOn}"`} data-next="${next}" data-previous="${previous}" data-answers="${answers}" data-change="${change}" data-all="${all}" data-unanswered="${unanswered}"`;
}
