import type { ItemCorrelations } from "#analysis/factor/correlate-items";
import { type ExtractedFactors, extractFactors } from "#analysis/factor/extract-factors";
import { factorCholesky, logDeterminant } from "#analysis/linear-algebra/cholesky";

export type CongenericModel = {
  /** Share of the variance of the sum of the items that their common factor accounts for. */
  omega: number;
  /** By item, in the units of the answers, for a factor of variance 1. Divisor n, as maximum likelihood has it. */
  loadings: number[];
  /** Of the model that one factor makes all the items correlate. */
  fit: {
    chiSquare: number;
    degreesOfFreedom: number;
    cfi: number | null;
    tli: number | null;
    rmsea: number | null;
    srmr: number;
  };
  /** Positions of items whose uniqueness ended at the floor. */
  atFloor: number[];
};

/**
 * One factor behind all the items, each with its own loading and its own error: McDonald's omega and the model's fit.
 *
 * Answers "how much of the scale's sum is what its items share?" without assuming, as alpha does, that they share it
 * equally. Maximum likelihood on covariances, searched to the last digit; the model does not depend on units, so it is
 * fitted to the correlations. Fit measures are lavaan's: chi-square n times the discrepancy, baseline of unrelated
 * items. Null for fewer than three items, which do not identify the model, and for items that depend on each other.
 *
 * Time O(p^3 x iterations). Source: McDonald, Test Theory (1999), chapter 6; Bentler (1990), Psychological Bulletin
 * 107, 238-246.
 */
export function fitCongenericModel(items: ItemCorrelations): CongenericModel | null {
  const { correlations, deviations, caseCount } = items;
  const size = correlations.rowCount;
  const observed = factorCholesky(correlations);
  if (size < 3 || !observed) return null;
  const extracted = extractFactors(correlations, 1, "ml", "full");
  const loadings = extracted.loadings.values.map((loading, i) => loading * deviations[i]);
  const sum = loadings.reduce((total, loading) => total + loading, 0);
  const own = extracted.uniquenesses.reduce((total, share, i) => total + share * deviations[i] ** 2, 0);
  const scale = Math.sign(sum || 1) * Math.sqrt((caseCount - 1) / caseCount);
  return {
    omega: sum ** 2 / (sum ** 2 + own),
    loadings: Array.from(loadings, (loading) => loading * scale),
    fit: measureFit(extracted, correlations.values, -logDeterminant(observed), caseCount),
    atFloor: extracted.atFloor,
  };
}

function measureFit(
  { loadings, uniquenesses, objective }: ExtractedFactors,
  correlations: Float64Array,
  unrelated: number,
  caseCount: number,
): CongenericModel["fit"] {
  const size = uniquenesses.length;
  const chiSquare = caseCount * Math.max(0, objective ?? 0);
  const degreesOfFreedom = (size * (size - 3)) / 2;
  const baseline = caseCount * unrelated;
  const baselineDegrees = (size * (size - 1)) / 2;
  const excess = Math.max(0, chiSquare - degreesOfFreedom);
  const baselineExcess = Math.max(excess, baseline - baselineDegrees);
  let residuals = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const reproduced = loadings.values[i] * loadings.values[j] + (i === j ? uniquenesses[i] : 0);
      residuals += (correlations[i * size + j] - reproduced) ** 2;
    }
  }
  const perDegree = (statistic: number, degrees: number) => statistic / degrees - 1;
  return {
    chiSquare,
    degreesOfFreedom,
    cfi: baselineExcess > 0 ? 1 - excess / baselineExcess : null,
    tli:
      degreesOfFreedom > 0 && baseline > baselineDegrees
        ? (perDegree(baseline, baselineDegrees) - perDegree(chiSquare, degreesOfFreedom)) /
          perDegree(baseline, baselineDegrees)
        : null,
    rmsea: degreesOfFreedom > 0 ? Math.sqrt(excess / (caseCount * degreesOfFreedom)) : null,
    srmr: Math.sqrt((2 * residuals) / (size * (size + 1))),
  };
}
