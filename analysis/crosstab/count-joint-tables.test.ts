import fc from "fast-check";
import { expect, test } from "vitest";
import { type CodedColumn, countJointTables, type JointTable } from "#analysis/crosstab/count-joint-tables";
import { createRandom, nextInteger, nextUniform } from "#analysis/random";

/** The same tables by the plainest of loops. */
function countOneByOne(stub: CodedColumn, banner: CodedColumn, weights: Float64Array | null): JointTable {
  const empty = () => new Float64Array(stub.size * banner.size);
  const table = {
    rows: stub.size,
    columns: banner.size,
    counts: empty(),
    weighted: empty(),
    squares: empty(),
  };
  stub.indexes.forEach((answer, row) => {
    const weight = weights ? weights[row] : 1;
    if (answer < 0 || banner.indexes[row] < 0 || weight === 0) return;
    const cell = answer * banner.size + banner.indexes[row];
    table.counts[cell]++;
    table.weighted[cell] += weight;
    table.squares[cell] += weight * weight;
  });
  return table;
}

function expectTables(stubs: CodedColumn[], banner: CodedColumn, weights: Float64Array | null) {
  const found = countJointTables(stubs, banner, weights);
  expect(found).toHaveLength(stubs.length);
  found.forEach((table, position) => {
    const known = countOneByOne(stubs[position], banner, weights);
    expect([table.rows, table.columns]).toEqual([known.rows, known.columns]);
    expect(table.counts.every((count, cell) => count === known.counts[cell])).toBe(true);
    for (const sums of ["weighted", "squares"] as const) {
      const gaps = table[sums].map((sum, cell) => Math.abs(sum - known[sums][cell]));
      expect(gaps.reduce((largest, gap) => Math.max(largest, gap), 0)).toBeLessThan(1e-9);
    }
  });
}

function draw(rowCount: number, size: number, seed: number, isWide = false): CodedColumn {
  const source = createRandom(seed, [rowCount, size]);
  const indexes = isWide ? new Int32Array(rowCount) : new Int16Array(rowCount);
  return { size, indexes: indexes.map(() => nextInteger(source, size + 1) - 1) };
}

test("tables counted three at a time equal tables counted one by one", () => {
  const shape = fc.record({
    rowCount: fc.integer({ min: 0, max: 41 }),
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
    columns: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(10_000),
    isWeighted: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, ({ rowCount, sizes, columns, seed, isWeighted }) => {
      const source = createRandom(seed);
      const weights = Float64Array.from({ length: rowCount }, () =>
        Math.max(0, nextUniform(source) * 3 - 0.5),
      );
      const stubs = sizes.map((size, stub) => draw(rowCount, size, seed + stub));
      expectTables(stubs, draw(rowCount, columns, seed + 100), isWeighted ? weights : null);
    }),
  );
});

test("large tables, wide codes and views into other memory are counted as well", () => {
  const rowCount = 1001;
  const weights = Float64Array.from({ length: rowCount }, (_, row) => (row % 5) / 2);
  const shifted = Int16Array.from(draw(rowCount + 1, 4, 8).indexes).subarray(1);
  for (const given of [weights, null]) {
    expectTables([draw(rowCount, 2_000, 1), draw(rowCount, 3, 2)], draw(rowCount, 40, 3), given);
    expectTables([draw(rowCount, 6, 4, true)], draw(rowCount, 200, 5, true), given);
    expectTables([draw(rowCount, 2, 6)], draw(rowCount, 70_000, 7, true), given);
    expectTables([{ size: 4, indexes: shifted }, draw(rowCount, 5, 9)], draw(rowCount, 3, 10), given);
  }
});
