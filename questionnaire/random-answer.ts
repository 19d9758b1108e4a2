import type { Answers } from "#questionnaire/answers";
import {
  itemVariable,
  type LikertQuestion,
  type MultipleQuestion,
  maxLengthOf,
  type NumberQuestion,
  npsPoints,
  type Option,
  otherTextVariable,
  type Question,
  type SingleQuestion,
} from "#questionnaire/model";

/** A number from 0 up to but not including 1. */
export type RandomSource = () => number;

/** How often an answer that may be left out is left out. */
const emptyShare = 0.1;

const sampleWords = "test answer";

/** A valid answer to a question: every variable that it writes, `null` where it is left empty. */
export function answerAtRandom(question: Question, random: RandomSource): Answers {
  const isLeftEmpty = () => !question.isRequired && random() < emptyShare;
  if (question.type === "information") return {};
  if (question.type === "likert") return answerItems(question, random, isLeftEmpty);
  if (isLeftEmpty()) return { [question.code]: null };
  switch (question.type) {
    case "single":
      return answerSingle(question, random);
    case "multiple":
      return answerMultiple(question, random);
    case "nps":
      return { [question.code]: pickOne(npsPoints, random) };
    case "number":
      return { [question.code]: pickNumber(question, random) };
    case "text":
    case "longText":
      return { [question.code]: sampleWords.slice(0, maxLengthOf(question)) };
  }
}

function answerItems(question: LikertQuestion, random: RandomSource, isLeftEmpty: () => boolean): Answers {
  const codes = question.points.map((point) => point.code);
  return Object.fromEntries(
    question.items.map((item) => [
      itemVariable(question.code, item.code),
      isLeftEmpty() ? null : pickOne(codes, random),
    ]),
  );
}

function answerSingle(question: SingleQuestion, random: RandomSource): Answers {
  const option = pickOne(question.options, random);
  return { [question.code]: option.code, ...ownWords(question, [option]) };
}

function answerMultiple(question: MultipleQuestion, random: RandomSource): Answers {
  const alone = question.options.filter((option) => option.isExclusive);
  const together = question.options.filter((option) => !option.isExclusive);
  const least = question.minChosen ?? 1;
  const isAlone = random() < alone.length / question.options.length;
  const chosen = isAlone ? [pickOne(alone, random)] : pickSome(together, least, question.maxChosen, random);
  const codes = chosen.map((option) => option.code).sort((a, b) => a - b);
  return { [question.code]: codes, ...ownWords(question, chosen) };
}

function ownWords(question: SingleQuestion | MultipleQuestion, chosen: readonly Option[]): Answers {
  return Object.fromEntries(
    chosen
      .filter((option) => option.isOtherSpecify)
      .map((option) => [otherTextVariable(question.code, option.code), sampleWords]),
  );
}

function pickNumber(question: NumberQuestion, random: RandomSource): number {
  const low = question.min ?? Math.min(0, question.max ?? 0);
  const high = question.max ?? Math.max(100, low + 100);
  if (!question.isWhole) return low + random() * (high - low);
  const lowest = Math.ceil(low);
  return lowest + Math.floor(random() * (Math.floor(high) - lowest + 1));
}

function pickSome<T>(list: readonly T[], least: number, most = list.length, random: RandomSource): T[] {
  const left = [...list];
  const upTo = Math.min(most, list.length);
  const count = least + Math.floor(random() * (upTo - least + 1));
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]);
}

function pickOne<T>(list: readonly T[], random: RandomSource): T {
  if (list.length === 0) throw new Error("robot: nothing to choose from");
  return list[Math.floor(random() * list.length)];
}
