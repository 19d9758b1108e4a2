import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";
import { computeWilsonInterval } from "#analysis/profiling/wilson-interval";

export type RequiredSample = {
  /** 70 respondents a basis variable: with fewer, segments change with the sample. */
  least: number;
  /** 100 a basis variable: makes up for noise, style and correlated items too. */
  good: number;
  /** 200 respondents in each segment that is reported on its own, were they equally large. */
  forReporting: number;
};

export type SampleVerdict =
  /** At least 100 a basis variable. */
  | "good"
  /** From 70 to 100. */
  | "tight"
  /** Under 70. */
  | "short";

export const leastPerVariable = 70;
export const goodPerVariable = 100;
export const perReportedSegment = 200;

/**
 * The respondents that a data-driven segmentation needs.
 *
 * A rule of thumb from simulations with planted segments; it counts variables as they enter the segmentation (an item
 * set of twelve counts twelve). `recoverSegments` tries the very plan.
 *
 * @throws AnalysisError `invalid-argument` for a count below 0 variables or 1 segment. Time O(1).
 * Source: 70: Dolnicar, Grün, Leisch & Schmidt (2014), J. Travel Research 53, 296-306. 100: Dolnicar, Grün & Leisch
 * (2016), J. Business Research 69, 992-999. 200 a segment is the product's guide for tables by segment.
 */
export function requireSample(basisVariables: number, segments: number): RequiredSample {
  assertWholeNumber("basisVariables", basisVariables, 0);
  assertWholeNumber("segments", segments, 1);
  return {
    least: leastPerVariable * basisVariables,
    good: goodPerVariable * basisVariables,
    forReporting: perReportedSegment * segments,
  };
}

/** What the sample is worth for so many basis variables. @throws as `requireSample`. Time O(1). */
export function judgeSample(respondents: number, basisVariables: number): SampleVerdict {
  const { least, good } = requireSample(basisVariables, 1);
  if (respondents >= good) return "good";
  return respondents >= least ? "tight" : "short";
}

/** The most basis variables that a sample carries at 70 respondents each, and at 100. Time O(1). */
export function countAffordableVariables(respondents: number): { most: number; comfortable: number } {
  return {
    most: Math.floor(respondents / leastPerVariable),
    comfortable: Math.floor(respondents / goodPerVariable),
  };
}

/**
 * How exactly a segment's size will be known: where the share in the market lies, with 95 % confidence, when the
 * sample finds `share`. Wilson's interval; it takes the assignment as free of error.
 *
 * @returns bounds of 1, and half their distance in percentage points.
 * @throws AnalysisError `invalid-argument` for a share outside 0 to 1, or less than one respondent. Time O(1).
 */
export function estimateSizeMargin(
  share: number,
  respondents: number,
): { low: number; high: number; marginPoints: number } {
  assertWholeNumber("respondents", respondents, 1);
  if (!(share >= 0 && share <= 1)) {
    throw new AnalysisError("invalid-argument", "a share is from 0 to 1", {
      argument: "share",
      value: share,
    });
  }
  const { low, high } = computeWilsonInterval(share * respondents, respondents);
  return { low, high, marginPoints: 50 * (high - low) };
}
