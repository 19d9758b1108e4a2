import { expect, test } from "vitest";
import type { ConjointDesign } from "#analysis/conjoint/conjoint-design-types";
import { reportConjointBalance } from "#analysis/conjoint/report-conjoint-balance";

/** Every concept of two attributes of two levels against its opposite: orthogonal, with no overlap. */
const ideal: ConjointDesign = {
  attributes: [2, 2],
  versions: [
    [
      [
        [0, 0],
        [1, 1],
      ],
      [
        [0, 1],
        [1, 0],
      ],
      [
        [1, 1],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
  ],
};

test("an orthogonal design without overlap has efficiency 1, even counts and the errors of plain arithmetic", () => {
  const balance = reportConjointBalance(ideal, { respondents: 100 });
  expect([balance.efficiency, balance.attainableEfficiency]).toEqual([
    expect.closeTo(1, 12),
    expect.closeTo(1, 12),
  ]);
  expect(balance.pairs).toEqual([
    {
      attributes: [0, 1],
      counts: [
        [2, 2],
        [2, 2],
      ],
      frequency: { min: 2, max: 2, mean: 2, deviation: 0 },
    },
  ]);
  expect(balance.attributes[0]).toMatchObject({
    levelCounts: [4, 4],
    countsInVersion: { min: 4, max: 4 },
    positionCounts: [
      [2, 2],
      [2, 2],
    ],
    overlap: { perTask: 0, minimal: 0, random: 0.5 },
    tasksWithOverlap: 0,
  });
  // 400 tasks, each with information 1 about either effect.
  expect(balance.largestStandardError).toBeCloseTo(1 / 20, 12);
  expect(balance.respondentsForPrecision).toBe(100);
  expect(balance.choicesPerLevel).toBe(400);
  expect(balance.warnings).toEqual([{ code: "too-few-choices", value: 400, limit: 500 }]);
});

test("none makes main effects less precise, as the share of concepts left says", () => {
  const withNone = reportConjointBalance(ideal, { respondents: 100, noneShare: 0.36 });
  expect(withNone.largestStandardError).toBeCloseTo(1 / 20 / 0.8, 12);
});

test("says which levels prohibitions tie together, and that nothing is told of them", () => {
  // The first attribute's level always comes with the same level of the second.
  const tied: ConjointDesign = {
    attributes: [2, 2, 2],
    versions: [
      [
        [
          [0, 0, 0],
          [1, 1, 1],
        ],
        [
          [0, 0, 1],
          [1, 1, 0],
        ],
      ],
    ],
  };
  const balance = reportConjointBalance(tied);
  expect([balance.efficiency, balance.largestStandardError, balance.respondentsForPrecision]).toEqual([
    0,
    null,
    null,
  ]);
  expect(balance.attributes[2].standardErrors).toEqual([null, null]);
  expect(balance.warnings).toContainEqual({
    code: "levels-not-determined",
    places: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
  });
  expect(balance.pairsNeverShown).toBe(2);
});

test("warns of levels never or rarely shown, of imprecision and of prohibited pairs, and counts repeats", () => {
  const poor: ConjointDesign = {
    attributes: [3, 2],
    versions: [
      [
        [
          [0, 0],
          [0, 0],
        ],
        [
          [0, 1],
          [1, 0],
        ],
        [
          [1, 0],
          [0, 1],
        ],
      ],
    ],
  };
  const balance = reportConjointBalance(poor, { respondents: 10, prohibitions: [{ a: [1, 1], b: [0, 0] }] });
  expect([balance.repeatedConcepts, balance.repeatedTasks]).toEqual([1, 1]);
  expect(balance.warnings).toEqual(
    expect.arrayContaining([
      { code: "level-never-shown", place: [0, 2] },
      { code: "level-shown-rarely", place: [0, 1], value: 2, limit: 3 },
      { code: "level-shown-rarely", place: [1, 1], value: 2, limit: 3 },
      { code: "prohibited-pair-shown", value: 2 },
      { code: "too-few-choices", value: 20, limit: 500 },
    ]),
  );
  const few = reportConjointBalance(ideal, { respondents: 25 });
  expect(few.warnings).toContainEqual({
    code: "imprecise",
    place: [0, 0],
    value: expect.closeTo(0.1, 12),
    limit: 0.05,
    respondents: 100,
  });
});

test("refuses what is no design", () => {
  const wrong = (versions: number[][][][]) => () => reportConjointBalance({ attributes: [2, 2], versions });
  expect(wrong([])).toThrow("invalid-argument");
  expect(wrong([[]])).toThrow("invalid-argument");
  expect(wrong([[[[0, 0]]]])).toThrow("invalid-argument");
  expect(
    wrong([
      [
        [
          [0, 0],
          [0, 2],
        ],
      ],
    ]),
  ).toThrow("invalid-argument");
  expect(wrong([[[[0, 0], [0]]]])).toThrow("invalid-argument");
  expect(() => reportConjointBalance(ideal, { respondents: 0 })).toThrow("invalid-argument");
  expect(() => reportConjointBalance(ideal, { noneShare: 1 })).toThrow("invalid-argument");
});
