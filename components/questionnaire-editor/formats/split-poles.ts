import type { LocalisedText } from "#questionnaire/localised-text";

/** Between the two ends of a pair, as lists are kept elsewhere: `cheap – dear`, `cheap / dear`, `cheap ... dear`. */
const between = /\s*(?:[–—/↔]|\.{3}|…|\s-\s)\s*/u;

/** One line of a pasted list as a pair of poles; what has no divider is the low pole alone. */
export function splitPoles(line: LocalisedText): { low: LocalisedText; high: LocalisedText } {
  const [low, high]: LocalisedText[] = [{}, {}];
  for (const [language, words = ""] of Object.entries(line) as [keyof LocalisedText, string?][]) {
    const [first, ...rest] = words.split(between);
    if (first) low[language] = first;
    if (rest.length > 0) high[language] = rest.join(" – ");
  }
  return { low, high };
}
