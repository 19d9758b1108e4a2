import type { Dataset } from "#analysis/dataset/dataset";
import type { Adjustment } from "#analysis/profiling/adjust-p-values";
import type { Bases } from "#analysis/profiling/profile-types";

/** What every variable's profile shares. */
export type ProfileContext = {
  dataset: Dataset;
  assignment: Int32Array;
  segmentCount: number;
  isBasis: boolean;
  adjust: Adjustment;
  alpha: number;
  meanTest: "welch" | "pooled";
};

/** Bases by segment and in all, over the rows that are in a segment, weigh more than 0 and pass `counts`. */
export function countBases(
  { weights, rowCount }: Dataset,
  assignment: Int32Array,
  segmentCount: number,
  counts: (row: number) => boolean,
): { bases: Bases[]; totalBase: Bases } {
  const sums = Array.from({ length: segmentCount + 1 }, () => ({ unweighted: 0, weighted: 0, squares: 0 }));
  for (let row = 0; row < rowCount; row++) {
    const weight = weights ? weights[row] : 1;
    if (assignment[row] < 0 || weight === 0 || !counts(row)) continue;
    for (const sum of [sums[assignment[row]], sums[segmentCount]]) {
      sum.unweighted++;
      sum.weighted += weight;
      sum.squares += weight * weight;
    }
  }
  const all = sums.map(({ unweighted, weighted, squares }) => ({
    unweighted,
    weighted,
    effective: squares > 0 ? (weighted * weighted) / squares : 0,
  }));
  return { bases: all.slice(0, segmentCount), totalBase: all[segmentCount] };
}
