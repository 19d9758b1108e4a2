import { nextInteger, type RandomSource, sampleWithoutReplacement } from "#analysis/random";

/**
 * Where each segment stands on each variable: high, low, or nowhere in particular.
 *
 * A variable that tells segments apart has some of them half the difference above the others and the rest half below,
 * so that two segments differ on it by the whole difference or not at all. The splits are chosen one after another so
 * that every two segments are told apart by about as many variables as any other two; which of the equally good ones,
 * which side is high and which variables stay silent is drawn. With fewer variables than segments need, two of them
 * stay the same, as they would in the field.
 *
 * @param segments number of segments, 2 to 8.
 * @param variables number of variables; the telling ones are `discriminatingShare` of them, one at least.
 * @returns variable by segment, `places[variable * segments + segment]`, in units of the difference: 0.5, -0.5 or 0.
 * Time O(variables x 2^segments x segments²). Changes the source.
 */
export function placeSegments(
  source: RandomSource,
  segments: number,
  variables: number,
  discriminatingShare: number,
): Float64Array {
  const telling = Math.max(1, Math.round(discriminatingShare * variables));
  const chosen = sampleWithoutReplacement(source, variables, telling);
  const places = new Float64Array(variables * segments);
  // Each pair costs a quarter of what it cost with one variable less between them: exact in binary.
  const pairCosts = new Float64Array(segments * segments).fill(1);
  for (const variable of chosen) {
    const split = chooseSplit(source, pairCosts, segments);
    for (let a = 0; a < segments; a++) {
      places[variable * segments + a] = isHigh(split, a) ? 0.5 : -0.5;
      for (let b = 0; b < a; b++) if (isHigh(split, a) !== isHigh(split, b)) pairCosts[a * segments + b] /= 4;
    }
  }
  return places;
}

/** One of the splits that leave the least-told-apart pairs best off; bit s says whether segment s is high. */
function chooseSplit(source: RandomSource, pairCosts: Float64Array, segments: number): number {
  const everyone = 2 ** segments - 1;
  let best: number[] = [];
  let least = Infinity;
  for (let split = 1; split < everyone; split++) {
    const cost = costOf(split, pairCosts, segments);
    if (cost < least) best = [];
    if (cost <= least) best.push(split);
    least = Math.min(least, cost);
  }
  return best[nextInteger(source, best.length)];
}

function costOf(split: number, pairCosts: Float64Array, segments: number): number {
  let cost = 0;
  for (let a = 0; a < segments; a++) {
    for (let b = 0; b < a; b++) {
      const differ = isHigh(split, a) !== isHigh(split, b);
      cost += differ ? pairCosts[a * segments + b] / 4 : pairCosts[a * segments + b];
    }
  }
  return cost;
}

function isHigh(split: number, segment: number): boolean {
  return ((split >> segment) & 1) === 1;
}
