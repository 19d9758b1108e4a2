import fc from "fast-check";
import { expect, test } from "vitest";
import type { Option } from "#questionnaire/question-parts";
import { shuffle, shuffleOptions } from "#questionnaire/seeded-order";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test("shuffling keeps every element once, and leaves the list alone", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), seeds, fc.string(), (list, seed, code) => {
      const before = [...list];
      const shuffled = shuffle(list, seed, code);
      expect(shuffled.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
      expect(list).toEqual(before);
    }),
  );
});

test("the order depends on the seed and the question's code, and on nothing else", () => {
  const list = Array.from({ length: 12 }, (_, position) => position);
  const letters = list.map((position) => `item ${position}`);
  fc.assert(
    fc.property(seeds, fc.constantFrom("Q1", "Q2", "BRANDFAM"), (seed, code) => {
      const order = shuffle(list, seed, code);
      expect(shuffle(list, seed, code)).toEqual(order);
      expect(shuffle(letters, seed, code)).toEqual(order.map((position) => letters[position]));
    }),
  );
  expect(shuffle(list, 7, "Q1")).not.toEqual(shuffle(list, 7, "Q2"));
  expect(shuffle(list, 7, "Q1")).not.toEqual(shuffle(list, 8, "Q1"));
});

test("over many seeds each element comes first about equally often", () => {
  const counts = [0, 0, 0, 0, 0];
  const respondents = 5000;
  for (let seed = 0; seed < respondents; seed += 1) counts[shuffle([0, 1, 2, 3, 4], seed, "Q1")[0]] += 1;
  const expected = respondents / counts.length;
  const chiSquare = counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  // The 99.9th percentile of chi-square with 4 degrees of freedom.
  expect(chiSquare).toBeLessThan(18.47);
});

test("two questions of one respondent are shuffled independently", () => {
  let sameFirst = 0;
  for (let seed = 0; seed < 4000; seed += 1) {
    if (shuffle([0, 1, 2, 3], seed, "Q1")[0] === shuffle([0, 1, 2, 3], seed, "Q2")[0]) sameFirst += 1;
  }
  expect(sameFirst / 4000).toBeCloseTo(0.25, 1);
});

test("other, none and don't know stay at the end in their own order", () => {
  const options: Option[] = [
    { code: 91, label: {}, isExclusive: true },
    { code: 1, label: {} },
    { code: 90, label: {}, isOtherSpecify: true },
    { code: 2, label: {} },
    { code: -98, label: {} },
    { code: 3, label: {} },
  ];
  fc.assert(
    fc.property(seeds, (seed) => {
      const codes = shuffleOptions(options, seed, "Q1").map((option) => option.code);
      expect(codes.slice(3)).toEqual([91, 90, -98]);
      expect(codes.slice(0, 3).toSorted()).toEqual([1, 2, 3]);
    }),
  );
});
