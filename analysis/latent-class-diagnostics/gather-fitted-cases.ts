import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import type { FittedClasses } from "#analysis/latent-class-diagnostics/fitted-classes";
import type { MixedCases } from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { joinColumns, takeCases } from "#analysis/mixed-latent-class/prepare-mixed-model";

/** The distinct rows of positive weight that a model was fitted to, in the units of the table. Time O(rows x columns). */
export function gatherFittedCases({ table, weights }: FittedClasses): MixedCases {
  const width = table.items.length + table.gaussians.length + table.terms.length;
  const groups = groupIdenticalRows(joinColumns(table), table.rowCount, width, weights);
  return takeCases(table, groups.firstRows, groups.weights);
}
