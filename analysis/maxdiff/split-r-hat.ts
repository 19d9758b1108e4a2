/**
 * The split R-hat of some chains of draws: how much wider the draws lie together than each half-chain alone.
 *
 * Answers "have the chains forgotten where they began, and do they agree?". Near 1 when they have; over 1.1 the draws
 * should not be used. Each chain is cut in two, so that a single drifting chain shows as well. 1 for constant draws.
 *
 * @param chains of equal length, at least four draws each.
 * Time O(draws). Source: Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., section 11.4.
 */
export function splitRHat(chains: readonly Float64Array[]): number {
  const length = Math.floor(chains[0].length / 2);
  const halves = chains.flatMap((chain) => [
    chain.subarray(0, length),
    chain.subarray(chain.length - length, chain.length),
  ]);
  const means = halves.map(mean);
  const within = mean(halves.map((half, at) => sumSquaresAround(half, means[at]) / (length - 1)));
  const between = sumSquaresAround(means, mean(means)) / (halves.length - 1);
  if (within === 0) return between === 0 ? 1 : Infinity;
  return Math.sqrt((length - 1) / length + between / within);
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum / values.length;
}

function sumSquaresAround(values: ArrayLike<number>, centre: number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] - centre) ** 2;
  return sum;
}
