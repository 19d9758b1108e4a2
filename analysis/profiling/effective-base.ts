/**
 * Kish's effective base: the size of an unweighted sample with the same precision, (sum w)² / sum w².
 *
 * @param weights at least 0; null counts `count` rows of weight 1.
 * Scaling the weights changes nothing; 0 when all are 0. Time O(n). Source: Kish (1965), Survey Sampling, 11.7.
 */
export function computeEffectiveBase(
  weights: ArrayLike<number> | null,
  count: number = weights?.length ?? 0,
): number {
  if (weights === null) return count;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < weights.length; row++) {
    sum += weights[row];
    squares += weights[row] * weights[row];
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
