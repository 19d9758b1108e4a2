import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type NumericColumn,
} from "#analysis/dataset/dataset";
import { centreWithinPerson } from "#analysis/response-style/centre-within-person";
import { measureResponseStyle } from "#analysis/response-style/measure-response-style";

const items = ["a", "b", "c", "d", "e"];

/** One row a person, one number an item; null is missing. */
function battery(people: (number | null)[][]) {
  return createDataset(
    items.map((item, i) =>
      createNumericColumn(
        item,
        people.map((person) => person[i]),
      ),
    ),
  );
}

test("styles of six people, worked by hand from the definitions", () => {
  const people = [
    [3, 3, 3, 3, 3],
    [1, 5, 1, 5, 1],
    [4, 4, 5, 5, 5],
    [1, 2, 3, 4, 5],
    [2, 2, null, 2, 2],
    [null, null, null, null, null],
  ];
  const styles = measureResponseStyle(battery(people), items);
  expect(styles.scale).toEqual({ low: 1, high: 5 });
  expect([...styles.answered]).toEqual([5, 5, 5, 5, 4, 0]);
  expect([...styles.longestRun]).toEqual([5, 1, 3, 1, 2, 0]);
  expect([...styles.isStraightLined]).toEqual([1, 0, 0, 0, 0, 0]);
  expect([...styles.mean]).toEqual([3, 2.6, 4.6, 3, 2, Number.NaN]);
  expect([...styles.extreme]).toEqual([0, 1, 0.6, 0.4, 0, Number.NaN]);
  expect([...styles.midpoint]).toEqual([1, 0, 0, 0.2, 0, Number.NaN]);
  expect([...styles.acquiescence]).toEqual([0, 0.4, 1, 0.4, 0, Number.NaN]);
  expect([...styles.disacquiescence]).toEqual([0, 0.6, 0, 0.4, 1, Number.NaN]);
  expect(styles.standardDeviation[0]).toBe(0);
  expect(styles.standardDeviation[3]).toBeCloseTo(Math.sqrt(2.5), 12);
  expect(styles.standardDeviation[5]).toBeNaN();
});

test("a shorter run counts as a straight line when asked, and a given scale moves the middle", () => {
  const given = battery([[4, 4, 5, 5, 5]]);
  expect(measureResponseStyle(given, items, { runLimit: 3 }).isStraightLined[0]).toBe(1);
  const wide = measureResponseStyle(given, items, { low: 1, high: 10 });
  expect([wide.acquiescence[0], wide.extreme[0]]).toEqual([0, 0]);
});

test("categorical items count by their option codes", () => {
  const options = [1, 2, 3, 4, 5];
  const coded = createDataset(items.map((item) => createCategoricalColumn(item, [5, 2], options)));
  const styles = measureResponseStyle(coded, items);
  expect(styles.scale).toEqual({ low: 1, high: 5 });
  expect([...styles.mean]).toEqual([5, 2]);
});

const answers = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 7 })), { minLength: 5, maxLength: 5 }),
  {
    minLength: 2,
    maxLength: 20,
  },
);

const centredRows = (people: (number | null)[][], standardise: boolean) => {
  const { columns } = centreWithinPerson(battery([...people, [1, 7, 1, 7, 1]]), items, { standardise });
  return people.map((_, row) => columns.map((column) => (column as NumericColumn).values[row]));
};

test("a person's centred ratings add to 0, keep their order, and forget level and spread", () => {
  fc.assert(
    fc.property(answers, (people) => {
      centredRows(people, false).forEach((row, person) => {
        const kept = row.filter((value) => !Number.isNaN(value));
        expect(kept.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        expect(row.map(Number.isNaN)).toEqual(people[person].map((answer) => answer === null));
        const [first, second] = people[person];
        if (first !== null && second !== null) expect(row[0] - row[1]).toBeCloseTo(first - second, 9);
      });
      for (const row of centredRows(people, true)) {
        const kept = row.filter((value) => !Number.isNaN(value));
        const squares = kept.reduce((sum, value) => sum + value * value, 0);
        expect(squares === 0 || Math.abs(squares - (kept.length - 1)) < 1e-9).toBe(true);
      }
    }),
  );
});

test("reversing the battery swaps agreement and disagreement", () => {
  fc.assert(
    fc.property(answers, (people) => {
      const scale = { low: 1, high: 7 };
      const plain = measureResponseStyle(battery(people), items, scale);
      const turned = measureResponseStyle(
        battery(people.map((person) => person.map((answer) => answer && 8 - answer))),
        items,
        scale,
      );
      expect(turned.longestRun).toEqual(plain.longestRun);
      expect(turned.extreme).toEqual(plain.extreme);
      turned.acquiescence.forEach((share, row) => {
        const other = plain.disacquiescence[row];
        expect(Number.isNaN(share) ? Number.isNaN(other) : Math.abs(share - other) < 1e-12).toBe(true);
      });
    }),
  );
});

test("a person without spread is 0 on every item, even where the mean is rounded", () => {
  const tenths = createDataset(items.map((item) => createNumericColumn(item, [0.1, 0.3])));
  const { columns } = centreWithinPerson(tenths, items, { standardise: true });
  for (const column of columns) expect([...(column as NumericColumn).values].map(Math.abs)).toEqual([0, 0]);
});

test("other columns and weights stay as they are", () => {
  const given = createDataset([...battery([[1, 2, 3, 4, 5]]).columns, createNumericColumn("age", [40])], [2]);
  const centred = centreWithinPerson(given, items);
  expect(centred.columns[5]).toBe(given.columns[5]);
  expect(centred.weights).toBe(given.weights);
});

test("refuses single items, constant scales, answers off the scale and impossible runs", () => {
  const given = battery([[1, 2, 3, 4, 5]]);
  expect(() => measureResponseStyle(given, ["a"])).toThrow("invalid-argument");
  expect(() => measureResponseStyle(given, ["a", "z"])).toThrow("unknown-column");
  expect(() => measureResponseStyle(given, items, { low: 1, high: 4 })).toThrow("invalid-argument");
  expect(() => measureResponseStyle(given, items, { runLimit: 6 })).toThrow("invalid-argument");
  expect(() => measureResponseStyle(battery([[2, 2, 2, 2, 2]]), items)).toThrow("constant-variable");
  expect(() => measureResponseStyle(battery([]), items)).toThrow("too-few-rows");
});
