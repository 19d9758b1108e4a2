import { nextNormal, nextUniform, type RandomSource } from "#analysis/random";

/**
 * A draw from the gamma distribution of this shape and scale 1. Changes the source.
 *
 * @param shape at least 1.
 * Expected time O(1). Source: Marsaglia & Tsang (2000), ACM TOMS 26(3).
 */
export function drawGamma(source: RandomSource, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = nextNormal(source);
    const cube = (1 + c * x) ** 3;
    if (cube <= 0) continue;
    const logUniform = Math.log(1 - nextUniform(source));
    if (logUniform < (x * x) / 2 + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}
