import { expect, test } from "vitest";
import { computeProportionInterval, type ProportionMethod } from "#analysis/descriptive/proportion-interval";
import reference from "../profiling/profiling.reference.json";

// Origin: statsmodels 0.13.5, proportion_confint; the cases are in profiling.reference.json under "wilson".
const methods = {
  wald: "wald",
  wilson: "wilson",
  agresti_coull: "agresti-coull",
  clopper_pearson: "clopper-pearson",
  jeffreys: "jeffreys",
} as const satisfies Record<string, ProportionMethod>;

for (const [name, method] of Object.entries(methods) as [keyof typeof methods, ProportionMethod][]) {
  test(`${method} agrees with statsmodels`, () => {
    for (const known of reference.wilson.cases) {
      const { low, high } = computeProportionInterval(known.x, known.n, { method });
      expect(Math.abs(low - known[name][0])).toBeLessThanOrEqual(1e-8 * known[name][0] + 1e-16);
      expect(Math.abs(high - known[name][1])).toBeLessThanOrEqual(1e-8 * known[name][1]);
    }
  });

  test(`${method} mirrors, narrows with the base and widens with confidence`, () => {
    const some = computeProportionInterval(12, 40, { method });
    const rest = computeProportionInterval(28, 40, { method });
    expect(some.low).toBeCloseTo(1 - rest.high, 12);
    const more = computeProportionInterval(120, 400, { method });
    expect(more.high - more.low).toBeLessThan(some.high - some.low);
    const surer = computeProportionInterval(12, 40, { method, confidence: 0.99 });
    expect(surer.low).toBeLessThan(some.low);
    expect(surer.high).toBeGreaterThan(some.high);
  });
}

test("Clopper-Pearson covers at least as often as promised, Wilson about so, Wald not", () => {
  const coverage = (method: ProportionMethod, share: number, base: number) => {
    let [probability, covered] = [(1 - share) ** base, 0];
    for (let count = 0; count <= base; count++) {
      const { low, high } = computeProportionInterval(count, base, { method });
      if (low <= share && share <= high) covered += probability;
      probability *= ((base - count) / (count + 1)) * (share / (1 - share));
    }
    return covered;
  };
  for (const share of [0.05, 0.2, 0.5]) expect(coverage("clopper-pearson", share, 30)).toBeGreaterThan(0.95);
  expect(coverage("wilson", 0.05, 30)).toBeGreaterThan(0.93);
  expect(coverage("wald", 0.05, 30)).toBeLessThan(0.85);
});

test("refuses counts beyond the base and confidence of 1", () => {
  for (const [count, base] of [
    [3, 2],
    [-1, 4],
    [0, 0],
    [Number.NaN, 4],
  ]) {
    expect(() => computeProportionInterval(count, base)).toThrow("invalid-count");
  }
  expect(() => computeProportionInterval(1, 4, { confidence: 1 })).toThrow("invalid-argument");
});
