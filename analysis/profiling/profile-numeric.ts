import type { NumericColumn } from "#analysis/dataset/dataset";
import { analyseVariance } from "#analysis/profiling/analyse-variance";
import { compareMeans } from "#analysis/profiling/compare-means";
import { assignLetters } from "#analysis/profiling/comparison";
import { countBases, type ProfileContext } from "#analysis/profiling/count-bases";
import type { Bases, NumericProfile } from "#analysis/profiling/profile-types";

/** One numeric variable by segment; see `profileSegments` for the rules. Time O(rows + k²). */
export function profileNumeric(column: NumericColumn, context: ProfileContext): NumericProfile {
  const { dataset, assignment, segmentCount } = context;
  const isAnswered = (row: number) => !Number.isNaN(column.values[row]);
  const { bases, totalBase } = countBases(dataset, assignment, segmentCount, isAnswered);
  const groups = bases.map((base, segment) =>
    describeGroup(column, context, base, (row) => assignment[row] === segment),
  );
  const total = describeGroup(column, context, totalBase, (row) => assignment[row] >= 0);
  const moments = groups.map(({ mean, variance }, segment) => ({
    base: bases[segment].effective,
    mean: mean ?? 0,
    variance: variance ?? 0,
  }));
  const comparisons = compareMeans(moments, { adjust: context.adjust, test: context.meanTest });
  const test = analyseVariance(moments);
  const differences = groups.map(({ mean }) =>
    mean === null || total.mean === null ? null : mean - total.mean,
  );
  const deviation = total.variance === null ? null : Math.sqrt(total.variance);
  return {
    kind: "numeric",
    code: column.code,
    isBasis: context.isBasis,
    bases,
    totalBase,
    means: groups.map(({ mean }) => mean),
    totalMean: total.mean,
    standardDeviations: groups.map(({ variance }) => (variance === null ? null : Math.sqrt(variance))),
    totalStandardDeviation: deviation,
    differences,
    standardisedDifferences: differences.map((gap) => (gap === null || !deviation ? null : gap / deviation)),
    comparisons,
    letters: assignLetters(comparisons, segmentCount, context.alpha),
    test,
    effectSize: test ? Math.sqrt(test.etaSquared) : null,
  };
}

/** Weighted mean, and variance with divisor n - 1 (n unweighted), in two passes. */
function describeGroup(
  { values }: NumericColumn,
  { dataset }: ProfileContext,
  { unweighted, weighted }: Bases,
  isMember: (row: number) => boolean,
): { mean: number | null; variance: number | null } {
  if (unweighted === 0) return { mean: null, variance: null };
  const weightAt = (row: number) => (dataset.weights ? dataset.weights[row] : 1);
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    if (isMember(row) && !Number.isNaN(values[row])) sum += weightAt(row) * values[row];
  }
  const mean = sum / weighted;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    if (isMember(row) && !Number.isNaN(values[row])) squares += weightAt(row) * (values[row] - mean) ** 2;
  }
  return { mean, variance: unweighted > 1 ? ((squares / weighted) * unweighted) / (unweighted - 1) : null };
}
