/** A set of items and whom it reaches. */
export type TurfSolution = {
  size: number;
  /** In the order of the items, or for the greedy search in the order of joining. */
  items: string[];
  /** Weighted number of respondents reached by at least one, and as a share of all (0 to 1). */
  reachCount: number;
  reach: number;
  /** Weighted number of times an item of the set reaches somebody. */
  frequency: number;
};

/** Comparing sums of weights: closer than this share of the total is a tie. */
export const TIE_SHARE = 1e-9;

/**
 * Whether the first set comes before the second: more reach, then more frequency. False for a tie, so that whoever
 * was found first, the lower items, stays in front.
 */
export function isAhead(
  reach: number,
  frequency: number,
  other: { reachCount: number; frequency: number },
  total: number,
): boolean {
  const lead = reach - other.reachCount;
  if (Math.abs(lead) > TIE_SHARE * total) return lead > 0;
  return frequency - other.frequency > TIE_SHARE * total;
}
