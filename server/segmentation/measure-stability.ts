import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import type { ItemTable } from "#analysis/latent-class/latent-class-types";
import type { RunHooks } from "#analysis/run-hooks";
import { computeStability } from "#analysis/stability/bootstrap-stability";
import {
  createKMeansFitter,
  describeKMeansPopulation,
  segmentsOfDistinctRows,
} from "#analysis/stability/kmeans-fitter";
import { createLatentClassFitter } from "#analysis/stability/latent-class-fitter";
import type { Stability } from "#analysis/stability/stability-types";
import type { SegmentationMethod, SolutionStability } from "#contracts/segmentation";

const pairsOf: Record<SegmentationMethod, number> = { "k-means": 100, "latent-class": 30 };

/** Bootstrap pairs of a solution: fewer where a fit takes longer, so that a segmentation stays a matter of minutes. */
export function countStabilityPairs(method: SegmentationMethod, respondents: number): number {
  const manyRespondents = 20_000;
  return respondents <= manyRespondents ? pairsOf[method] : pairsOf[method] / 5;
}

type Question = { k: number; seed: number; pairs: number; assignment: Int32Array };

/** Stability of a k-means solution, unweighted. */
export function measureKMeansStability(
  matrix: NumericMatrix,
  { assignment, ...options }: Question,
  hooks: RunHooks,
): SolutionStability {
  const prepared = prepareKMeans({ matrix, weights: null });
  const stability = computeStability(
    describeKMeansPopulation(prepared),
    createKMeansFitter(prepared),
    segmentsOfDistinctRows(prepared, assignment),
    options,
    hooks,
  );
  return toContract(stability);
}

/** Stability of a latent class solution, unweighted; a respondent belongs to the most likely class. */
export function measureLatentClassStability(
  table: ItemTable,
  { assignment, ...options }: Question,
  hooks: RunHooks,
): SolutionStability {
  const { rowCount, items, indexes } = table;
  const width = items.length;
  const { firstRows, weights } = groupIdenticalRows(indexes, rowCount, width, null);
  const distinct = new Int16Array(firstRows.length * width);
  firstRows.forEach((row, i) => {
    distinct.set(indexes.subarray(row * width, (row + 1) * width), i * width);
  });
  const stability = computeStability(
    { weights, draws: rowCount },
    createLatentClassFitter({ rowCount: firstRows.length, items, indexes: distinct }),
    Int32Array.from(firstRows, (row) => assignment[row]),
    options,
    hooks,
  );
  return toContract(stability);
}

function toContract({ pairs, adjustedRandSpread, segmentStability }: Stability): SolutionStability {
  const { median, q25, q75 } = adjustedRandSpread;
  return { pairs, adjustedRand: { median, q25, q75 }, segments: segmentStability };
}
