import { readText } from "#questionnaire/localised-text";
import { itemVariable, type Option } from "#questionnaire/question-parts";
import { placesOf, type RankingQuestion } from "#questionnaire/question-types/ranking";
import type { FormReader } from "#respondent/form-reader";
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
import type { TypeHtml } from "#respondent/questions/type-html";

export const rankingHtml: TypeHtml<RankingQuestion> = { render: renderRanking, read: readPlaces };

/** The one place that is left can only be that of the one option that is left. */
function readPlaces(question: RankingQuestion, reader: FormReader): void {
  const { code, options } = question;
  const places = new Set(listPlaces(question));
  const variables = options.map((option) => itemVariable(code, option.code));
  for (const variable of variables) reader.choice(variable, places);
  const free = variables.filter((variable) => reader.raw[variable] === "");
  const taken = new Set(variables.map((variable) => reader.answers[variable]));
  const left = [...places].filter((place) => !taken.has(place));
  if (places.size === options.length && options.length > 1 && free.length === 1 && left.length === 1) {
    reader.set(free[0], left[0], String(left[0]));
  }
}

function listPlaces(question: RankingQuestion): number[] {
  return Array.from({ length: placesOf(question) }, (_, position) => position + 1);
}

/** A list of places an option; the script makes of them one list to put in order, and fills them in. */
function renderRanking(question: RankingQuestion, context: QuestionContext): Html {
  const { code, options } = question;
  const { language, phrases } = context;
  const words = phrases.ranking;
  const places = placesOf(question);
  const count = writeDigits(places, language);
  const isFocused = context.takesFocus(code);
  const label = "{label}";
  const place = "{place}";
  return renderGroup(question, context, {
    role: "group",
    hint: places === options.length ? words.all : words.top(count),
    canClear: false,
    body: html`<div class="ranker" id="${fieldId(code)}" data-yours="${words.yours}" data-rest="${words.rest}" data-next="${words.next(place)}" data-placed="${words.placed(label, place)}" data-removed="${words.removed(label)}" data-full="${words.full(count)}" data-up="${words.up(label)}" data-down="${words.down(label)}">
<ul class="rank-lists">
${options.map((option, position) => renderOption(question, option, isFocused && position === 0, context))}
</ul>
</div>`,
  });
}

function renderOption(
  question: RankingQuestion,
  option: Option,
  isFocused: boolean,
  context: QuestionContext,
): Html {
  const { language, phrases } = context;
  const variable = itemVariable(question.code, option.code);
  const value = context.valueOf(variable);
  const takesFocus = context.takesFocus(variable) || isFocused;
  return html`<li${context.errorOf(variable) && html` class="faulty"`}><label for="${fieldId(variable)}">${option.image && renderPicture(option.image, "shown", context)}<span>${renderText(option.label, language)}</span></label>
${renderError(variable, context)}
<select class="field" id="${fieldId(variable)}" name="${variable}" data-label="${readText(option.label, language)}"${renderDescribedBy(variable, false, context)}${takesFocus && html` autofocus`}><option value="">${phrases.ranking.none}</option>${listPlaces(
    question,
  ).map(
    (place) =>
      html`<option value="${place}"${value === String(place) && html` selected`}>${writeDigits(place, language)}</option>`,
  )}</select></li>`;
}
