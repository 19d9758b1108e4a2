import { expect, test } from "vitest";
import { heatStep } from "#components/charts/heat-step";

test("steps up at 5, 10 and 20 points from the total, both ways", () => {
  expect(heatStep(0.54, 0.5, "difference")).toBe(0);
  expect(heatStep(0.55, 0.5, "difference")).toBe(1);
  expect(heatStep(0.3, 0.2, "difference")).toBe(2);
  expect(heatStep(0.2, 0.4, "difference")).toBe(-3);
});

test("counts half as much as far from the total as twice as much", () => {
  expect(heatStep(0.2, 0.1, "index")).toBe(3);
  expect(heatStep(0.05, 0.1, "index")).toBe(-3);
  expect(heatStep(0.13, 0.1, "index")).toBe(1);
  expect(heatStep(0.11, 0.1, "index")).toBe(0);
});

test("shades nobody against somebody fully, and nothing against nothing not at all", () => {
  expect(heatStep(0, 0.1, "index")).toBe(-3);
  expect(heatStep(0, 0, "index")).toBe(0);
});
