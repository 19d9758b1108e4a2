import type { LatentClassInput, LatentClassSolution } from "#analysis/latent-class/latent-class-types";
import type {
  CovarianceModel,
  MixedInput,
  MixedTable,
} from "#analysis/mixed-latent-class/mixed-latent-class-types";
import type { MixedSolution } from "#analysis/mixed-latent-class/summarise-mixed-model";

/** What the diagnostics of a latent class model look at, whichever engine fitted it. */
export type FittedClasses = {
  table: MixedTable;
  weights: Float64Array | null;
  k: number;
  covariance: CovarianceModel;
  /** As `layOutEstimates` says, in the units of the table. */
  estimates: Float64Array;
  /** Row by class. */
  memberships: Float64Array;
  /** Most likely class of each row. */
  assignment: Int32Array;
};

/** A categorical solution with the input it was fitted to. Time O(1). */
export function describeCategoricalFit(
  { table, weights }: LatentClassInput,
  { k, estimates, memberships, assignment }: LatentClassSolution,
): FittedClasses {
  const intercept = { terms: ["(intercept)"], design: new Float64Array(table.rowCount).fill(1) };
  const mixed = { ...table, gaussians: [], values: new Float64Array(0), ...intercept };
  return { table: mixed, weights, k, covariance: "varying-diagonal", estimates, memberships, assignment };
}

/** A mixed solution with the input it was fitted to. Time O(1). */
export function describeMixedFit({ table, weights }: MixedInput, solution: MixedSolution): FittedClasses {
  const { k, estimates, memberships, assignment } = solution;
  return { table, weights, k, covariance: solution.options.covariance, estimates, memberships, assignment };
}
