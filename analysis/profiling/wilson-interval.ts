import { AnalysisError } from "#analysis/analysis-error";
import { normalQuantile } from "#analysis/distributions/normal";

/**
 * Wilson's interval for a proportion: where the true share lies, with the given confidence.
 *
 * Unlike share ± 1.96 standard errors it stays within 0 and 1 and is honest for small bases and shares near 0.
 *
 * @param count respondents with the property; need not be whole (weighted share times effective base).
 * @param base respondents asked, more than 0 and at least `count`.
 * @param confidence between 0 and 1. Default 0.95.
 * @throws AnalysisError `invalid-count`. Time O(1).
 * Source: Wilson (1927), JASA 22; Brown, Cai & DasGupta (2001), Statistical Science 16.
 */
export function computeWilsonInterval(
  count: number,
  base: number,
  confidence = 0.95,
): { low: number; high: number } {
  if (!(base > 0 && count >= 0 && count <= base)) {
    throw new AnalysisError("invalid-count", "0 <= count <= base and base > 0", { count, base });
  }
  const z = normalQuantile(0.5 + confidence / 2);
  const share = count / base;
  const centre = (share + (z * z) / (2 * base)) / (1 + (z * z) / base);
  const half =
    (z / (1 + (z * z) / base)) * Math.sqrt((share * (1 - share)) / base + (z * z) / (4 * base * base));
  return { low: count === 0 ? 0 : centre - half, high: count === base ? 1 : centre + half };
}
