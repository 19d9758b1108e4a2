import type { Language, LocalisedText } from "#questionnaire/localised-text";

type Field = Pick<HTMLTextAreaElement, "selectionStart" | "selectionEnd"> & {
  dataset: { place?: string };
};

/**
 * The text with an answer named where the caret stood last, in the language of that field; at the end of the
 * first language's text when nobody has been in any field yet.
 */
export function insertAnswer(
  text: LocalisedText,
  variable: string,
  languages: readonly Language[],
  field: Field | null,
): { text: LocalisedText; caret: number; language: Language } {
  const [place, wanted] = field?.dataset.place?.split(":") ?? [];
  const language = (place === "text" && languages.find((one) => one === wanted)) || languages[0];
  const words = text[language] ?? "";
  const isThere = field && language === wanted;
  const start = isThere ? Math.min(field.selectionStart, words.length) : words.length;
  const end = isThere ? Math.min(field.selectionEnd, words.length) : words.length;
  const before = words.slice(0, start);
  const after = words.slice(end);
  const named = `${/\S$/.test(before) ? " " : ""}{${variable}}`;
  return { text: { ...text, [language]: before + named + after }, caret: (before + named).length, language };
}
