import {
  type CategoricalColumn,
  type Column,
  createCategoricalColumn,
  type Dataset,
  findColumn,
} from "#analysis/dataset/dataset";
import { InputError } from "#cli/analyse/input-error";

/** The numbers of a column, NaN for missing. @throws InputError when it holds texts. */
export function numericValues(dataset: Dataset, code: string): Float64Array {
  const column = findColumn(dataset, code);
  if (column.kind === "numeric") return column.values;
  const strange = column.labels?.[column.indexes.find((index) => index >= 0) ?? 0] ?? "";
  throw new InputError("not-numeric", `"${code}" is not a column of numbers: it holds "${strange}"`);
}

/** The column with its categories in order of value: a column of numbers takes its distinct numbers. */
export function categoricalColumn(dataset: Dataset, code: string): CategoricalColumn {
  const column = findColumn(dataset, code);
  return column.kind === "categorical" ? column : createCategoricalColumn(code, column.values);
}

/**
 * A column as numbers: one of two texts becomes 0 and 1, the later category 1; numbers stay as they are.
 * @throws InputError for a column of three texts or more, which has no order to count in.
 */
export function numbersOrYesNo(dataset: Dataset, code: string): Float64Array {
  const column = findColumn(dataset, code);
  if (column.kind === "numeric") return column.values;
  if (column.categories.length > 2) {
    throw new InputError(
      "not-numeric",
      `"${code}" holds ${column.categories.length} different texts; numbers or two categories are needed`,
    );
  }
  return Float64Array.from(column.indexes, (index) => (index < 0 ? Number.NaN : index));
}

/** What the file calls each category. */
export function categoryNames(column: CategoricalColumn): string[] {
  return column.labels ? [...column.labels] : column.categories.map(String);
}

/** The name that the file has for a category of a column, given its code. */
export function nameCategory(column: Column, category: number): string {
  if (column.kind === "numeric" || !column.labels) return String(category);
  return column.labels[column.categories.indexOf(category)] ?? String(category);
}
