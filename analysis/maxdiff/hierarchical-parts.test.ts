import { expect, test } from "vitest";
import { addTaskDerivatives } from "#analysis/maxdiff/choice-model";
import { individualScores } from "#analysis/maxdiff/count-maxdiff";
import { drawGamma } from "#analysis/maxdiff/draw-gamma";
import { drawInverseWishart } from "#analysis/maxdiff/draw-inverse-wishart";
import { fitHierarchicalMaxDiff } from "#analysis/maxdiff/fit-hierarchical-maxdiff";
import { generateMaxDiffDesign } from "#analysis/maxdiff/generate-maxdiff-design";
import { invertPositive } from "#analysis/maxdiff/invert-positive";
import type { MaxDiffModel } from "#analysis/maxdiff/maxdiff-types";
import { packMaxDiffStudy } from "#analysis/maxdiff/pack-maxdiff-study";
import { prepareHierarchical } from "#analysis/maxdiff/prepare-hierarchical";
import { respondentLogLikelihood } from "#analysis/maxdiff/respondent-likelihood";
import { runHierarchicalChain } from "#analysis/maxdiff/run-hierarchical-chain";
import { createPeople, movePeople } from "#analysis/maxdiff/sample-people";
import { createPopulation } from "#analysis/maxdiff/sample-population";
import { simulateChoices } from "#analysis/maxdiff/simulate-choices";
import { splitRHat } from "#analysis/maxdiff/split-r-hat";
import { summariseHierarchical } from "#analysis/maxdiff/summarise-hierarchical";
import { createRandom, nextNormal } from "#analysis/random";

const { design } = generateMaxDiffDesign({ itemCount: 6, tasks: 6, itemsPerTask: 3, versions: 4, starts: 1 });
const people = Array.from({ length: 12 }, (_, respondent) => {
  const source = createRandom(3, [respondent]);
  return Array.from({ length: 6 }, () => 1.5 * nextNormal(source));
});
const study = simulateChoices(design, people, "sequential", 4);
const short = { burnIn: 200, draws: 100, chains: 3, seed: 9 };

test("chains shared among threads in any way give the same answer, and another seed another one", () => {
  const whole = fitHierarchicalMaxDiff(study, short);
  const prepared = prepareHierarchical(study, short);
  const apart = [2, 0, 1].map((chain) =>
    structuredClone(runHierarchicalChain(structuredClone(prepared), chain)),
  );
  expect(summariseHierarchical(prepared, apart)).toEqual(whole);
  expect(fitHierarchicalMaxDiff(study, { ...short, seed: 10 }).utilities).not.toEqual(whole.utilities);
});

test("reports progress to the last iteration and stops when asked", () => {
  const seen: [number, number][] = [];
  fitHierarchicalMaxDiff(study, short, { onProgress: (done, total) => seen.push([done, total]) });
  expect(seen[0]).toEqual([0, 900]);
  expect(seen.at(-1)).toEqual([900, 900]);
  expect(seen.every(([done], at) => at === 0 || done >= seen[at - 1][0])).toBe(true);
  let asked = 0;
  expect(() => fitHierarchicalMaxDiff(study, short, { isCancelled: () => ++asked > 2 })).toThrow("cancelled");
  expect(asked).toBe(3);
});

test("every respondent has centred utilities, shares that sum to 1 and a likelihood between 0 and 1", () => {
  const fit = fitHierarchicalMaxDiff(study, { ...short, model: "marginal" });
  for (const person of fit.individuals) {
    expect(person.utilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
    expect(person.shares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(person.rootLikelihood).toBeGreaterThan(0);
    expect(person.rootLikelihood).toBeLessThan(1);
  }
  expect(fit.nullRootLikelihood).toBeCloseTo(1 / 3, 10);
});

test("weights count in the averages over people and nowhere else", () => {
  const weighted = {
    ...study,
    weights: Float64Array.from({ length: 12 }, (_, at) => (at === 0 ? 100 : 1e-6)),
  };
  const plain = fitHierarchicalMaxDiff(study, short);
  const fit = fitHierarchicalMaxDiff(weighted, short);
  expect(fit.populationMeans).toEqual(plain.populationMeans);
  fit.utilities.forEach((utility, item) => {
    expect(utility).toBeCloseTo(plain.individuals[0].utilities[item], 5);
  });
});

test("refuses one respondent and senseless options", () => {
  const one = simulateChoices(design, people.slice(0, 1), "sequential", 4);
  expect(() => fitHierarchicalMaxDiff(one, short)).toThrow("too-few-rows");
  for (const wrong of [
    { burnIn: 10 },
    { draws: 5 },
    { chains: 0 },
    { priorDegreesOfFreedom: 1 },
    { priorVariance: 0 },
  ]) {
    expect(() => fitHierarchicalMaxDiff(study, { ...short, ...wrong })).toThrow("invalid-argument");
  }
});

test("two items, two people: the posterior is the one that numerical integration finds", () => {
  const task = (best: number) => ({ shown: [0, 1], best, worst: 1 - best });
  const pair = packMaxDiffStudy(
    [
      { name: "a", weight: 1, tasks: [task(0), task(0), task(0), task(1)] },
      { name: "b", weight: 1, tasks: [task(1), task(0)] },
    ],
    ["x", "y"],
  );
  const fit = fitHierarchicalMaxDiff(pair, { burnIn: 2000, draws: 40_000, priorDegreesOfFreedom: 8 });
  // Free utility t = (u1 - u2) / sqrt(2); each choice of x has chance 1 / (1 + exp(-2 sqrt(2) t)).
  // Covariance ~ inverse gamma(9 / 2, 9 / 2); mean ~ N(0, 100) is integrated out with the normal of each person.
  const chance = (t: number, x: number, y: number) =>
    1 / (1 + Math.exp(-2 * Math.SQRT2 * t)) ** x / (1 + Math.exp(2 * Math.SQRT2 * t)) ** y;
  const grid = Array.from({ length: 161 }, (_, at) => -12 + 0.15 * at);
  let [mass, first, second, spread] = [0, 0, 0, 0];
  for (let logVariance = -2.5; logVariance < 4; logVariance += 0.1) {
    const variance = Math.exp(logVariance);
    const prior = variance ** -4.5 * Math.exp(-4.5 / variance);
    const own = variance + 100;
    const determinant = own * own - 100 * 100;
    for (const a of grid) {
      for (const b of grid) {
        const square = (own * a * a - 200 * a * b + own * b * b) / determinant;
        const density = (prior * Math.exp(-square / 2)) / Math.sqrt(determinant);
        const weight = density * chance(a, 3, 1) * chance(b, 1, 1);
        mass += weight;
        first += weight * a;
        second += weight * b;
        spread += weight * variance;
      }
    }
  }
  expect(Math.abs(fit.individuals[0].utilities[0] * Math.SQRT2 - first / mass)).toBeLessThan(0.03);
  expect(Math.abs(fit.individuals[1].utilities[0] * Math.SQRT2 - second / mass)).toBeLessThan(0.03);
  const variance = 2 * fit.populationDeviations[0] ** 2;
  expect(Math.abs(variance / (spread / mass) - 1)).toBeLessThan(0.03);
});

test("the sampler's likelihood is that of the choice model", () => {
  for (const model of ["best-worst", "marginal", "sequential"] satisfies MaxDiffModel[]) {
    people.forEach((utilities, respondent) => {
      let known = 0;
      for (let task = study.taskStarts[respondent]; task < study.taskStarts[respondent + 1]; task++) {
        const shown = study.shown.subarray(study.shownStarts[task], study.shownStarts[task + 1]);
        const derivatives = { gradient: new Float64Array(6), information: new Float64Array(36) };
        const own = Float64Array.from(utilities);
        known += addTaskDerivatives(model, own, shown, study.best[task], study.worst[task], 1, derivatives);
      }
      const found = respondentLogLikelihood(
        study,
        model,
        respondent,
        individualScores(study).subarray(respondent * 6, (respondent + 1) * 6),
        Float64Array.from(utilities),
        Float64Array.from(utilities, Math.exp),
        Float64Array.from(utilities, (utility) => Math.exp(-utility)),
      );
      expect(found).toBeCloseTo(known, 10);
    });
  }
});

test("step sizes adapt during the burn-in only, and respondents draw from their own streams", () => {
  const prepared = prepareHierarchical(study, short);
  const crowd = createPeople(prepared, (respondent) => createRandom(1, [0, respondent + 1]));
  const population = createPopulation(prepared, createRandom(1, [0, 0]));
  const before = crowd.logSteps.slice();
  movePeople(prepared, crowd, population, false);
  expect(crowd.logSteps).toEqual(before);
  movePeople(prepared, crowd, population, true);
  expect(crowd.logSteps).not.toEqual(before);
  const states = crowd.sources.map(({ state }) => state.join(" "));
  expect(new Set(states).size).toBe(12);
});

test("gamma draws have the mean and the variance of their shape", () => {
  const source = createRandom(11);
  for (const shape of [1, 2.5, 40]) {
    const draws = Array.from({ length: 40_000 }, () => drawGamma(source, shape));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.06);
  }
});

test("inverse Wishart draws have the mean of the distribution, and their inverses that of the Wishart", () => {
  const source = createRandom(12);
  const scale = Float64Array.of(4, 1, -1, 1, 3, 0.5, -1, 0.5, 2);
  const [freedom, size, count] = [12, 3, 20_000];
  const [sums, inverseSums] = [new Float64Array(9), new Float64Array(9)];
  for (let draw = 0; draw < count; draw++) {
    const drawn = drawInverseWishart(source, scale, freedom, size);
    const inverse = invertPositive(drawn, size);
    for (let at = 0; at < 9; at++) {
      sums[at] += drawn[at] / count;
      inverseSums[at] += inverse[at] / count;
    }
  }
  const precision = invertPositive(scale, size);
  for (let at = 0; at < 9; at++) {
    expect(Math.abs(sums[at] - scale[at] / (freedom - size - 1))).toBeLessThan(0.01);
    expect(Math.abs(inverseSums[at] - freedom * precision[at])).toBeLessThan(0.08);
  }
});

test("split R-hat is 1 for equal halves, large for chains apart or adrift, and matches a hand calculation", () => {
  const noise = (seed: number, shift = 0) => {
    const source = createRandom(seed);
    return Float64Array.from({ length: 2000 }, () => nextNormal(source) + shift);
  };
  expect(splitRHat([noise(1), noise(2)])).toBeLessThan(1.01);
  expect(splitRHat([noise(1), noise(2, 3)])).toBeGreaterThan(1.5);
  expect(splitRHat([noise(1).map((value, at) => value + at / 500)])).toBeGreaterThan(1.2);
  expect(splitRHat([Float64Array.of(1, 1, 1, 1)])).toBe(1);
  // Halves (1, 3) and (2, 6): within (2 + 8) / 2 = 5, means 2 and 4, between 2; sqrt(1 / 2 + 2 / 5).
  expect(splitRHat([Float64Array.of(1, 3, 2, 6)])).toBeCloseTo(Math.sqrt(0.9), 12);
});
