import { AnalysisError } from "#analysis/analysis-error";
import { betaQuantile } from "#analysis/distributions/beta-distribution";
import { normalQuantile } from "#analysis/distributions/normal";
import { computeWilsonInterval } from "#analysis/profiling/wilson-interval";

export const proportionMethods = ["wilson", "wald", "agresti-coull", "clopper-pearson", "jeffreys"] as const;
export type ProportionMethod = (typeof proportionMethods)[number];

export type ProportionIntervalOptions = {
  /** Default "wilson". */
  method?: ProportionMethod;
  /** Between 0 and 1. Default 0.95. */
  confidence?: number;
};

/**
 * An interval for a proportion: where the share of the population lies.
 *
 * "wilson" (default) inverts the z test and is right on average also for small bases; "agresti-coull" is its wider,
 * simpler sister; "clopper-pearson" covers at least as often as promised and so is wide; "jeffreys" is the Bayesian
 * interval under a Beta(1/2, 1/2) prior, never closed at 0 or 1; "wald" is share ± z standard errors, for comparison
 * with old tables only: near 0 and 1 it covers far too seldom. All stay within 0 and 1.
 *
 * @param count respondents with the property; need not be whole (weighted share times effective base).
 * @param base respondents asked, more than 0 and at least `count`.
 * @throws AnalysisError `invalid-count`, `invalid-argument` for a confidence outside 0 to 1.
 *
 * Time O(1). Source: Brown, Cai & DasGupta (2001), Statistical Science 16; Clopper & Pearson (1934), Biometrika 26;
 * Agresti & Coull (1998), American Statistician 52.
 */
export function computeProportionInterval(
  count: number,
  base: number,
  { method = "wilson", confidence = 0.95 }: ProportionIntervalOptions = {},
): { low: number; high: number } {
  if (!(base > 0 && base < Infinity && count >= 0 && count <= base)) {
    throw new AnalysisError("invalid-count", "0 <= count <= base and base > 0", { count, base });
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new AnalysisError("invalid-argument", "confidence lies between 0 and 1", {
      argument: "confidence",
      value: confidence,
    });
  }
  const tail = (1 - confidence) / 2;
  switch (method) {
    case "wilson":
      return computeWilsonInterval(count, base, confidence);
    case "wald":
      return symmetricInterval(count / base, base, normalQuantile(1 - tail));
    case "agresti-coull": {
      const z = normalQuantile(1 - tail);
      return symmetricInterval((count + (z * z) / 2) / (base + z * z), base + z * z, z);
    }
    case "clopper-pearson":
      return {
        low: count === 0 ? 0 : betaQuantile(tail, count, base - count + 1),
        high: count === base ? 1 : betaQuantile(1 - tail, count + 1, base - count),
      };
    case "jeffreys":
      return {
        low: betaQuantile(tail, count + 0.5, base - count + 0.5),
        high: betaQuantile(1 - tail, count + 0.5, base - count + 0.5),
      };
  }
}

function symmetricInterval(share: number, base: number, z: number): { low: number; high: number } {
  const half = z * Math.sqrt((share * (1 - share)) / base);
  return { low: Math.max(0, share - half), high: Math.min(1, share + half) };
}
