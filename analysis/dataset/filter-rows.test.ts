import { expect, test } from "vitest";
import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  findColumn,
} from "#analysis/dataset/dataset";
import { filterRows } from "#analysis/dataset/filter-rows";
import { countMissingReasons, storeMissingReason } from "#analysis/dataset/missing-reasons";
import { selectRows } from "#analysis/dataset/select-rows";

const city = createCategoricalColumn("city", [1, 2, null, 1, 3], [1, 2, 3]);
const dataset = createDataset([
  { ...city, missingReasons: Uint8Array.of(0, 0, storeMissingReason("refused"), 0, 0) },
  createNumericColumn("age", [30, 40, 30, null, 30]),
]);

test("keeps the rows that pass every filter", () => {
  expect([...filterRows(dataset, [{ code: "city", oneOf: [1, 3] }])]).toEqual([0, 3, 4]);
  expect([
    ...filterRows(dataset, [
      { code: "city", oneOf: [1, 3] },
      { code: "age", oneOf: [30] },
    ]),
  ]).toEqual([0, 4]);
});

test("a row without an answer passes no filter, not even one for an unknown category", () => {
  expect(() => filterRows(dataset, [{ code: "city", oneOf: [9] }])).toThrow("too-few-rows");
  expect(() => filterRows(dataset, [{ code: "age", oneOf: [Number.NaN] }])).toThrow("too-few-rows");
  expect(() => filterRows(dataset, [{ code: "town", oneOf: [1] }])).toThrow("unknown-column");
});

test("tells why answers are missing, also of chosen rows", () => {
  const none = { unknown: 0, notAsked: 0, notAnswered: 0, refused: 0, dontKnow: 0 };
  expect(countMissingReasons(findColumn(dataset, "city"))).toEqual({ ...none, refused: 1 });
  expect(countMissingReasons(findColumn(dataset, "age"))).toEqual({ ...none, unknown: 1 });
  const chosen = selectRows(dataset, [2, 2, 3]);
  expect(countMissingReasons(findColumn(chosen, "city"))).toEqual({ ...none, refused: 2 });
});
