import type { Spread, Stability, StabilityPairs } from "#analysis/stability/stability-types";

/** The shares of several threads as one result, in the order of the pairs. Time O(pairs x k log pairs). */
export function summariseStability(k: number, parts: readonly StabilityPairs[]): Stability {
  const ordered = [...parts].sort((a, b) => a.from - b.from);
  const adjustedRand = Float64Array.from(ordered.flatMap((part) => [...part.adjustedRand]));
  const jaccard = ordered.flatMap((part) => [...part.jaccard]);
  const adjustedRandSpread = describeSpread(adjustedRand);
  const segmentSpreads = Array.from({ length: k }, (_, segment) =>
    describeSpread(jaccard.filter((_, i) => i % k === segment)),
  );
  return {
    k,
    pairs: adjustedRand.length,
    adjustedRand,
    adjustedRandSpread,
    medianAdjustedRand: adjustedRandSpread.median,
    segmentStability: segmentSpreads.map(({ median }) => median),
    segmentSpreads,
  };
}

/**
 * Mean and quantiles of at least one number; between two values a quantile is interpolated.
 * Time O(n log n). Source: Hyndman & Fan (1996), The American Statistician 50, 361-365, type 7, the default of R.
 */
export function describeSpread(values: ArrayLike<number>): Spread {
  const sorted = Float64Array.from(values).sort();
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  };
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    q05: quantile(0.05),
    q25: quantile(0.25),
    median: quantile(0.5),
    q75: quantile(0.75),
    q95: quantile(0.95),
  };
}
