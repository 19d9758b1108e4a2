import type { Language } from "#questionnaire/localised-text";

/** The language that is written and the one that it is written from. */
export type WrittenPair = { writing: Language; beside: Language };

/** At most two languages stand side by side; more would leave no room to write in. */
export function writtenLanguages(
  languages: readonly Language[],
  pair: WrittenPair | undefined,
): readonly Language[] {
  if (languages.length <= 2) return languages;
  const known = (language: Language | undefined, instead: Language) =>
    language && languages.includes(language) ? language : instead;
  const writing = known(pair?.writing, languages[0]);
  const rest = languages.filter((language) => language !== writing);
  return [writing, known(pair?.beside === writing ? undefined : pair?.beside, rest[0])];
}
