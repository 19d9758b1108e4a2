import { expect, test } from "vitest";
import {
  type CategoricalColumn,
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  findColumn,
} from "#analysis/dataset/dataset";
import { findCompleteRows, selectRows } from "#analysis/dataset/select-rows";

const age = createNumericColumn("age", [31, null, 45, 52]);
const likes = createCategoricalColumn("likes", [2, 1, undefined, 2], [2, 1], ["yes", "no"]);

test("stores categories in ascending order whatever order they are given in", () => {
  expect(likes.categories).toEqual([1, 2]);
  expect(likes.labels).toEqual(["no", "yes"]);
  expect([...likes.indexes]).toEqual([1, 0, -1, 1]);
});

test("keeps an option nobody chose", () => {
  const column = createCategoricalColumn("q", [1, 3], [1, 2, 3]);
  expect([...column.indexes]).toEqual([0, 2]);
  expect(createCategoricalColumn("q", [3, 1]).categories).toEqual([1, 3]);
});

test("finds complete rows on the asked columns only", () => {
  const dataset = createDataset([age, likes]);
  expect([...findCompleteRows(dataset, ["age"])]).toEqual([0, 2, 3]);
  expect([...findCompleteRows(dataset, ["age", "likes"])]).toEqual([0, 3]);
});

test("selects rows with their weights, in the order asked for", () => {
  const selected = selectRows(createDataset([age, likes], [1, 2, 3, 4]), [3, 0, 0]);
  expect(selected.rowCount).toBe(3);
  expect([...(selected.weights ?? [])]).toEqual([4, 1, 1]);
  expect([...(findColumn(selected, "likes") as CategoricalColumn).indexes]).toEqual([1, 1, 1]);
});

test("refuses what cannot be a dataset", () => {
  expect(() => createDataset([age, createNumericColumn("short", [1])])).toThrow("length-mismatch");
  expect(() => createDataset([age, age])).toThrow("duplicate-column");
  expect(() => createDataset([age], [1, 1, -1, 1])).toThrow("invalid-weight");
  expect(() => createDataset([age], [1, 1, Number.NaN, 1])).toThrow("invalid-weight");
  expect(() => createDataset([age], [0, 0, 0, 0])).toThrow("invalid-weight");
  expect(() => createDataset([age], [1])).toThrow("length-mismatch");
  expect(() => findColumn(createDataset([age]), "height")).toThrow("unknown-column");
  expect(() => createCategoricalColumn("q", [1, 5], [1, 2])).toThrow("invalid-category");
  expect(() => createCategoricalColumn("q", [1], [1, 1])).toThrow("invalid-category");
  expect(() => createNumericColumn("n", [Infinity])).toThrow("invalid-number");
});
