/**
 * The share of converged starts that reached the best solution, 0 to 1.
 *
 * Answers "would other random starts have found something better?". A low rate says that the best may not be the
 * best there is. For latent classes the starts that count are the polished ones.
 * Time O(1).
 */
export function computeHitRate(solution: {
  startsAtBest: number;
  starts: number;
  polished?: number;
}): number {
  return solution.startsAtBest / (solution.polished ?? solution.starts);
}
