import { nextUniform, type RandomSource } from "#analysis/random";
import type { Population } from "#analysis/stability/stability-types";

/**
 * A bootstrap sample: how often each distinct row is drawn when respondents are drawn with replacement, in proportion
 * to their weights. Time O(draws x log(distinct rows)).
 */
export function drawSample({ weights, draws }: Population, source: RandomSource): Float64Array {
  const upTo = new Float64Array(weights.length);
  let total = 0;
  for (let row = 0; row < weights.length; row++) {
    total += weights[row];
    upTo[row] = total;
  }
  const sample = new Float64Array(weights.length);
  for (let draw = 0; draw < draws; draw++) {
    const place = nextUniform(source) * total;
    let low = 0;
    let high = weights.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (place < upTo[middle]) high = middle;
      else low = middle + 1;
    }
    sample[low]++;
  }
  return sample;
}
