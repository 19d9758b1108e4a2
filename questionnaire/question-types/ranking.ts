import { z } from "zod";
import { type AnswerError, answerError } from "#questionnaire/answer-error";
import {
  CarryForward,
  itemVariable,
  optionList,
  sharedFields,
  smallCount,
} from "#questionnaire/question-parts";
import { checkNumber, checkOptionList } from "#questionnaire/question-types/check-parts";
import { type FormatProblem, optionTexts, type TypeRules } from "#questionnaire/question-types/type-rules";
import { pickSome } from "#questionnaire/random-source";
import { shuffleOptions } from "#questionnaire/seeded-order";

/** Options put in order, all of them or the first few. */
export const RankingQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("ranking"),
  options: optionList,
  /** How many places are given out; all, when left out. */
  rankCount: smallCount.optional(),
  isShuffled: z.boolean().optional(),
  carryForward: CarryForward.optional(),
});
export type RankingQuestion = z.infer<typeof RankingQuestion>;

export function placesOf({ options, rankCount }: RankingQuestion): number {
  return Math.min(rankCount ?? options.length, options.length);
}

export const rankingRules: TypeRules<RankingQuestion> = {
  variables: ({ code, options }) => options.map((option) => itemVariable(code, option.code)),
  columns: ({ code, options }) =>
    options.map((option) => ({
      code: itemVariable(code, option.code),
      label: option.label,
      kind: "rank",
      level: "ordinal",
    })),
  check(question, answers) {
    const { code, options, isRequired } = question;
    const places = placesOf(question);
    const variables = options.map((option) => itemVariable(code, option.code));
    const errors = variables.flatMap((variable) =>
      checkNumber({ code }, variable, { min: 1, max: places, isWhole: true }, answers),
    );
    if (errors.length > 0) return errors;
    const taken = new Map<number, string>();
    const repeated: AnswerError[] = [];
    for (const variable of variables) {
      const rank = answers[variable];
      if (typeof rank !== "number") continue;
      if (taken.has(rank)) repeated.push(answerError(code, "same-rank-twice", variable, rank));
      taken.set(rank, variable);
    }
    if (repeated.length > 0) return repeated;
    if (taken.size === 0) return isRequired ? [answerError(code, "required")] : [];
    return taken.size < places ? [answerError(code, "too-few-ranked", code, places)] : [];
  },
  checkFormat({ options, rankCount }) {
    const found: FormatProblem[] = checkOptionList(options);
    if (rankCount !== undefined && rankCount > options.length) {
      found.push(["rank-count-above-options", "error", String(options.length)]);
    }
    return found;
  },
  texts: ({ options }) => optionTexts(options),
  answer(question, random) {
    const places = placesOf(question);
    const ranked = pickSome(question.options, places, places, random);
    return Object.fromEntries(
      question.options.map((option) => {
        const place = ranked.indexOf(option);
        return [itemVariable(question.code, option.code), place < 0 ? null : place + 1];
      }),
    );
  },
  answerSeconds: (question) => 4 * placesOf(question),
  arrange: (question, seed) =>
    question.isShuffled
      ? { ...question, options: shuffleOptions(question.options, seed, question.code) }
      : question,
};
