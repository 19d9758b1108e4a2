import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { toPersianDigits } from "#i18n/digits";
import { readText, type StudioLanguage } from "#questionnaire/localised-text";
import { quoteWords, type SentenceWords } from "#questionnaire/sentence-words";

const longestName = 40;

/**
 * The words of a language for what a rule reads. A code is set apart, so that its Latin letters do not turn the
 * line around.
 */
export function wordsOfSubjects(
  subjects: readonly ConditionSubject[],
  language: StudioLanguage,
  names: "texts" | "codes" = "texts",
): SentenceWords {
  const byVariable = new Map(subjects.map((subject) => [subject.variable, subject]));
  return {
    name: (variable) => {
      const text = shorten(readText(byVariable.get(variable)?.label, language));
      return names === "codes" || !text ? `\u2068${variable}\u2069` : quoteWords(text, language);
    },
    label: (variable, code) => {
      const option = byVariable.get(variable)?.options.find((one) => one.code === code);
      return shorten(readText(option?.label, language)) || undefined;
    },
    writeNumber: (value) =>
      language === "fa" ? toPersianDigits(String(value).replace(".", "٫")) : String(value),
  };
}

function shorten(text: string | undefined): string {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line.length <= longestName ? line : `${line.slice(0, longestName - 1).trimEnd()}…`;
}
