import { normaliseItems } from "#analysis/latent-class/step-expectation-maximisation";
import { nextInteger, nextUniform, type RandomSource } from "#analysis/random";

/**
 * Estimates with one class taken away and set down beside another, which it shares the size of.
 *
 * Random starts of a fit with many classes mostly end with one class too many in one region and one too few in
 * another, and no hill climbing mends that. This move does: the two classes are drawn at random, and the new
 * probabilities lie halfway between the neighbour's and a random point.
 *
 * @param k at least 2.
 * Time O(estimates). Source: after split-and-merge EM, Ueda, Nakano, Ghahramani & Hinton (2000), Neural
 * Computation 12, 2109-2128; the move and its random choice are ours.
 */
export function relocateClass(
  categoryCounts: Int32Array,
  k: number,
  estimates: Float64Array,
  source: RandomSource,
): Float64Array {
  const moved = estimates.slice();
  const removed = nextInteger(source, k);
  const other = nextInteger(source, k - 1);
  const neighbour = other < removed ? other : other + 1;
  const rest = 1 - estimates[removed];
  for (let c = 0; c < k; c++) moved[c] = rest > 0 ? estimates[c] / rest : 1 / k;
  moved[neighbour] /= 2;
  moved[removed] = moved[neighbour];
  const random = moved.map(() => 0);
  for (let cell = k + removed; cell < random.length; cell += k)
    random[cell] = -Math.log(1 - nextUniform(source)) + 1e-9;
  normaliseItems(categoryCounts, k, random);
  for (let cell = k + removed; cell < moved.length; cell += k) {
    moved[cell] = (estimates[cell - removed + neighbour] + random[cell]) / 2;
  }
  return moved;
}
