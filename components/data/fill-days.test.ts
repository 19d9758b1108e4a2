import { expect, test } from "vitest";
import { fillDays } from "#components/data/fill-days";

const on = (day: string, complete: number) => ({ day, complete, other: 0, simulated: 0 });

test("puts zeros between the days that have responses, over the end of a month", () => {
  const filled = fillDays([on("2026-02-27", 3), on("2026-03-02", 1)]);
  expect(filled.map(({ day, complete }) => [day, complete])).toEqual([
    ["2026-02-27", 3],
    ["2026-02-28", 0],
    ["2026-03-01", 0],
    ["2026-03-02", 1],
  ]);
});

test("shows the last three months of a long time", () => {
  const filled = fillDays([on("2020-01-01", 3), on("2026-03-02", 1)]);
  expect(filled).toHaveLength(92);
  expect(filled.at(-1)).toEqual(on("2026-03-02", 1));
});
