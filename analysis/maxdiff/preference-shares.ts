/**
 * The logit shares of utilities: the chance of each item to be best when all are offered at once.
 * Depends on the scale of the utilities. Sums to 1. Time O(items).
 */
export function preferenceShares(utilities: ArrayLike<number>): number[] {
  const values = Array.from(utilities);
  const largest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const parts = values.map((utility) => Math.exp(utility - largest));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
