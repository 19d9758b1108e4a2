import { logGamma } from "#analysis/distributions/gamma";

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, each computed where it is small.
 *
 * @param a more than 0. @param b more than 0. @param x from 0 to 1.
 * @param oneMinusX 1 - x, given apart so that an x near 1 keeps its digits.
 * Time O(sqrt(max(a, b))) terms. Source: NIST DLMF 8.17.22, by Lentz's method.
 */
export function regularisedBeta(
  a: number,
  b: number,
  x: number,
  oneMinusX: number = 1 - x,
): { lower: number; upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (!(oneMinusX > 0)) return { lower: 1, upper: 0 };
  const logFront = a * Math.log(x) + b * Math.log(oneMinusX) + logGamma(a + b) - logGamma(a) - logGamma(b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (Math.exp(logFront) * betaFraction(a, b, x)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (Math.exp(logFront) * betaFraction(b, a, oneMinusX)) / b);
  return { lower: 1 - upper, upper };
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction;
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
