import type { FittedClasses } from "#analysis/latent-class-diagnostics/fitted-classes";
import { layOutEstimates } from "#analysis/mixed-latent-class/estimate-layout";
import { fillLogShares } from "#analysis/mixed-latent-class/fill-log-shares";
import { takeCases } from "#analysis/mixed-latent-class/prepare-mixed-model";

export type BivariateResidual = {
  a: string;
  b: string;
  /** Pearson's X² between the answers to the two items and what the model expects. */
  chiSquare: number;
  degreesOfFreedom: number;
  /** X² over (categories of a - 1) x (categories of b - 1); far above 1: the classes do not explain this pair. */
  residual: number;
};

/**
 * Which pairs of categorical items are still associated within the classes, largest first.
 *
 * Missing data: a pair looks at the respondents who answered both items, and expects of them what the model says of
 * people with their covariates. Weights: each respondent counts with theirs.
 * @returns an empty list with fewer than two categorical items.
 * Time O(rows x items^2 x k). Source: Vermunt & Magidson (2005), Latent GOLD 4.0 User's Guide, section 5.2.
 */
export function computeBivariateResiduals(fitted: FittedClasses): BivariateResidual[] {
  const { items } = fitted.table;
  const shares = computeShares(fitted);
  const pairs: BivariateResidual[] = [];
  for (let a = 0; a < items.length; a++) {
    for (let b = a + 1; b < items.length; b++) pairs.push(comparePair(fitted, shares, a, b));
  }
  return pairs.sort((first, second) => second.residual - first.residual);
}

/** Row by class: the share of each class among people with the respondent's covariates. */
function computeShares({ table, k, covariance, estimates }: FittedClasses): Float64Array {
  const weights = new Float64Array(table.rowCount).fill(1);
  const everyone = takeCases(
    table,
    Int32Array.from(weights, (_, row) => row),
    weights,
  );
  const shares = new Float64Array(table.rowCount * k);
  fillLogShares(everyone, layOutEstimates(everyone, k, covariance), estimates, shares);
  return shares.map(Math.exp);
}

function comparePair(
  { table, weights, k, estimates }: FittedClasses,
  shares: Float64Array,
  a: number,
  b: number,
): BivariateResidual {
  const { items, indexes, rowCount, terms } = table;
  const widthA = items[a].categories.length;
  const widthB = items[b].categories.length;
  const observed = new Float64Array(widthA * widthB);
  const classTotals = new Float64Array(k);
  for (let row = 0; row < rowCount; row++) {
    const answerA = indexes[row * items.length + a];
    const answerB = indexes[row * items.length + b];
    if (answerA < 0 || answerB < 0) continue;
    const weight = weights ? weights[row] : 1;
    observed[answerA * widthB + answerB] += weight;
    for (let c = 0; c < k; c++) classTotals[c] += weight * shares[row * k + c];
  }
  const first = terms.length > 1 ? terms.length * k : k;
  const firstRow = (item: number) =>
    items.slice(0, item).reduce((total, { categories }) => total + categories.length, 0);
  const cellA = first + firstRow(a) * k;
  const cellB = first + firstRow(b) * k;
  let chiSquare = 0;
  observed.forEach((count, cell) => {
    let expected = 0;
    for (let c = 0; c < k; c++) {
      const probabilityA = estimates[cellA + Math.floor(cell / widthB) * k + c];
      expected += classTotals[c] * probabilityA * estimates[cellB + (cell % widthB) * k + c];
    }
    if (expected > 0) chiSquare += (count - expected) ** 2 / expected;
  });
  const degreesOfFreedom = (widthA - 1) * (widthB - 1);
  return {
    a: items[a].code,
    b: items[b].code,
    chiSquare,
    degreesOfFreedom,
    residual: chiSquare / degreesOfFreedom,
  };
}
