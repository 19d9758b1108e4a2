import fc from "fast-check";
import { expect, test } from "vitest";
import { niceTicks } from "#components/charts/nice-ticks";

test("counts in steps a reader can halve in the head", () => {
  expect(niceTicks(0, 1)).toEqual([0, 0.5, 1]);
  expect(niceTicks(0, 0.62)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  expect(niceTicks(0, 1453)).toEqual([0, 500, 1000, 1500]);
  expect(niceTicks(-12, 30)).toEqual([-20, 0, 20, 40]);
});

test("gives an axis even where nothing varies", () => {
  expect(niceTicks(0, 0)).toEqual([0, 1]);
  expect(niceTicks(5, 5)).toEqual([5, 6]);
});

test("always covers the data with few marks", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      (low, width) => {
        const ticks = niceTicks(low, low + width);
        expect(ticks[0]).toBeLessThanOrEqual(low + width * 1e-6);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(low + width - width * 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(7);
      },
    ),
  );
});
