import { AnalysisError } from "#analysis/analysis-error";
import { chiSquareUpperTail } from "#analysis/distributions/chi-square";
import type { FittedClasses } from "#analysis/latent-class-diagnostics/fitted-classes";

/** More possible patterns than this are not enumerated: the table would be all but empty. */
const MOST_CELLS = 10_000;

export type PatternFit = {
  /** Likelihood ratio statistic against the model that reproduces every pattern. */
  gSquare: number;
  /** Pearson's statistic over all possible patterns, observed or not. */
  chiSquare: number;
  /** Respondents, or their weights, who answered every item: the tests look at them only. */
  completeTotal: number;
  /** Possible patterns. */
  cells: number;
  /** Share of them with an expected count of at least 1. Below a half or so, neither statistic has its distribution. */
  shareExpectedAtLeastOne: number;
};

/**
 * How far the model's expected counts of answer patterns are from the observed ones.
 *
 * Respondents with a missing answer are left out. Weights: each respondent counts with theirs.
 * @returns null when there are more than 10,000 possible patterns.
 * @throws AnalysisError `wrong-column-kind` with a Gaussian item or a covariate: patterns have no expected count then.
 * Time O(patterns x k + rows x items). Source: Goodman (1974), Biometrika 61, 215-231.
 */
export function computePatternFit({ table, weights, k, estimates }: FittedClasses): PatternFit | null {
  if (table.gaussians.length > 0 || table.terms.length > 1) {
    throw new AnalysisError("wrong-column-kind", "only categorical items without covariates make a table");
  }
  const { items, indexes, rowCount } = table;
  const cells = items.reduce((product, { categories }) => product * categories.length, 1);
  if (cells > MOST_CELLS) return null;
  const observed = new Float64Array(cells);
  for (let row = 0; row < rowCount; row++) {
    const answers = indexes.subarray(row * items.length, (row + 1) * items.length);
    if (answers.includes(-1)) continue;
    const cell = items.reduce((number, { categories }, j) => number * categories.length + answers[j], 0);
    observed[cell] += weights ? weights[row] : 1;
  }
  const completeTotal = observed.reduce((total, count) => total + count, 0);
  const expected = enumeratePatterns(
    items.map(({ categories }) => categories.length),
    k,
    estimates,
  ).map((probability) => completeTotal * probability);
  let gSquare = 0;
  let chiSquare = 0;
  observed.forEach((count, cell) => {
    if (count > 0) gSquare += 2 * count * Math.log(count / expected[cell]);
    if (expected[cell] > 0) chiSquare += (count - expected[cell]) ** 2 / expected[cell];
  });
  const filled = expected.reduce((count, value) => count + (value >= 1 ? 1 : 0), 0);
  return { gSquare, chiSquare, completeTotal, cells, shareExpectedAtLeastOne: filled / cells };
}

/** The upper tail of chi-square at G² or X², or null without degrees of freedom. */
export function testPatternFit(statistic: number, degreesOfFreedom: number): number | null {
  return degreesOfFreedom > 0 ? chiSquareUpperTail(statistic, degreesOfFreedom) : null;
}

/** The probability of every pattern of answers, the last item's category changing fastest. */
export function enumeratePatterns(
  widths: readonly number[],
  k: number,
  estimates: Float64Array,
): Float64Array {
  let joint = estimates.slice(0, k);
  let cell = k;
  for (const width of widths) {
    const longer = new Float64Array(joint.length * width);
    for (let pattern = 0; pattern < joint.length / k; pattern++) {
      for (let category = 0; category < width; category++) {
        for (let c = 0; c < k; c++) {
          const to = (pattern * width + category) * k + c;
          longer[to] = joint[pattern * k + c] * estimates[cell + category * k + c];
        }
      }
    }
    joint = longer;
    cell += width * k;
  }
  return Float64Array.from({ length: joint.length / k }, (_, pattern) =>
    joint.subarray(pattern * k, (pattern + 1) * k).reduce((sum, probability) => sum + probability, 0),
  );
}
