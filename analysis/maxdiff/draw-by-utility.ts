import { nextUniform, type RandomSource } from "#analysis/random";

/**
 * A position with probability proportional to exp of its value: what somebody with these utilities chooses. Changes the
 * source. Time O(n).
 */
export function drawByUtility(values: readonly number[], source: RandomSource): number {
  const largest = Math.max(...values);
  const chances = values.map((value) => Math.exp(value - largest));
  let left = nextUniform(source) * chances.reduce((sum, chance) => sum + chance, 0);
  const found = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return found < 0 ? chances.length - 1 : found;
}
