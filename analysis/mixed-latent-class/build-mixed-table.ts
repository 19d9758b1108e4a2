import { AnalysisError } from "#analysis/analysis-error";
import { type Column, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { hasAnswer, selectRows } from "#analysis/dataset/select-rows";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import type { MixedTable } from "#analysis/mixed-latent-class/mixed-latent-class-types";

export type MixedColumns = {
  /** Items whose answers are categories. */
  categorical: readonly string[];
  /** Numeric items that are normal within a class. */
  gaussian?: readonly string[];
  /** What membership depends on: numbers as they are, categories as 0/1 columns with the first as reference. */
  covariates?: readonly string[];
  /** "fiml" keeps every row and skips what is missing; "listwise" keeps complete rows. Default "fiml". */
  missing?: "fiml" | "listwise";
};

/**
 * The columns of a mixed latent class model. Rows without an answer to a covariate are left out whatever `missing`
 * says: the model does not say how covariates come about.
 *
 * @returns the table, the weights of its rows, and the dataset row behind each.
 * @throws AnalysisError `unknown-column`, `too-few-rows`, `wrong-column-kind` for a Gaussian item that is not
 *   numeric, and those of `buildItemTable`. Time O(rows x columns).
 */
export function buildMixedTable(
  dataset: Dataset,
  { categorical, gaussian = [], covariates = [], missing = "fiml" }: MixedColumns,
): { table: MixedTable; weights: Float64Array | null; rows: Int32Array } {
  const itemColumns = [...categorical, ...gaussian].map((code) => findColumn(dataset, code));
  const covariateColumns = covariates.map((code) => findColumn(dataset, code));
  const needed = missing === "listwise" ? [...itemColumns, ...covariateColumns] : covariateColumns;
  const rows = Int32Array.from({ length: dataset.rowCount }, (_, row) => row).filter((row) =>
    needed.every((column) => hasAnswer(column, row)),
  );
  if (rows.length === 0 || itemColumns.length === 0) {
    throw new AnalysisError("too-few-rows", "no row to analyse", { rows: rows.length });
  }
  const kept = selectRows(dataset, rows);
  const values = gaussian.map((code) => {
    const column = findColumn(kept, code);
    if (column.kind === "numeric") return column.values;
    throw new AnalysisError("wrong-column-kind", "a Gaussian item has to be numeric", { variable: code });
  });
  const terms = [
    { name: "(intercept)", values: new Float64Array(rows.length).fill(1) },
    ...covariates.flatMap((code) => codeCovariate(findColumn(kept, code), kept.weights)),
  ];
  const categories =
    categorical.length > 0
      ? buildItemTable(kept, categorical).table
      : { rowCount: rows.length, items: [], indexes: new Int16Array(0) };
  const table = {
    ...categories,
    gaussians: [...gaussian],
    values: interleave(values, rows.length),
    terms: terms.map((term) => term.name),
    design: interleave(
      terms.map((term) => term.values),
      rows.length,
    ),
  };
  return { table, weights: kept.weights, rows };
}

/** A number as it is; categories that someone of positive weight chose as 0/1 columns, the first left out. */
function codeCovariate(
  column: Column,
  weights: Float64Array | null,
): { name: string; values: Float64Array }[] {
  if (column.kind === "numeric") return [{ name: column.code, values: column.values }];
  const chosen = column.categories
    .map((_, index) => index)
    .filter((index) => column.indexes.some((cell, row) => cell === index && (!weights || weights[row] > 0)));
  if (chosen.length < 2) {
    throw new AnalysisError("constant-variable", "everyone has the same answer", { variable: column.code });
  }
  return chosen.slice(1).map((index) => ({
    name: `${column.code}=${column.labels?.[index] ?? column.categories[index]}`,
    values: Float64Array.from(column.indexes, (cell) => (cell === index ? 1 : 0)),
  }));
}

function interleave(columns: readonly Float64Array[], rowCount: number): Float64Array {
  const joined = new Float64Array(rowCount * columns.length);
  columns.forEach((column, c) => {
    for (let row = 0; row < rowCount; row++) joined[row * columns.length + c] = column[row];
  });
  return joined;
}
