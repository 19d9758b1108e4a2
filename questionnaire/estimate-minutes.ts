import { textsOfQuestion } from "#questionnaire/definition-checks/check-texts";
import { type Language, type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

/**
 * Words a minute that adults read with understanding on a small screen, by language; languages without a
 * figure of their own take the usual one. After Trauzettel-Klosinski & Dietz (2012, IOVS 53), a quarter
 * slower for a phone. Chinese is counted in characters.
 */
const wordsAMinute: Partial<Record<Language, number>> = {
  fa: 150,
  en: 170,
  ar: 105,
  tr: 125,
  ru: 140,
  zh: 190,
  de: 135,
  fr: 145,
  es: 165,
};
const usualWordsAMinute = 140;

/** Long lists are scanned, not read. */
const scannedAfter = 15;
const secondsAPage = 2;

/** Seconds that a respondent takes for a question: to read what it says, and to answer. */
export function estimateQuestionSeconds(question: Question, language: Language): number {
  const rules = rulesOf(question);
  if (rules.isUnseen) return 0;
  const texts = textsOfQuestion(question).filter(
    ({ part }) => part !== "textIfUnanswered" && part !== "ruleMessage",
  );
  const inLists = texts.filter(({ part }) => part === "option").slice(0, scannedAfter);
  const others = texts.filter(({ part }) => part !== "option");
  const words = [...others, ...inLists].reduce((total, { text }) => total + countWords(text, language), 0);
  return (words * 60) / (wordsAMinute[language] ?? usualWordsAMinute) + rules.answerSeconds(question);
}

/** Minutes for everything that the questionnaire has, as if each question were shown: an upper bound. */
export function estimateMinutes(definition: QuestionnaireDefinition, language: Language): number {
  const consent =
    (countWords(definition.consent, language) * 60) / (wordsAMinute[language] ?? usualWordsAMinute);
  const seconds = definition.pages.reduce(
    (total, page) =>
      total +
      secondsAPage +
      page.questions.reduce((sum, question) => sum + estimateQuestionSeconds(question, language), 0),
    consent,
  );
  return seconds / 60;
}

/** Minutes for the pages of one path. */
export function estimatePathMinutes(
  path: readonly { questions: readonly Question[] }[],
  language: Language,
): number {
  const seconds = path.reduce(
    (total, { questions }) =>
      total +
      secondsAPage +
      questions.reduce((sum, question) => sum + estimateQuestionSeconds(question, language), 0),
    0,
  );
  return seconds / 60;
}

function countWords(text: LocalisedText | undefined, language: Language): number {
  const words = readText(text, language);
  if (language === "zh") return words.replace(/\s/g, "").length;
  return words.split(/\s+/).filter(Boolean).length;
}
