import type { Column } from "#analysis/dataset/dataset";

/** A column's distinct values in order, and which of them each row has; -1 is missing. */
export type RankedValues = { names: string[]; ranks: Int32Array };

/**
 * The values of a column as ranks: numbers ascending, categories in their order, also those that no row has.
 * Time O(n + d log d).
 */
export function rankValues(column: Column): RankedValues {
  if (column.kind === "categorical") {
    const names = column.categories.map((code, at) => column.labels?.[at] ?? String(code));
    return { names, ranks: Int32Array.from(column.indexes) };
  }
  const distinct = Float64Array.from(new Set(column.values.filter((value) => !Number.isNaN(value)))).sort();
  const position = new Map(Array.from(distinct, (value, at) => [value, at]));
  return {
    names: Array.from(distinct, String),
    ranks: Int32Array.from(column.values, (value) => position.get(value) ?? -1),
  };
}
