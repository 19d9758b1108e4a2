import { expect, test } from "vitest";
import { buildCrosstabs } from "#analysis/crosstab/build-crosstabs";
import type { TableVariable } from "#analysis/crosstab/table-variable";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { createRandom, nextUniform } from "#analysis/random";

const dataset = createDataset([
  createCategoricalColumn("q", [1, 1, 2, 2, 1, 2, null, 1], [1, 2], ["low", "high"]),
  createCategoricalColumn("sex", [1, 1, 1, 2, 2, 2, 2, null], [1, 2], ["f", "m"]),
  createCategoricalColumn("age", [1, 2, 2, 1, 2, null, 1, 1], [1, 2], ["young", "old"]),
  createCategoricalColumn("tea", [2, 1, 2, 2, 1, 1, 2, 2], [1, 2], ["no", "yes"]),
  createCategoricalColumn("milk", [2, 2, 1, null, 1, 1, 2, 1], [1, 2], ["no", "yes"]),
  createCategoricalColumn("ticked", [1, null, null, 1, null, null, null, 1], [1]),
  createNumericColumn("score", [1, 2, 3, 4, 5, 6, 7, 8]),
]);
const single = (code: string): TableVariable => ({ kind: "single", code });
const drinks: TableVariable = { kind: "multiple", name: "drinks", items: ["tea", "milk"] };
const cross = (stub: TableVariable, banner: TableVariable) => buildCrosstabs(dataset, [stub], banner)[0];

test("several answers as columns: each counts those who gave it, the total everyone once", () => {
  const found = cross(single("q"), drinks);
  expect(found.columns.map(({ label }) => label)).toEqual(["tea", "milk"]);
  expect(found.counts).toEqual([
    [2, 2],
    [2, 0],
  ]);
  expect(found.columnBases.map(({ unweighted }) => unweighted)).toEqual([4, 2]);
  expect(found.totalBase.unweighted).toBe(7);
  expect(found.rowBases.map(({ unweighted }) => unweighted)).toEqual([4, 3]);
  expect(found.independence).toBeNull();
});

test("several answers as rows: per cents are of everyone asked and can pass 100 together", () => {
  const found = cross(drinks, single("sex"));
  expect(found.counts).toEqual([
    [2, 2],
    [2, 1],
  ]);
  expect(found.columnBases.map(({ unweighted }) => unweighted)).toEqual([3, 4]);
  expect(found.columnPercents[0][0]).toBeCloseTo(200 / 3, 12);
  expect(found.independence).toBeNull();
  expect(found.versusRest[0][0]).toBeCloseTo(found.adjustedResiduals[0][0] ?? Number.NaN, 12);
});

test("an option that is ticked or empty has those who ticked any as its base", () => {
  const found = cross({ kind: "multiple", name: "t", items: ["ticked", "tea"] }, single("sex"));
  expect(found.counts[0]).toEqual([1, 1]);
  const byCode = cross({ kind: "multiple", name: "t", items: ["tea", "milk"], selected: 1 }, single("sex"));
  expect(byCode.counts).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test("nested columns are every combination, compared within the outer one", () => {
  const found = cross(single("q"), { kind: "nested", parts: [single("sex"), single("age")] });
  expect(found.columns).toEqual([
    { label: "f:young", block: 0 },
    { label: "f:old", block: 0 },
    { label: "m:young", block: 1 },
    { label: "m:old", block: 1 },
  ]);
  expect(found.counts).toEqual([
    [1, 1, 0, 1],
    [0, 1, 1, 0],
  ]);
  expect(found.pairs.filter(({ row }) => row === 0).map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [2, 3],
  ]);
  const rows = cross({ kind: "nested", parts: [single("sex"), single("age")] }, single("q"));
  expect(rows.counts).toEqual([
    [1, 0],
    [1, 1],
    [0, 1],
    [1, 0],
  ]);
});

test("questions side by side each keep their own base and are compared within themselves", () => {
  const found = cross(single("q"), { kind: "beside", parts: [single("sex"), single("age"), drinks] });
  expect(found.columns.map(({ label, block }) => [label, block])).toEqual([
    ["f", 0],
    ["m", 0],
    ["young", 1],
    ["old", 1],
    ["tea", 2],
    ["milk", 2],
  ]);
  expect(found.columnBases.map(({ unweighted }) => unweighted)).toEqual([3, 3, 3, 3, 4, 2]);
  const alone = cross(single("q"), single("age"));
  expect(found.counts.map((row) => row.slice(2, 4))).toEqual(alone.counts);
  expect(found.pairs.map(({ a, b }) => [a, b])).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
});

test("a column and the total that holds it differ nearly as the column and the rest do", () => {
  const everyone = createDataset([
    ...dataset.columns,
    createCategoricalColumn("all", [1, 1, 1, 1, 1, 1, 1, 1]),
  ]);
  const [found] = buildCrosstabs(everyone, [single("q")], {
    kind: "multiple",
    name: "with total",
    items: ["tea", "all"],
  });
  // The pooled share counts those in both twice, so the two statistics are close and not equal.
  const total = found.pairs[0].statistic;
  const rest = found.versusRest[0][0] ?? Number.NaN;
  expect(Math.sign(total)).toBe(Math.sign(rest));
  expect(total).toBeCloseTo(rest, 1);
});

test("identical columns never differ", () => {
  const twin = createCategoricalColumn("twin", [2, 1, 2, 2, 1, 1, 2, 2], [1, 2]);
  const [found] = buildCrosstabs(createDataset([...dataset.columns, twin]), [single("q"), single("score")], {
    kind: "multiple",
    name: "twins",
    items: ["tea", "twin"],
  });
  for (const pair of found.pairs) expect(pair).toMatchObject({ statistic: 0, pValue: 1 });
});

test("overlapping columns are tested at their level, which a test without the overlap misses", () => {
  const source = createRandom(3);
  const replicates = Array.from({ length: 400 }, () => {
    const draws = Array.from({ length: 120 }, () => [
      nextUniform(source),
      nextUniform(source),
      nextUniform(source),
    ]);
    const people = createDataset(
      [
        createCategoricalColumn(
          "q",
          draws.map(([u]) => (u < 0.4 ? 2 : 1)),
          [1, 2],
        ),
        createCategoricalColumn(
          "a",
          draws.map(([, u]) => (u < 0.8 ? 2 : 1)),
          [1, 2],
        ),
        createCategoricalColumn(
          "b",
          draws.map(([, u]) => (u > 0.2 ? 2 : 1)),
          [1, 2],
        ),
        createNumericColumn(
          "x",
          draws.map(([, , u]) => Math.floor(7 * u)),
        ),
      ],
      draws.map(([, , u]) => 0.5 + u),
    );
    const tables = buildCrosstabs(people, [single("q"), single("x")], {
      kind: "multiple",
      name: "ab",
      items: ["a", "b"],
    });
    return [tables[0].pairs[1].statistic, tables[1].means?.pairs[0].statistic ?? Number.NaN];
  });
  for (const figure of [0, 1]) {
    const variance = replicates.reduce((sum, z) => sum + z[figure] ** 2, 0) / replicates.length;
    expect(variance).toBeGreaterThan(0.8);
    expect(variance).toBeLessThan(1.25);
  }
});

test("refuses parts that are none, options of three categories and unknown columns", () => {
  const three = createDataset([
    createCategoricalColumn("three", [1, 2, 3]),
    createCategoricalColumn("q", [1, 2, 1]),
  ]);
  const multiple = (items: string[]): TableVariable => ({ kind: "multiple", name: "m", items });
  expect(() => buildCrosstabs(three, [multiple(["three"])], single("q"))).toThrow("invalid-argument");
  expect(() => buildCrosstabs(three, [multiple([])], single("q"))).toThrow("invalid-argument");
  expect(() => buildCrosstabs(three, [{ kind: "nested", parts: [] }], single("q"))).toThrow(
    "invalid-argument",
  );
  expect(() => buildCrosstabs(three, [single("z")], single("q"))).toThrow("unknown-column");
  const many = Array.from({ length: 3000 }, (_, row) => row);
  const wide = createDataset([createCategoricalColumn("id", many), createCategoricalColumn("q", many)]);
  expect(() => buildCrosstabs(wide, [single("q")], single("id"))).toThrow("too-many-categories");
});
