import { expect, test } from "vitest";
import { buildMaxDiffStudy } from "#analysis/maxdiff/build-maxdiff-study";
import { individualScores } from "#analysis/maxdiff/count-maxdiff";
import { fitHierarchicalMaxDiff } from "#analysis/maxdiff/fit-hierarchical-maxdiff";
import { fitMaxDiffLogit } from "#analysis/maxdiff/fit-maxdiff-logit";
import { generateMaxDiffDesign } from "#analysis/maxdiff/generate-maxdiff-design";
import type { MaxDiffModel } from "#analysis/maxdiff/maxdiff-types";
import { simulateChoices } from "#analysis/maxdiff/simulate-choices";
import { createRandom, nextNormal } from "#analysis/random";
import { buildRiceDataset, riceColumns } from "#analysis/reference-data/rice-study";
import itemsCsv from "../reference-data/rice-maxdiff-items.csv?raw";
import longCsv from "../reference-data/rice-maxdiff-long.csv?raw";
import reference from "./maxdiff.reference.json";

const rice = buildMaxDiffStudy(buildRiceDataset(longCsv, itemsCsv), riceColumns).study;

test("rice: the posterior of bayesm, for the population and for each respondent", () => {
  const known = reference.cases.rice_hierarchical;
  // One degree of freedom more at the same scale stands for bayesm's prior of the mean.
  const fit = fitHierarchicalMaxDiff(rice, {
    priorDegreesOfFreedom: 4,
    priorVariance: 0.9,
    burnIn: 2000,
    draws: 6000,
  });
  expect(fit.converged).toBe(true);
  known.means.forEach((mean, item) => {
    expect(Math.abs(fit.populationMeans[item] - mean)).toBeLessThan(0.4 * known.errors[item]);
    expect(Math.abs(fit.populationErrors[item] / known.errors[item] - 1)).toBeLessThan(0.1);
    expect(Math.abs(fit.populationDeviations[item] / known.deviations[item] - 1)).toBeLessThan(0.06);
    const own = fit.individuals.map(({ utilities }) => utilities[item]);
    const theirs = known.individuals.map((utilities) => utilities[item]);
    expect(correlate(own, theirs)).toBeGreaterThan(0.999);
    expect(Math.sqrt(meanOf(own.map((value, at) => (value - theirs[at]) ** 2)))).toBeLessThan(0.2);
  });
});

test("rice: the population's mean goes with the aggregate logit, on the larger scale of individual choices", () => {
  const fit = fitHierarchicalMaxDiff(rice, { draws: 1500, burnIn: 1500 });
  const logit = fitMaxDiffLogit(rice);
  expect(correlate(fit.populationMeans, logit.utilities)).toBeGreaterThan(0.99);
  expect(fit.logLikelihood).toBeGreaterThan(logit.logLikelihood);
  expect(fit.rootLikelihood).toBeGreaterThan(Math.exp(logit.logLikelihood / logit.choices));
  expect(fit.nullLogLikelihood).toBeCloseTo(logit.nullLogLikelihood, 8);
});

const itemCount = 8;
const { design } = generateMaxDiffDesign({ itemCount, tasks: 15, itemsPerTask: 4, versions: 10, starts: 2 });
const planted = Array.from({ length: 150 }, (_, respondent) => {
  const source = createRandom(77, [respondent]);
  const own = Array.from({ length: itemCount }, (_, item) => (item - 3.5) / 2 + 1.6 * nextNormal(source));
  const mean = meanOf(own);
  return own.map((utility) => utility - mean);
});

test.each<MaxDiffModel>(["best-worst", "sequential"])(
  "%s: planted utilities come back, closer than counts, and predict tasks that were held out better",
  (model) => {
    const held = 3;
    const shown = { ...design, versions: design.versions.map((tasks) => tasks.slice(held)) };
    const rest = { ...design, versions: design.versions.map((tasks) => tasks.slice(0, held)) };
    const study = simulateChoices(shown, planted, model, 5);
    const future = simulateChoices(rest, planted, model, 6);
    const fit = fitHierarchicalMaxDiff(study, { model, burnIn: 1500, draws: 1500 });
    const counts = scoresByRespondent(study, itemCount);
    const truth = planted.flat();
    const estimated = fit.individuals.flatMap(({ utilities }) => utilities);
    expect(correlate(estimated, truth)).toBeGreaterThan(0.9);
    expect(correlate(estimated, truth)).toBeGreaterThan(correlate(counts.flat(), truth) + 0.02);
    const hits = (predicted: readonly (readonly number[])[]) => hitRate(future, predicted);
    expect(hits(fit.individuals.map(({ utilities }) => utilities))).toBeGreaterThan(hits(counts) + 0.02);
    const logit = fitMaxDiffLogit(study, model);
    expect(hits(fit.individuals.map(({ utilities }) => utilities))).toBeGreaterThan(
      hits(planted.map(() => logit.utilities)) + 0.1,
    );
    planted[0].forEach((_, item) => {
      const mean = meanOf(planted.map((own) => own[item]));
      expect(Math.abs(fit.populationMeans[item] - mean)).toBeLessThan(4 * fit.populationErrors[item]);
      expect(fit.populationDeviations[item]).toBeGreaterThan(1.1);
      expect(fit.populationDeviations[item]).toBeLessThan(2.1);
    });
  },
);

test("where people agree, the population's mean is the aggregate logit in scale as well", () => {
  const alike = planted.map(() => Array.from({ length: itemCount }, (_, item) => (item - 3.5) / 3));
  const study = simulateChoices(design, alike, "best-worst", 8);
  const logit = fitMaxDiffLogit(study);
  const fit = fitHierarchicalMaxDiff(study, { burnIn: 1000, draws: 1000, priorVariance: 0.05 });
  logit.utilities.forEach((utility, item) => {
    expect(Math.abs(fit.populationMeans[item] / utility - 1)).toBeLessThan(0.15 + 0.02 / Math.abs(utility));
  });
});

function scoresByRespondent(study: Parameters<typeof individualScores>[0], items: number): number[][] {
  const scores = individualScores(study);
  return study.respondentNames.map((_, respondent) =>
    Array.from(scores.subarray(respondent * items, (respondent + 1) * items), (score) => score || 0),
  );
}

/** Share of best and worst choices foreseen; a tie counts as a guess among those that tie. */
function hitRate(
  study: Parameters<typeof individualScores>[0],
  predicted: readonly (readonly number[])[],
): number {
  let hits = 0;
  for (let respondent = 0; respondent < predicted.length; respondent++) {
    for (let task = study.taskStarts[respondent]; task < study.taskStarts[respondent + 1]; task++) {
      const shown = [...study.shown.subarray(study.shownStarts[task], study.shownStarts[task + 1])];
      for (const [sign, chosen] of [
        [1, study.best[task]],
        [-1, study.worst[task]],
      ]) {
        const values = shown.map((item) => sign * predicted[respondent][item]);
        const winners = shown.filter((_, at) => values[at] === Math.max(...values));
        if (winners.includes(chosen)) hits += 1 / winners.length;
      }
    }
  }
  return hits / (2 * study.best.length);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlate(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const product = meanOf(a.map((value, at) => (value - meanA) * (b[at] - meanB)));
  const variance = (values: readonly number[], mean: number) =>
    meanOf(values.map((value) => (value - mean) ** 2));
  return product / Math.sqrt(variance(a, meanA) * variance(b, meanB));
}
