import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { dotProduct } from "#analysis/linear-algebra/dot-product";

/** A step that was taken and how the gradient changed over it. */
export type CurvaturePair = { step: Float64Array; change: Float64Array };

/**
 * The second derivatives that the last steps suggest: the BFGS update of a multiple of the identity, oldest pair first.
 *
 * The multiple is y'y / s'y of the newest pair, 1 without pairs. Every pair needs s'y > 0; the result is then positive
 * definite. Time O(pairs x p^2). Source: Nocedal & Wright, Numerical Optimization, 2nd ed., equations 6.19 and 7.20.
 */
export function approximateHessian(pairs: readonly CurvaturePair[], size: number): NumericMatrix {
  const values = new Float64Array(size * size);
  const newest = pairs.at(-1);
  const scale = newest
    ? dotProduct(newest.change, newest.change) / dotProduct(newest.step, newest.change)
    : 1;
  for (let i = 0; i < size; i++) values[i * size + i] = scale;
  for (const { step, change } of pairs) {
    const image = Float64Array.from(step, (_, i) =>
      dotProduct(values.subarray(i * size, (i + 1) * size), step),
    );
    const along = dotProduct(step, image);
    const gained = dotProduct(step, change);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        values[i * size + j] += (change[i] * change[j]) / gained - (image[i] * image[j]) / along;
      }
    }
  }
  return { rowCount: size, columnCount: size, values };
}
