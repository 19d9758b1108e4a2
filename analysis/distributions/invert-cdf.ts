/**
 * The x at which an increasing continuous distribution function reaches a probability.
 *
 * @param tails P(X <= x) and P(X > x). Whichever of the two is smaller at the answer is matched, so that quantiles
 *   far out in either tail keep their digits.
 * @param probability strictly between 0 and 1.
 * @param low, high a first bracket; widened by doubling where the answer lies outside. `low` is a hard limit when
 *   `isBounded`.
 * Time O(60) evaluations: bisection, which no shape of tail can mislead.
 */
export function invertCdf(
  tails: (x: number) => { lower: number; upper: number },
  probability: number,
  low: number,
  high: number,
  isBounded: boolean,
): number {
  const isBelow = (x: number) => {
    const { lower, upper } = tails(x);
    return probability < 0.5 ? lower < probability : upper > 1 - probability;
  };
  let from = low;
  let to = high;
  while (!isBounded && !isBelow(from)) from *= 2;
  while (isBelow(to) && to < 1e300) to *= 2;
  for (let i = 0; i < 2000 && to - from > Number.EPSILON * Math.max(Math.abs(from), Math.abs(to)); i++) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) break;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return from + (to - from) / 2;
}
