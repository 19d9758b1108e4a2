import type { AxisCategory } from "#analysis/crosstab/table-axis";
import { normalTwoSidedP } from "#analysis/distributions/normal";
import type { Adjustment } from "#analysis/profiling/adjust-p-values";
import { proportionZ } from "#analysis/profiling/compare-proportions";
import { type Comparison, compareAllPairs } from "#analysis/profiling/comparison";

/** Figures compared between columns: the statistic of columns `a` and `b`, or null where they cannot be compared. */
export type ComparePair = (a: number, b: number) => { statistic: number; pValue: number } | null;

/**
 * Every pair of columns within each block of a banner; p-values are adjusted within the block.
 * Time O(columns²).
 */
export function compareWithinBlocks(
  columns: readonly AxisCategory[],
  adjust: Adjustment,
  compare: ComparePair,
): Comparison[] {
  const blocks = new Map<number, number[]>();
  columns.forEach(({ block }, position) => {
    blocks.set(block, [...(blocks.get(block) ?? []), position]);
  });
  return [...blocks.values()].flatMap((positions) =>
    compareAllPairs(positions.length, adjust, (a, b) => compare(positions[a], positions[b])).map(
      ({ a, b, statistic, pValue, adjustedPValue }) => ({
        a: positions[a],
        b: positions[b],
        statistic,
        pValue,
        adjustedPValue,
      }),
    ),
  );
}

/**
 * The z test of two shares of one row: pooled variance, no continuity correction, effective bases.
 *
 * Columns that share respondents have correlated shares: the covariance, p(1 - p) times the squared weights of the shared
 * respondents over the product of the columns' weights, is taken off the variance twice. A column and a total that holds
 * it so differ as the column and the rest do, but for the pooled share, in which those in both count twice.
 *
 * @param shares of the row, by column. @param effective bases by column.
 * @param overlap covariance of two columns in units of p(1 - p); 0 for columns without common respondents.
 * Source: Kish (1965), Survey Sampling, section 12.4, for differences of overlapping groups.
 */
export function compareShares(
  shares: readonly number[],
  effective: readonly number[],
  overlap: (a: number, b: number) => number,
): ComparePair {
  return (a, b) => {
    const statistic = proportionZ(shares[a], effective[a], shares[b], effective[b], overlap(a, b));
    return statistic === null ? null : { statistic, pValue: normalTwoSidedP(statistic) };
  };
}
