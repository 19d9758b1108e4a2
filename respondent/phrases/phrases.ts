import type { AnswerErrorCode } from "#questionnaire/answer-error";
import type { Language } from "#questionnaire/localised-text";
import type { MissingAnswer } from "#questionnaire/question-parts";
import type { PlaceLevel } from "#questionnaire/question-types/place";
import type { TextFormat } from "#questionnaire/question-types/text";
import { arabic } from "#respondent/phrases/ar";
import { azerbaijani } from "#respondent/phrases/az";
import { centralKurdish } from "#respondent/phrases/ckb";
import { german } from "#respondent/phrases/de";
import { english } from "#respondent/phrases/en";
import { spanish } from "#respondent/phrases/es";
import { persian } from "#respondent/phrases/fa";
import { french } from "#respondent/phrases/fr";
import { russian } from "#respondent/phrases/ru";
import { turkish } from "#respondent/phrases/tr";
import { urdu } from "#respondent/phrases/ur";
import { chinese } from "#respondent/phrases/zh";

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
  atLeastCharacters: (count: string) => string;
  exactlyCharacters: (count: string) => string;
  charactersBetween: (min: string, max: string) => string;
  /** How a text of this format is written; after a mistake it is said again. */
  textFormats: Record<TextFormat, string>;
  dateParts: { day: string; month: string; year: string };
  dateExample: (day: string) => string;
  dateBetween: (from: string, to: string) => string;
  dateFrom: (from: string) => string;
  dateTo: (to: string) => string;
  placeLevels: Record<PlaceLevel, string>;
  /** A town of the province that the list does not name. */
  placeElsewhere: (province: string) => string;
  /** Beside a question with a time limit. */
  clock: { left: string; twentyLeft: string; tenLeft: string; over: string; more: string };
  /** Of a slider that nobody has touched. */
  notChosenYet: string;
  searchList: string;
  nothingFound: string;
  npsLow: string;
  npsHigh: string;
  /** Giving out places; `label` is the words of an option. */
  ranking: {
    all: string;
    top: (count: string) => string;
    none: string;
    yours: string;
    rest: string;
    next: (place: string) => string;
    placed: (label: string, place: string) => string;
    removed: (label: string) => string;
    full: (count: string) => string;
    up: (label: string) => string;
    down: (label: string) => string;
  };
  /** Sharing an amount out; amounts come with their unit. */
  sum: {
    hint: (amount: string) => string;
    left: (amount: string) => string;
    over: (amount: string) => string;
    done: string;
  };
  /** A grid on a phone: one item after the other, and then what was answered. */
  items: {
    position: (number: string, count: string) => string;
    /** Where one answer is enough, and the next item needs no button. */
    leadsOn: string;
    next: string;
    previous: string;
    answers: string;
    /** Any of the answers opens its item again. */
    change: string;
    all: string;
    unanswered: string;
  };
  /** Best and worst of a few, or one of a few offers, set after set. */
  tasks: {
    step: (number: string, count: string) => string;
    next: string;
    previous: string;
    /** A set that waits for its choice. */
    notDone: string;
    bestAndWorst: string;
    chooseConcept: string;
    concept: (number: string) => string;
  };
  errorTitle: (title: string) => string;
  errorHeading: (count: number, written: string) => string;
  error: Record<AnswerErrorCode, (limit: string) => string>;
  errorPrefix: string;
  /** Of something that is only asked about once; `errorHeading` and its like are for what must be mended. */
  warning: {
    title: (title: string) => string;
    heading: (count: number, written: string) => string;
    /** Says that the button goes on as it is. */
    note: string;
    prefix: string;
  };
  /** The ways out that stand beside an answer. */
  missing: Record<MissingAnswer, string>;
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

const phrases: Record<Language, Phrases> = {
  fa: persian,
  en: english,
  ar: arabic,
  ckb: centralKurdish,
  az: azerbaijani,
  tr: turkish,
  ur: urdu,
  ru: russian,
  zh: chinese,
  de: german,
  fr: french,
  es: spanish,
};

export function phrasesOf(language: Language): Phrases {
  return phrases[language];
}
