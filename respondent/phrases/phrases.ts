import type { Locale } from "#i18n/locale";
import type { AnswerErrorCode } from "#questionnaire/answer-error";
import { english } from "#respondent/phrases/en";
import { persian } from "#respondent/phrases/fa";

/** Why a page is shown that differs from what the respondent may expect. */
export type PageNotice = "resumed" | "other-page";

/** Where an interview cannot begin or go on. */
export type NoticeKind =
  | "unknown-link"
  | "paused"
  | "closed"
  | "screened-out"
  | "quota-full"
  | "expired"
  | "too-large"
  | "too-many-starts"
  | "failed";

export type Notice = { heading: string; text: string };

/** The respondent page's own words. Numbers arrive written in the digits of the language. */
export type Phrases = {
  languageName: string;
  start: string;
  startNote: string;
  askedBy: (name: string) => string;
  next: string;
  back: string;
  finish: string;
  optional: string;
  clear: string;
  allOptional: string;
  progress: string;
  progressDone: (percent: string) => string;
  changeLanguage: string;
  chooseOne: string;
  chooseAny: string;
  chooseAtLeast: (count: string) => string;
  chooseAtMost: (count: string) => string;
  chooseBetween: (min: string, max: string) => string;
  chooseExactly: (count: string) => string;
  otherText: string;
  numberBetween: (min: string, max: string) => string;
  numberFrom: (min: string) => string;
  numberTo: (max: string) => string;
  wholeNumber: string;
  atMostCharacters: (count: string) => string;
  /** Of a slider that nobody has touched. */
  notChosenYet: string;
  searchList: string;
  nothingFound: string;
  npsLow: string;
  npsHigh: string;
  errorTitle: (title: string) => string;
  errorHeading: (count: number, written: string) => string;
  error: Record<AnswerErrorCode, (limit: string) => string>;
  errorPrefix: string;
  pageNotice: Record<PageNotice, string>;
  notice: Record<NoticeKind, Notice>;
  backToPage: string;
  thanksHeading: string;
  thanksNote: string;
  retryHeading: string;
  retryText: string;
  tryAgain: string;
  preview: string;
  simulated: string;
  connection: { sending: string; waiting: string; offline: string; tooLarge: string; restored: string };
};

const phrases: Record<Locale, Phrases> = { fa: persian, en: english };

export function phrasesOf(language: Locale): Phrases {
  return phrases[language];
}
