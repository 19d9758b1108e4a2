import type { NumericColumn } from "#analysis/dataset/dataset";
import { analyseVariance } from "#analysis/profiling/analyse-variance";
import { compareMeans } from "#analysis/profiling/compare-means";
import { assignLetters } from "#analysis/profiling/comparison";
import { computeMoments, type Moments, splitAnswers } from "#analysis/profiling/compute-moments";
import type { ProfileContext } from "#analysis/profiling/count-bases";
import type { Bases, NumericProfile } from "#analysis/profiling/profile-types";

/** One numeric variable by segment; see `profileSegments` for the rules. Time O(rows + k²). */
export function profileNumeric(column: NumericColumn, context: ProfileContext): NumericProfile {
  const { dataset, assignment, segmentCount } = context;
  const groups = splitAnswers(column.values, assignment, segmentCount, dataset.weights).map(computeMoments);
  const isMember = assignment.map((segment) => Math.min(segment, 0));
  const [total] = splitAnswers(column.values, isMember, 1, dataset.weights).map(computeMoments);
  const comparable = groups.map(({ effective, mean, variance }) => ({ base: effective, mean, variance }));
  const comparisons = compareMeans(comparable, { adjust: context.adjust, test: context.meanTest });
  const test = analyseVariance(comparable);
  const differences = groups.map((group) => (isEmpty(group) ? null : group.mean - total.mean));
  const deviation = deviationOf(total);
  return {
    kind: "numeric",
    code: column.code,
    isBasis: context.isBasis,
    bases: groups.map(basesOf),
    totalBase: basesOf(total),
    means: groups.map((group) => (isEmpty(group) ? null : group.mean)),
    totalMean: isEmpty(total) ? null : total.mean,
    standardDeviations: groups.map(deviationOf),
    totalStandardDeviation: deviation,
    differences,
    standardisedDifferences: differences.map((gap) => (gap === null || !deviation ? null : gap / deviation)),
    comparisons,
    letters: assignLetters(comparisons, segmentCount, context.alpha),
    test,
    effectSize: test ? Math.sqrt(test.etaSquared) : null,
  };
}

function isEmpty({ unweighted }: Moments): boolean {
  return unweighted === 0;
}

function basesOf({ unweighted, weighted, effective }: Moments): Bases {
  return { unweighted, weighted, effective };
}

function deviationOf({ unweighted, variance }: Moments): number | null {
  return unweighted > 1 ? Math.sqrt(variance) : null;
}
