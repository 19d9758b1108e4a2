import { type Language, readText } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";

/**
 * Words that people read in a minute, silently and for meaning. Trauzettel-Klosinski & Dietz (2012), Investigative
 * Ophthalmology & Visual Science 53, 5452-5461, for en, ar, zh, de, fr, ru, es and tr; the others are taken to be near
 * those written alike.
 */
const wordsPerMinute: Record<Language, number> = {
  ...{ en: 228, de: 179, fr: 195, es: 218, ru: 184, tr: 166, zh: 158, ar: 138 },
  ...{ fa: 160, ckb: 140, ur: 150, az: 166 },
};

/** Going from page to page, on a slow connection too. */
const secondsPerPage = 2;

/**
 * Minutes that these pages take in a language, everything shown. Reading is counted for what stands on the page once,
 * answering as each type of question knows it.
 */
export function estimateMinutes(pages: readonly Page[], language: Language): number {
  const seconds = pages.reduce(
    (sum, { title, questions }) =>
      sum +
      secondsPerPage +
      (60 * countWords(readText(title, language))) / wordsPerMinute[language] +
      questions.reduce((total, question) => total + secondsOf(question, language), 0),
    0,
  );
  return seconds / 60;
}

function secondsOf(question: Question, language: Language): number {
  const { isUnseen, texts, answerSeconds } = rulesOf(question);
  if (isUnseen) return 0;
  const shown = [question.text, question.help, ...texts(question).map(({ text }) => text)];
  const words = shown.reduce((sum, text) => sum + countWords(readText(text, language)), 0);
  return (60 * words) / wordsPerMinute[language] + answerSeconds(question);
}

/** A Chinese word is a character and a half. */
function countWords(text: string): number {
  const ideographs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(/[\p{L}\p{N}]+(?:[\u200c'’-][\p{L}\p{N}]+)*/gu) ?? [];
  return ideographs / 1.5 + others.filter((word) => !/\p{Script=Han}/u.test(word)).length;
}
