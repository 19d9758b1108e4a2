import { AnalysisError } from "#analysis/analysis-error";

/**
 * Refuses an option that counts something, or a seed, when it is not a whole number.
 *
 * @param argument the option's name, for the details.
 * @param least the smallest number allowed; the largest is 2^53 - 1.
 * @throws AnalysisError `invalid-argument` with `argument`, `value` and `least`. Time O(1).
 */
export function assertWholeNumber(argument: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new AnalysisError("invalid-argument", `${argument} is a whole number of at least ${least}`, {
    argument,
    value,
    least,
  });
}
