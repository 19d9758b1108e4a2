import { AnalysisError } from "#analysis/analysis-error";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";
import { type FoldOptions, resolveFolds } from "#analysis/typing/assign-folds";
import { type BatteryJudge, createBatteryJudge } from "#analysis/typing/judge-battery";
import { countCombinations, searchByExchange, searchEveryBattery } from "#analysis/typing/search-batteries";
import type { TypingData, TypingModelOptions } from "#analysis/typing/typing-types";

export type BatteryOptions = {
  /** Most questions to ask. Default 5. */
  maxQuestions?: number;
  /** Fewest questions to ask. Default 1. */
  minQuestions?: number;
  /** Codes of questions that every battery holds, because they are asked anyway. */
  required?: readonly string[];
  /** Cross-validation, or the fold of each row. */
  folds?: Int32Array | FoldOptions;
  /**
   * Multiplications that one size may cost before forward selection with exchange replaces trying every battery.
   * Default 1e9, a few seconds.
   */
  exhaustiveBudget?: number;
};

/** A set of questions, in the order of the data, with its cross-validated accuracy. */
export type BatteryScore = { items: string[]; accuracy: number };

export type Battery = BatteryScore & {
  size: number;
  /** "every": no other battery of this size is better. "exchange": no change of one question makes it better. */
  search: "every" | "exchange";
  /** The next best batteries found, at most three. */
  runnersUp: BatteryScore[];
};

/**
 * The best short battery of each size: the questions that together find the segments best.
 *
 * Answers "which few questions should we ask so that new respondents can be placed in a segment?". Judged by
 * cross-validated accuracy on the same folds for all; equal accuracies go to the questions that come first. The
 * accuracy of a battery chosen among many is a little optimistic.
 *
 * @returns one battery for each size from `minQuestions` to `maxQuestions` or the number of questions.
 * @throws AnalysisError `invalid-argument`, `unknown-column` for a required question that is not in the data;
 *   `cancelled`; and what the model's own function throws.
 * Time batteries x (a cross-validation). For a discriminant analysis one takes O(folds x columns cubed + entries x
 * segments x columns), as its moments by fold are counted once.
 * Source: McLachlan, Discriminant Analysis and Statistical Pattern Recognition (1992), chapter 12.
 */
export function selectBattery(
  data: TypingData,
  model: TypingModelOptions,
  options: BatteryOptions = {},
  hooks: RunHooks = {},
): Battery[] {
  const { least, most, required } = completeBatteryOptions(data, options);
  const judge = createBatteryJudge(data, model, resolveFolds(data, options.folds ?? {}));
  const budget = options.exhaustiveBudget ?? 1e9;
  const batteries: Battery[] = [];
  let previous = required;
  for (let size = least; size <= most; size++) {
    throwIfCancelled(hooks);
    const choices = countCombinations(data.questions.length - required.length, size - required.length);
    const isFeasible = choices * judge.costOf(size) <= budget;
    const search = isFeasible ? searchEveryBattery : searchByExchange;
    const found = search({ judge, required, previous, size, hooks });
    const [best, ...runnersUp] = found.map(({ questions, errors }) =>
      nameBattery(data, judge, questions, errors),
    );
    batteries.push({ size, ...best, search: isFeasible ? "every" : "exchange", runnersUp });
    previous = found[0].questions;
    hooks.onProgress?.(size - least + 1, most - least + 1);
  }
  return batteries;
}

function completeBatteryOptions(data: TypingData, options: BatteryOptions) {
  const required = (options.required ?? []).map((code) => {
    const question = data.questions.findIndex((candidate) => candidate.code === code);
    if (question < 0)
      throw new AnalysisError("unknown-column", "not among the questions", { variable: code });
    return question;
  });
  const wanted = options.maxQuestions ?? 5;
  const least = Math.max(options.minQuestions ?? 1, required.length);
  if (!Number.isSafeInteger(wanted) || !Number.isSafeInteger(least) || least < 1 || wanted < least) {
    throw new AnalysisError("invalid-argument", "a battery has one question or more", {
      argument: "maxQuestions",
      value: wanted,
      least,
    });
  }
  const most = Math.min(wanted, data.questions.length);
  return { least: Math.min(least, most), most, required: [...new Set(required)].sort((a, b) => a - b) };
}

function nameBattery(data: TypingData, judge: BatteryJudge, questions: readonly number[], errors: number) {
  return {
    items: questions.map((question) => data.questions[question].code),
    accuracy: 1 - errors / judge.weight,
  };
}
