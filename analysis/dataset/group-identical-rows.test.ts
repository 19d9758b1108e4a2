import fc from "fast-check";
import { expect, test } from "vitest";
import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";

const rowsArbitrary = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(-0.5, 0, -0, 1e9)), {
  minLength: 1,
  maxLength: 60,
});

test("rows share a group exactly when they are equal", () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      const { groupOfRow, firstRows, weights } = groupIdenticalRows(
        Float64Array.from(rows.flat()),
        rows.length,
        2,
        null,
      );
      rows.forEach((row, i) => {
        rows.forEach((other, j) => {
          const isSame = row[0] === other[0] && row[1] === other[1];
          expect(groupOfRow[i] === groupOfRow[j]).toBe(isSame);
        });
      });
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(rows.length);
      firstRows.forEach((row, group) => {
        expect(groupOfRow.indexOf(group)).toBe(row);
      });
    }),
  );
});

test("the order of groups does not depend on the order of rows", () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      const contents = (table: typeof rows) => {
        const { firstRows } = groupIdenticalRows(Float64Array.from(table.flat()), table.length, 2, null);
        return [...firstRows].map((row) => table[row].map((cell) => cell + 0));
      };
      expect(contents([...rows].reverse())).toEqual(contents(rows));
    }),
  );
});

test("also above the size where the radix sort takes over", () => {
  const values = Float64Array.from({ length: 10_000 }, (_, row) => (row * 7919) % 5003);
  const { firstRows, weights } = groupIdenticalRows(values, 10_000, 1, null);
  expect(firstRows.length).toBe(5003);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
  const reversed = groupIdenticalRows(values.slice().reverse(), 10_000, 1, null);
  expect([...reversed.firstRows].map((row) => values[9999 - row])).toEqual(
    [...firstRows].map((row) => values[row]),
  );
});

test("a row of weight 0 is in no group", () => {
  const { groupOfRow, weights } = groupIdenticalRows(
    Float64Array.of(4, 5, 4),
    3,
    1,
    Float64Array.of(2, 0, 3),
  );
  expect([...groupOfRow]).toEqual([0, -1, 0]);
  expect([...weights]).toEqual([5]);
});

// 32-bit hashes of 300,000 irrational roots collide about ten times (n² / 2³³); roots fill all bits of a number.
test("different rows with the same hash stay apart, and each group knows its first row", () => {
  const count = 300_000;
  const values = Float64Array.from({ length: 2 * count }, (_, row) =>
    Math.sqrt(row < count ? row : 2 * count - 1 - row),
  );
  const { firstRows, groupOfRow, weights } = groupIdenticalRows(values, 2 * count, 1, null);
  expect(firstRows.length).toBe(count);
  expect(weights.every((weight) => weight === 2)).toBe(true);
  expect(firstRows.every((row) => row < count)).toBe(true);
  expect(values.every((value, row) => values[firstRows[groupOfRow[row]]] === value)).toBe(true);
});
