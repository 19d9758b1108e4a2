import type { LocalisedText } from "#questionnaire/localised-text";
import { type Html, type HtmlValue, html } from "#respondent/html";
import { renderText, writeDigits } from "#respondent/localised";
import { fieldId, type QuestionContext } from "#respondent/questions/question-context";

type Steps = {
  variable: string;
  isRequired: boolean | undefined;
  /** In the order of the page. */
  codes: readonly number[];
  /** Words that a screen reader adds to a step, such as what the ends mean. */
  wordsOf: (code: number) => LocalisedText | undefined;
  /** What is seen of a step; its number when left out. */
  draw?: (code: number) => HtmlValue;
};

/** Radio buttons as a row or a ladder of numbered steps. */
export function renderSteps(steps: Steps, context: QuestionContext): Html[] {
  const { variable, isRequired, codes, wordsOf, draw } = steps;
  const { language } = context;
  const value = context.valueOf(variable);
  const takesFocus = context.takesFocus(variable);
  return codes.map((code, position) => {
    const input = html`<input type="radio" name="${variable}" value="${code}"${position === 0 && html` id="${fieldId(variable)}"`}${value === String(code) && html` checked`}${isRequired && html` required`}${position === 0 && takesFocus && html` autofocus`}>`;
    const words = renderText(wordsOf(code), language);
    const number = writeDigits(code, language);
    const seen = draw ? html`${draw(code)}<span class="unseen">${number}</span>` : number;
    return html`<label class="cell">${input}<span>${seen}${words.markup !== "" && html`<span class="unseen">: ${words}</span>`}</span></label>`;
  });
}

/** What the low and the high end of a row mean, for those who see it; low stands where reading starts. */
export function renderEnds(
  low: LocalisedText | undefined,
  high: LocalisedText | undefined,
  { language }: QuestionContext,
): Html | false {
  const [start, end] = [renderText(low, language), renderText(high, language)];
  if (start.markup === "" && end.markup === "") return false;
  return html`<p class="ends" aria-hidden="true"><span>${start}</span><span>${end}</span></p>`;
}
