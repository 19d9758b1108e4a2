import { type Language, readText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";
import {
  iranCode,
  type PlaceLevel,
  type PlaceQuestion,
  placeLevels,
  placeOptions,
  placeVariable,
  provinceOfCity,
} from "#questionnaire/question-types/place";
import { codesOf, type FormReader } from "#respondent/form-reader";
import { type Html, html } from "#respondent/html";
import { renderGroup } from "#respondent/questions/group";
import {
  fieldId,
  type QuestionContext,
  renderDescribedBy,
  renderError,
} from "#respondent/questions/question-context";
import type { TypeHtml } from "#respondent/questions/type-html";

export const placeHtml: TypeHtml<PlaceQuestion> = { render: renderPlace, read: readPlace };

const codes = Object.fromEntries(placeLevels.map((level) => [level, codesOf(placeOptions(level))])) as Record<
  PlaceLevel,
  ReadonlySet<number>
>;

/** A list a level; the script shows the cities of the chosen province only, and the provinces of Iran only. */
function renderPlace(question: PlaceQuestion, context: QuestionContext): Html {
  const levels = levelsOf(question);
  return renderGroup(question, context, {
    role: "group",
    hint: "",
    canClear: false,
    body: html`<div class="cascade" data-iran="${iranCode}">${levels.map((level) => renderLevel(question, level, levels, context))}</div>`,
  });
}

function levelsOf({ levels }: PlaceQuestion): PlaceLevel[] {
  return placeLevels.filter((level) => levels.includes(level));
}

function renderLevel(
  { code, isRequired }: PlaceQuestion,
  level: PlaceLevel,
  levels: readonly PlaceLevel[],
  context: QuestionContext,
): Html {
  const { phrases } = context;
  const variable = placeVariable(code, level);
  const id = fieldId(variable);
  const isLong = level === "country" || (level === "city" && !levels.includes("province"));
  const isAsked = isRequired && (level === "country" || !levels.includes("country"));
  const search = isLong && html` data-search="${phrases.searchList}" data-none="${phrases.nothingFound}"`;
  return html`<div class="place-${level}"><label for="${id}">${phrases.placeLevels[level]}</label>${renderError(variable, context)}<select class="field" id="${id}" name="${variable}" data-level="${level}"${search}${isAsked && html` required`}${renderDescribedBy(variable, false, context)}${context.takesFocus(variable) && html` autofocus`}>
<option value="">${phrases.chooseOne}</option>
${renderOptions(level, context.valueOf(variable), context)}
</select></div>`;
}

function renderOptions(level: PlaceLevel, chosen: string, context: QuestionContext): Html[] {
  const { language, phrases } = context;
  const draw = ({ code, words }: Sorted) =>
    html`<option value="${code}"${chosen === String(code) && html` selected`}>${words}</option>`;
  if (level !== "city") return sortedOptions(level, language).map(draw);
  const cities = sortedOptions("city", language);
  return sortedOptions("province", language).map((province) => {
    const named = cities
      .filter(({ code }) => provinceOfCity(code) === province.code)
      .map((city) => (city.isRest ? { ...city, words: phrases.placeElsewhere(province.words) } : city));
    return html`<optgroup label="${province.words}" data-province="${province.code}">${named.map(draw)}</optgroup>`;
  });
}

type Sorted = { code: number; words: string; isRest: boolean };
const sortedByLanguage = new Map<string, Sorted[]>();

/** In the order of the language's letters; Iran before other countries, "elsewhere" after all towns. */
function sortedOptions(level: PlaceLevel, language: Language): Sorted[] {
  const key = `${level} ${language}`;
  const known = sortedByLanguage.get(key);
  if (known) return known;
  const collator = new Intl.Collator(language);
  const weigh = ({ code }: Option) =>
    (level === "country" && code === iranCode ? -1 : 0) + (isRestOfProvince(level, code) ? 1 : 0);
  const sorted = placeOptions(level)
    .map((option) => ({ option, words: readText(option.label, language) }))
    .toSorted((a, b) => weigh(a.option) - weigh(b.option) || collator.compare(a.words, b.words))
    .map(({ option, words }) => ({ code: option.code, words, isRest: isRestOfProvince(level, option.code) }));
  sortedByLanguage.set(key, sorted);
  return sorted;
}

function isRestOfProvince(level: PlaceLevel, code: number): boolean {
  return level === "city" && code % 1000 === 999;
}

/** A city tells its province; abroad, provinces and cities of Iran do not count. */
function readPlace(question: PlaceQuestion, reader: FormReader): void {
  const { code } = question;
  const levels = levelsOf(question);
  for (const level of levels) reader.choice(placeVariable(code, level), codes[level]);
  const country = reader.answers[placeVariable(code, "country")];
  if (levels.includes("country") && typeof country === "number" && country !== iranCode) {
    for (const level of levels) if (level !== "country") reader.answers[placeVariable(code, level)] = null;
    return;
  }
  const province = placeVariable(code, "province");
  const city = reader.answers[placeVariable(code, "city")];
  if (levels.includes("province") && reader.raw[province] === "" && typeof city === "number") {
    reader.set(province, provinceOfCity(city), String(provinceOfCity(city)));
  }
}
