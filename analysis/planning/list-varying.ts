import { type Dataset, findColumn } from "#analysis/dataset/dataset";

/** The columns on which two rows at least differ: the others say nothing, and methods refuse them. Time O(cells). */
export function listVarying(dataset: Dataset, codes: readonly string[]): string[] {
  return codes.filter((code) => {
    const column = findColumn(dataset, code);
    const values = column.kind === "numeric" ? column.values : column.indexes;
    return values.some((value: number) => value !== values[0]);
  });
}
