import { subjectsOf } from "#components/questionnaire-editor/condition-subjects";
import { wordsOfSubjects } from "#components/questionnaire-editor/words-of-subjects";
import { toPersianDigits } from "#i18n/digits";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import type { Condition } from "#questionnaire/condition";
import { conditionSentence } from "#questionnaire/condition-sentence";
import type { Formula } from "#questionnaire/formula";
import { formulaSentence } from "#questionnaire/formula-sentence";
import { type LocalisedText, readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** Everything that a printed page needs in order to speak one language. */
export type PrintWords = {
  language: Locale;
  t: ReturnType<typeof translator<"print">>;
  editor: ReturnType<typeof translator<"questionnaire">>;
  text: (text: LocalisedText | undefined) => string;
  digits: (value: number | string) => string;
  condition: (condition: Condition) => string;
  formula: (formula: Formula) => string;
};

export function makePrintWords(definition: QuestionnaireDefinition, language: Locale): PrintWords {
  const subjects = definition.pages.flatMap((page) => page.questions.flatMap(subjectsOf));
  const sentence = wordsOfSubjects(subjects, language, "codes");
  return {
    language,
    t: translator(language, "print"),
    editor: translator(language, "questionnaire"),
    text: (text) => readText(text, language),
    digits: (value) => writeDigits(value, language),
    condition: (condition) => conditionSentence(condition, language, sentence),
    formula: (formula) => formulaSentence(formula, language, sentence),
  };
}

/** With a true minus sign, which stands before the number in both directions. */
function writeDigits(value: number | string, language: Locale): string {
  const written = String(value).replace(/^-/, "\u2212");
  return language === "fa" ? toPersianDigits(written) : written;
}
