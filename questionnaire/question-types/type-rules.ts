import type { AnswerError } from "#questionnaire/answer-error";
import type { Answers } from "#questionnaire/answers";
import type { DefinitionProblemCode, ProblemPart } from "#questionnaire/definition-problem";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Image, Item, Option } from "#questionnaire/question-parts";
import type { RandomSource } from "#questionnaire/random-source";
import type { Column } from "#questionnaire/variable";

/** A fault of a question's format: what, how bad, and the code or count that it is about. */
export type FormatProblem = [code: DefinitionProblemCode, level: "error" | "warning", detail?: string];

export type TypedText = {
  part: ProblemPart;
  detail?: string;
  text: LocalisedText | undefined;
  /** May be left out, but then in every language. */
  isOptional?: boolean;
};

/** Everything that is particular to one type of question, in one place. `Q` is the question's own shape. */
export type TypeRules<Q> = {
  /** The variables that answers are stored under. */
  variables: (question: Q) => string[];
  /** The dataset columns, derived ones included. */
  columns: (question: Q) => Column[];
  /** What is wrong with the answers; a required answer that is missing is an error too. */
  check: (question: Q, answers: Answers) => AnswerError[];
  /** Whether the definition can be answered, and in one way only. */
  checkFormat: (question: Q) => FormatProblem[];
  /** Texts besides the question and its help. */
  texts: (question: Q) => TypedText[];
  /** A valid, complete answer; leaving out what may be left out is decided by the caller. */
  answer: (question: Q, random: RandomSource) => Answers;
  /** Seconds to answer it once it has been read. */
  answerSeconds: (question: Q) => number;
  /** Options and items in the order that a response sees. */
  arrange?: (question: Q, seed: number) => Q;
  /** Numbers that follow from the answers. `seed` is the response's. */
  derive?: (question: Q, answers: Answers, seed: number) => Answers;
  /** The answer ends the interview as screened out. */
  screensOut?: (question: Q, answers: Answers) => boolean;
  /** Nothing of it is shown: it is filled in by the link or by the evaluator. */
  isUnseen?: boolean;
  /** It is shown, and asks nothing. */
  asksNothing?: boolean;
  /** What changes the meaning of stored answers when it changes; two versions must agree on it. */
  storedForm?: (question: Q) => unknown;
};

/** Lists that conditions, carry-forward and shuffling work on. */
export type ListsOfQuestion = { options?: readonly Option[]; items?: readonly Item[] };

export function imagesOf(parts: readonly { code: number; image?: Image }[]): TypedText[] {
  return parts.flatMap(({ code, image }) =>
    image ? [{ part: "imageAlt" as const, detail: String(code), text: image.alt }] : [],
  );
}

export function optionTexts(options: readonly Option[], part: "option" | "point" = "option"): TypedText[] {
  return [
    ...options.map(({ code, label }) => ({ part, detail: String(code), text: label })),
    ...imagesOf(options),
  ];
}

export function itemTexts(items: readonly Item[]): TypedText[] {
  return [
    ...items.map(({ code, text }) => ({ part: "item" as const, detail: String(code), text })),
    ...imagesOf(items),
  ];
}
