/**
 * The sandwich covariance with respondents as clusters: products of covariance x score, summed over respondents.
 *
 * @param scores respondents by estimates: gradient of each respondent's log-likelihood, weight applied.
 * Time O(respondents x size²).
 * Source: Lin & Wei (1989), JASA 84, as in R's survival.
 */
export function spreadOfInfluence(
  covariance: Float64Array,
  scores: Float64Array,
  size: number,
): Float64Array {
  const spread = new Float64Array(size * size);
  const influence = new Float64Array(size);
  for (let from = 0; from < scores.length; from += size) {
    for (let item = 0; item < size; item++) {
      influence[item] = 0;
      for (let k = 0; k < size; k++) influence[item] += covariance[item * size + k] * scores[from + k];
    }
    for (let at = 0; at < spread.length; at++) {
      spread[at] += influence[Math.floor(at / size)] * influence[at % size];
    }
  }
  return spread;
}

/** The standard errors of a covariance matrix, 0 where rounding has left a negative variance. Time O(size). */
export function rootOfDiagonal(covariance: Float64Array, size: number): number[] {
  return Array.from({ length: size }, (_, item) => Math.sqrt(Math.max(covariance[item * size + item], 0)));
}
