import { type Language, languages } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type TextQuery = {
  wanted: string;
  /** Undefined looks in every language. */
  language?: Language;
  isCaseSensitive?: boolean;
};

export type TextHit = {
  /** Of the text, the same until the questionnaire's structure changes. */
  key: string;
  pageCode?: string;
  questionCode?: string;
  language: Language;
  text: string;
  from: number;
  to: number;
};

type Place = { key: string; pageCode?: string; questionCode?: string };
type ChangeText = (text: string, language: Language, place: Place) => string;

/** Every place where the words stand, in the order of the questionnaire. */
export function findTexts(definition: QuestionnaireDefinition, query: TextQuery): TextHit[] {
  const hits: TextHit[] = [];
  mapTexts(definition, { key: "" }, (text, language, place) => {
    if (!query.language || query.language === language) {
      for (const range of rangesOf(text, query)) hits.push({ ...place, language, text, ...range });
    }
    return text;
  });
  return hits;
}

/** Puts other words in the place of these hits; what a text says besides stays as it is. */
export function replaceTexts(
  definition: QuestionnaireDefinition,
  hits: readonly TextHit[],
  words: string,
): QuestionnaireDefinition {
  const byText = new Map<string, TextHit[]>();
  for (const hit of hits) {
    const address = `${hit.key} ${hit.language}`;
    byText.set(address, [...(byText.get(address) ?? []), hit]);
  }
  return mapTexts(definition, { key: "" }, (text, language, { key }) => {
    const found = byText.get(`${key} ${language}`)?.filter((hit) => hit.text === text) ?? [];
    return found
      .toSorted((a, b) => b.from - a.from)
      .reduce((result, { from, to }) => result.slice(0, from) + words + result.slice(to), text);
  });
}

/** What nothing was changed in stays the same object. */
function mapTexts<T>(value: T, place: Place, change: ChangeText): T {
  if (typeof value !== "object" || value === null) return value;
  const isText = isLocalisedText(value);
  let isSame = true;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    const next = isText
      ? change(inner, key as Language, place)
      : mapTexts(inner, placeWithin(place, key, inner), change);
    isSame &&= next === inner;
    return [key, next];
  });
  if (isSame) return value;
  return (Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)) as T;
}

function placeWithin(place: Place, key: string, inner: unknown): Place {
  const within = { ...place, key: `${place.key}/${key}` };
  if (/^\/pages\/\d+$/.test(within.key)) within.pageCode = (inner as { code: string }).code;
  if (/^\/pages\/\d+\/questions\/\d+$/.test(within.key))
    within.questionCode = (inner as { code: string }).code;
  return within;
}

function isLocalisedText(value: object): value is Record<Language, string> {
  const entries = Object.entries(value);
  return (
    !Array.isArray(value) &&
    entries.length > 0 &&
    entries.every(([key, text]) => typeof text === "string" && languages.includes(key as Language))
  );
}

function rangesOf(text: string, { wanted, isCaseSensitive = false }: TextQuery) {
  const needle = fold(wanted, isCaseSensitive).letters.join("");
  if (needle.trim() === "") return [];
  const { letters, starts, ends } = fold(text, isCaseSensitive);
  const ranges: { from: number; to: number }[] = [];
  for (let at = 0; at + needle.length <= letters.length; ) {
    if (letters.slice(at, at + needle.length).join("") === needle) {
      ranges.push({ from: starts[at], to: ends[at + needle.length - 1] });
      at += needle.length;
    } else at += 1;
  }
  return ranges;
}

const sameLetters: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  ۀ: "ه",
  أ: "ا",
  إ: "ا",
  ؤ: "و",
};

/** The letters that are compared, each with its place in the text: one spelling, no vowel marks, no half-spaces. */
function fold(text: string, isCaseSensitive: boolean) {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const typed = text[at];
    if (/[\u0640\u064b-\u065f\u0670\u200c-\u200f]/.test(typed)) {
      if (ends.length > 0) ends[ends.length - 1] = at + 1;
      continue;
    }
    const cased = isCaseSensitive ? typed : typed.toLowerCase();
    // A letter whose small form is longer than one would put every place after it out.
    letters.push(sameLetters[typed] ?? digitOf(typed) ?? (cased.length === 1 ? cased : typed));
    starts.push(at);
    ends.push(at + 1);
  }
  return { letters, starts, ends };
}

function digitOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return code >= 0x0660 && code <= 0x0669 ? String(code - 0x0660) : undefined;
}
