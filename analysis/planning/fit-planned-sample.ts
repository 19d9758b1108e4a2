import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import type { Dataset } from "#analysis/dataset/dataset";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import { prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import { compareSilhouettes, type LabelledRows } from "#analysis/planning/compare-silhouettes";
import { listVarying } from "#analysis/planning/list-varying";
import type { PlantedSample } from "#analysis/planning/plant-segments";
import type { RecoveryMethod } from "#analysis/planning/recovery-types";
import { mostSegments, type PlannedItem } from "#analysis/planning/segment-plan";

export type PlannedFit = {
  /** Segment of each row in the solution with the planted number of segments, from 0. */
  assignment: Int32Array;
  /** The number of segments that the charts of the solutions would suggest. */
  chosenK: number;
};

/** Latent classes when every item is yes or no; k-means otherwise. Time O(items). */
export function methodFor(items: readonly PlannedItem[]): RecoveryMethod {
  return items.every(({ form }) => form === "yes-no") ? "latent-class" : "k-means";
}

/** Enough that further starts leave the agreement where it is; a study itself takes a hundred. */
const kMeansStarts = 3;

/** Rows that the silhouette is taken on: the first ones, which are as random as any. */
const silhouetteRows = 500;

/**
 * Segments a simulated study as a segmentation of the real one would be: variables that nobody differs on are left
 * out, the others standardised for k-means. Every number of segments from 2 to two more than planted is fitted, to
 * see which has the highest silhouette (k-means) or the least BIC (latent classes).
 *
 * @param planted number of segments in the sample. Time: one fit a number of segments, and O(500² x variables).
 */
export function fitPlannedSample(
  method: RecoveryMethod,
  { dataset, basis }: PlantedSample,
  planted: number,
  seed: number,
): PlannedFit {
  const varying = listVarying(dataset, basis);
  if (varying.length === 0) return { assignment: new Int32Array(dataset.rowCount), chosenK: 1 };
  const counts = Array.from({ length: Math.min(mostSegments, planted + 2) - 1 }, (_, i) => i + 2);
  return method === "latent-class"
    ? fitClasses(dataset, varying, counts, { planted, seed })
    : fitClusters(buildKMeansMatrix(dataset, varying, { standardise: true }).matrix, counts, {
        planted,
        seed,
      });
}

type Wanted = { planted: number; seed: number };

function fitClasses(
  dataset: Dataset,
  codes: readonly string[],
  counts: readonly number[],
  { planted, seed }: Wanted,
): PlannedFit {
  const { table } = buildItemTable(dataset, codes);
  // As for the stability of a solution: segments settle long before the last digit of the likelihood does.
  const options = { seed, starts: 6, polish: 3, moves: 0, tolerance: 1e-8 };
  const { patternCount } = prepareLatentClass({ table, weights: null });
  const fits = counts.map((wanted) =>
    fitLatentClass({ table, weights: null }, { ...options, k: Math.min(wanted, patternCount) }),
  );
  const best = fits.reduce((least, fit) => (fit.bic < least.bic ? fit : least));
  return { assignment: fits[counts.indexOf(planted)].assignment, chosenK: best.k };
}

function fitClusters(
  matrix: NumericMatrix,
  counts: readonly number[],
  { planted, seed }: Wanted,
): PlannedFit {
  const { distinctCount } = prepareKMeans({ matrix, weights: null });
  const fits: LabelledRows[] = counts.map((wanted) => {
    const k = Math.min(wanted, distinctCount);
    const starts = wanted === planted ? kMeansStarts : 1;
    return { k, assignment: fitKMeans({ matrix, weights: null }, { k, seed, starts }).assignment };
  });
  const seen = Math.min(silhouetteRows, matrix.rowCount);
  const widths = compareSilhouettes(
    { ...matrix, rowCount: seen, values: matrix.values.subarray(0, seen * matrix.columnCount) },
    fits.map(({ k, assignment }) => ({ k, assignment: assignment.subarray(0, seen) })),
  );
  const best = widths.reduce<number>((top, width, i) => ((width ?? -1) > (widths[top] ?? -1) ? i : top), 0);
  return { assignment: fits[counts.indexOf(planted)].assignment, chosenK: fits[best].k };
}
