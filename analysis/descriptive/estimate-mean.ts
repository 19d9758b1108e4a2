import { studentTQuantile } from "#analysis/distributions/student-t";
import { computeMoments, type GroupAnswers } from "#analysis/profiling/compute-moments";
import type { Bases } from "#analysis/profiling/profile-types";

export type MeanEstimate = Bases & {
  /** Null without an answer. */
  mean: number | null;
  /** Divisor n - 1; null below two answers, as are the errors and the interval. */
  standardDeviation: number | null;
  /** Linearised, for the group as a sample of its own; standard deviation / √n without weights. */
  standardError: number | null;
  /** Linearised, for the group as a domain of the whole sample: the survey package's `svyby(..., svymean)`. */
  designStandardError: number | null;
  /** Mean ± t standard errors, on the effective base less 1. */
  interval: { low: number; high: number } | null;
};

/**
 * A mean with its standard errors and interval.
 *
 * @param answers without missing values or weights of 0.
 * @param designRows respondents of the whole sample, of which these are a part or all.
 * @param confidence between 0 and 1.
 * Time O(n). Source: Lumley (2010), Complex Surveys, section 2.1; Kish (1965), Survey Sampling, section 11.7.
 */
export function estimateMean(answers: GroupAnswers, designRows: number, confidence: number): MeanEstimate {
  const { mean, variance, linearisedVariance, ...bases } = computeMoments(answers);
  const { unweighted, effective } = bases;
  if (unweighted < 2) {
    return {
      ...bases,
      mean: unweighted === 0 ? null : mean,
      standardDeviation: null,
      standardError: null,
      designStandardError: null,
      interval: null,
    };
  }
  const standardError = Math.sqrt((linearisedVariance * unweighted) / (unweighted - 1));
  const reach = effective > 1 ? studentTQuantile(0.5 + confidence / 2, effective - 1) * standardError : null;
  return {
    ...bases,
    mean,
    standardDeviation: Math.sqrt(variance),
    standardError,
    designStandardError: Math.sqrt((linearisedVariance * designRows) / (designRows - 1)),
    interval: reach === null ? null : { low: mean - reach, high: mean + reach },
  };
}
