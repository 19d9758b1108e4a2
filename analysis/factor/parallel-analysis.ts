import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { extractFactors } from "#analysis/factor/extract-factors";
import { fitOneFactor } from "#analysis/factor/fit-one-factor";
import { simulateCorrelations } from "#analysis/factor/simulate-correlations";
import { decomposeSymmetric } from "#analysis/linear-algebra/decompose-symmetric";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

export type ParallelOptions = {
  /** Random data sets to compare with. Default 100. */
  replicates?: number;
  /** Default 1. Replicate r draws from the stream (seed, items, rows, r). */
  seed?: number;
  /** A value counts when it exceeds this quantile of the random ones. Default 0.95; "mean" is Horn's own rule. */
  rule?: number | "mean";
};

/** Eigenvalues of some of the random data sets, one row each. */
export type ParallelReplicates = { components: number[][]; factors: number[][] };

export type ParallelAnalysis = {
  /** Factors and components that rise above chance. */
  suggestedFactors: number;
  suggestedComponents: number;
  /** Eigenvalues of the correlations. */
  componentValues: number[];
  /** Eigenvalues with the communalities of a single factor in the diagonal. */
  factorValues: number[];
  /** What the rule compares them with. */
  componentLimits: number[];
  factorLimits: number[];
  /** Mean over the random data sets. */
  componentMeans: number[];
  factorMeans: number[];
  replicates: number;
};

/**
 * Horn's parallel analysis: how many eigenvalues exceed those of random data of the same size.
 *
 * Answers "how many factors, and how many components, are more than chance?". Components compare the eigenvalues of
 * the correlations; factors those with communalities of a one-factor minimum residual fit in the diagonal, which
 * usually suggests more. Counting stops at the first value that does not exceed its limit. As psych::fa.parallel with
 * normal data, its default quantile included. Random data are drawn as correlation matrices (see
 * `simulateCorrelations`), so the number of respondents costs nothing.
 *
 * @param correlations p by p, p at least 2.
 * @param rowCount respondents, unweighted.
 * @throws AnalysisError `invalid-argument` for a number out of range; `cancelled`.
 *
 * Time O(replicates x p^3). Source: Horn (1965), Psychometrika 30, 179-185; the factor version Humphreys & Ilgen
 * (1969), Educational and Psychological Measurement 29, 571-578.
 */
export function runParallelAnalysis(
  correlations: NumericMatrix,
  rowCount: number,
  options: ParallelOptions = {},
  hooks: RunHooks = {},
): ParallelAnalysis {
  const replicates = options.replicates ?? 100;
  const random = runParallelReplicates(correlations.rowCount, rowCount, options, 0, replicates, hooks);
  return summariseParallelAnalysis(correlations, [random], options.rule ?? 0.95);
}

/**
 * Replicates `from` up to, not including, `to`: one thread's share.
 * @throws AnalysisError `invalid-argument` for an empty range or too small a table; `cancelled`.
 */
export function runParallelReplicates(
  itemCount: number,
  rowCount: number,
  options: ParallelOptions,
  from: number,
  to: number,
  hooks: RunHooks = {},
): ParallelReplicates {
  if (!(from >= 0 && from < to) || itemCount < 2 || rowCount < 2) {
    throw new AnalysisError(
      "invalid-argument",
      "parallel analysis needs a replicate, two items and two rows",
      {
        from,
        to,
        items: itemCount,
        rows: rowCount,
      },
    );
  }
  const found: ParallelReplicates = { components: [], factors: [] };
  for (let replicate = from; replicate < to; replicate++) {
    throwIfCancelled(hooks);
    const source = createRandom(options.seed ?? 1, [itemCount, rowCount, replicate]);
    const correlations = simulateCorrelations(source, itemCount, rowCount);
    const { values, vectors } = decomposeSymmetric(correlations);
    found.components.push([...values]);
    found.factors.push(reducedValues(correlations, fitOneFactor(correlations, values[0], vectors)));
    hooks.onProgress?.(replicate - from + 1, to - from);
  }
  return found;
}

/** The shares of all threads, in the order of their replicates, against the data. Time O(replicates x p). */
export function summariseParallelAnalysis(
  correlations: NumericMatrix,
  parts: readonly ParallelReplicates[],
  rule: number | "mean",
): ParallelAnalysis {
  const components = parts.flatMap((part) => part.components);
  const factors = parts.flatMap((part) => part.factors);
  const componentValues = [...decomposeSymmetric(correlations).values];
  const factorValues = reducedValues(correlations, extractFactors(correlations, 1, "minres").communalities);
  const componentMeans = componentValues.map((_, k) => mean(components.map((values) => values[k])));
  const factorMeans = factorValues.map((_, k) => mean(factors.map((values) => values[k])));
  const limits = (random: readonly number[][], means: number[]) =>
    rule === "mean"
      ? means
      : means.map((_, k) =>
          quantile(
            random.map((values) => values[k]),
            rule,
          ),
        );
  const componentLimits = limits(components, componentMeans);
  const factorLimits = limits(factors, factorMeans);
  return {
    suggestedFactors: countAbove(factorValues, factorLimits),
    suggestedComponents: countAbove(componentValues, componentLimits),
    componentValues,
    factorValues,
    componentLimits,
    factorLimits,
    componentMeans,
    factorMeans,
    replicates: components.length,
  };
}

function reducedValues(correlations: NumericMatrix, communalities: ArrayLike<number>): number[] {
  const size = correlations.rowCount;
  const values = correlations.values.map((cell, at) =>
    at % (size + 1) === 0 ? communalities[at / (size + 1)] : cell,
  );
  return [...decomposeSymmetric({ ...correlations, values }).values];
}

function countAbove(values: readonly number[], limits: readonly number[]): number {
  const first = values.findIndex((value, k) => !(value > limits[k]));
  return first < 0 ? values.length : first;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Linear between order statistics, R's default (Hyndman & Fan's type 7). */
function quantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
