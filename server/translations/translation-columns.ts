import { escapeFormula } from "#datafile/csv-writer";
import { type Language, languages } from "#questionnaire/localised-text";
import type { Translation } from "#questionnaire/translation-rows";

export const keyColumn = "key";

/** The texts of a file in its languages; undefined when it has no column of keys or none of a language. */
export function readTranslationTable(rows: readonly (readonly string[])[]): Translation[] | undefined {
  const [heading = [], ...body] = rows;
  const names = heading.map((name) => name.trim().toLowerCase());
  const keyAt = names.indexOf(keyColumn);
  const columns = names.flatMap((name, at) => {
    const language = languages.find((one): one is Language => one === name);
    return language ? [{ language, at }] : [];
  });
  if (keyAt < 0 || columns.length === 0) return undefined;
  return body.flatMap((row) => {
    const key = row[keyAt]?.trim() ?? "";
    if (key === "") return [];
    return columns.map(({ language, at }) => ({ key, language, words: withoutEscape(row[at] ?? "") }));
  });
}

const escaped = /^'+[=+\-@\t\r＝＠＋－]/u;

/** A text that already begins as an escaped one does gets one apostrophe more, so that its own comes back. */
export function withEscape(words: string): string {
  return escaped.test(words) ? `'${words}` : escapeFormula(words);
}

/** Without the apostrophe that kept a spreadsheet from running the text. */
function withoutEscape(words: string): string {
  return escaped.test(words) ? words.slice(1) : words;
}
