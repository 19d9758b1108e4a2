import { isWritten, type Language, type LocalisedText, languages } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { pipedVariables } from "#questionnaire/piped-text";

/** One text of a questionnaire with a key that stays the same while codes do. */
export type TranslationRow = {
  /** Where it stands, by codes: `P1/Q3/options/2/label`. */
  key: string;
  /** Absent for texts of the questionnaire itself. */
  pageCode?: string;
  questionCode?: string;
  text: LocalisedText;
};

/** Every text, in the order in which a respondent meets them. A text that nobody has written has no row. */
export function listTranslationRows(definition: QuestionnaireDefinition): TranslationRow[] {
  const { pages, title, consent, thanks, blocks, scales, quotas } = definition;
  return [
    ...rowsIn({ title, consent }, [], {}),
    ...pages.flatMap(({ questions, ...page }) => [
      ...rowsIn(page, [page.code], { pageCode: page.code }),
      ...questions.flatMap((question) =>
        rowsIn(question, [page.code, question.code], { pageCode: page.code, questionCode: question.code }),
      ),
    ]),
    ...rowsIn({ blocks, scales, quotas }, [], {}),
    ...rowsIn({ thanks }, [], {}),
  ];
}

type Place = Pick<TranslationRow, "pageCode" | "questionCode">;

function rowsIn(value: unknown, path: readonly string[], place: Place): TranslationRow[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [{ key: path.join("/"), ...place, text: value }];
  return namedParts(value).flatMap(([name, inner]) => rowsIn(inner, [...path, name], place));
}

/** Members of a list are named by their codes, so that a key outlives a change of order. */
function namedParts(value: object): [string, unknown][] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.map((inner: unknown, position) => {
    const code = typeof inner === "object" && inner !== null && "code" in inner ? inner.code : undefined;
    return [code === undefined ? `#${position + 1}` : String(code), inner];
  });
}

function isText(value: object): value is LocalisedText {
  const keys = Object.keys(value);
  return (
    keys.length > 0 &&
    keys.every((key) => (languages as readonly string[]).includes(key)) &&
    Object.values(value).every((words) => typeof words === "string")
  );
}

export type Translation = { key: string; language: Language; words: string };

export type TranslationProblem = {
  code: "key-unknown" | "placeholders-differ" | "language-not-used" | "too-long";
  key: string;
  language?: Language;
  /** What the text names, or should name. */
  detail?: string;
};

export type TranslationOutcome = {
  definition: QuestionnaireDefinition;
  /** How many texts are other than before. */
  changed: number;
  problems: TranslationProblem[];
};

const longest = 5000;

/**
 * Puts translations into a questionnaire. A text whose `{answers}` differ from those that the original names is
 * refused, in the original's language too: which answers are named is decided in the editor. Refused as well is
 * one for a place that is not there; an empty one changes nothing, so that a half-filled file does no harm.
 */
export function applyTranslations(
  definition: QuestionnaireDefinition,
  translations: readonly Translation[],
  original: Language,
): TranslationOutcome {
  const rows = new Map(listTranslationRows(definition).map((row) => [row.key, row]));
  const wanted = new Map<string, Map<Language, string>>();
  const problems: TranslationProblem[] = [];
  let changed = 0;
  for (const { key, language, words } of translations) {
    const row = rows.get(key);
    const problem = problemOf(row, { key, language, words }, definition, original);
    if (problem) problems.push(problem);
    if (problem || !row || words.trim() === "" || row.text[language] === words) continue;
    wanted.set(key, (wanted.get(key) ?? new Map()).set(language, words));
    changed += 1;
  }
  if (changed === 0) return { definition, changed, problems };
  return { definition: replaceTexts(definition, wanted), changed, problems };
}

function problemOf(
  row: TranslationRow | undefined,
  { key, language, words }: Translation,
  { languages: used }: QuestionnaireDefinition,
  original: Language,
): TranslationProblem | undefined {
  if (words.trim() === "") return undefined;
  if (!row) return { code: "key-unknown", key };
  if (!used.includes(language)) return { code: "language-not-used", key, language };
  if (words.length > longest) return { code: "too-long", key, language, detail: String(longest) };
  if (!isWritten(row.text, original)) return undefined;
  // One language may name an answer twice where another says "it".
  const named = (text: string) =>
    [...new Set(pipedVariables(text).map((one) => `{${one}}`))].sort().join(", ");
  const expected = named(row.text[original] ?? "");
  if (named(words) === expected) return undefined;
  return { code: "placeholders-differ", key, language, detail: expected || "–" };
}

function replaceTexts(
  definition: QuestionnaireDefinition,
  wanted: ReadonlyMap<string, ReadonlyMap<Language, string>>,
): QuestionnaireDefinition {
  const replace = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (isText(value)) {
      const words = wanted.get(path.join("/"));
      return words ? { ...value, ...Object.fromEntries(words) } : value;
    }
    const parts = namedParts(value).map(([name, inner]): [string, unknown] => [
      name,
      replace(inner, [...path, name]),
    ]);
    return Array.isArray(value) ? parts.map(([, inner]) => inner) : Object.fromEntries(parts);
  };
  const { pages, ...own } = definition;
  return {
    ...(replace(own, []) as Omit<QuestionnaireDefinition, "pages">),
    pages: pages.map(({ questions, ...page }) => ({
      ...(replace(page, [page.code]) as Omit<QuestionnaireDefinition["pages"][number], "questions">),
      questions: questions.map(
        (question) => replace(question, [page.code, question.code]) as (typeof questions)[number],
      ),
    })),
  };
}

/** How much of a questionnaire is written in each of its languages. */
export function countTranslated(
  definition: QuestionnaireDefinition,
): { language: Language; written: number; of: number }[] {
  const rows = listTranslationRows(definition);
  return definition.languages.map((language) => ({
    language,
    written: rows.filter(({ text }) => isWritten(text, language)).length,
    of: rows.length,
  }));
}
