import { expect, test } from "vitest";
import { buildConjointStudy } from "#analysis/conjoint/build-conjoint-study";
import type { ConjointStudy, ConjointUtilities } from "#analysis/conjoint/conjoint-types";
import { countConjoint } from "#analysis/conjoint/count-conjoint";
import { type ConjointLogit, fitConjointLogit } from "#analysis/conjoint/fit-conjoint-logit";
import { packRespondents, type RespondentChoices } from "#analysis/conjoint/pack-conjoint-study";
import { reportConjointBalance } from "#analysis/conjoint/report-conjoint-balance";
import { sharePreference } from "#analysis/conjoint/share-preference";
import { buildCameraDataset, cameraColumns } from "#analysis/reference-data/camera-study";
import cameraCsv from "../reference-data/camera-choices.csv?raw";
import reference from "./conjoint.reference.json";

const { study, dropped } = buildConjointStudy(buildCameraDataset(cameraCsv), cameraColumns);
const fit = fitConjointLogit(study);

function expectNear(found: readonly (number | null)[], known: readonly number[], tolerance = 1e-8) {
  expect(found).toHaveLength(known.length);
  known.forEach((value, at) => {
    expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance * Math.abs(value));
  });
}

/** The errors of the estimates: of each attribute's levels but the last, and of "none". */
function errorsOf(errors: ConjointUtilities | null): (number | null)[] {
  const levels = errors?.levels.flatMap((own) => own.slice(0, -1)) ?? [];
  return errors?.none === null ? levels : [...levels, errors?.none ?? null];
}

function expectFit(found: ConjointLogit, known: typeof reference.weighted) {
  expectNear(found.estimates, known.coef);
  expectNear([found.logLikelihood, found.nullLogLikelihood], [known.logLikelihood, known.nullLogLikelihood]);
  expectNear(errorsOf(found.standardErrors), known.se);
  expectNear(errorsOf(found.robustStandardErrors), known.robustSe);
}

/** The study's tasks as they were before packing. */
function unpack(packed: ConjointStudy): RespondentChoices[] {
  const attributes = packed.attributeNames.length;
  return packed.respondentNames.map((name, respondent) => ({
    name,
    weight: packed.weights[respondent],
    tasks: Array.from(
      { length: packed.taskStarts[respondent + 1] - packed.taskStarts[respondent] },
      (_, at) => {
        const task = packed.taskStarts[respondent] + at;
        const [from, to] = [packed.conceptStarts[task], packed.conceptStarts[task + 1]];
        const concepts = Array.from({ length: to - from }, (__, concept) => [
          ...packed.levels.subarray((from + concept) * attributes, (from + concept + 1) * attributes),
        ]);
        return { concepts, chosen: packed.chosen[task], offersNone: packed.offersNone[task] === 1 };
      },
    ),
  }));
}

test("cameras: all tasks are usable", () => {
  expect(Object.values(dropped).every((count) => count === 0)).toBe(true);
  expect([study.respondentNames.length, study.chosen.length]).toEqual([100, 1600]);
});

test("cameras: how often levels were shown and chosen, as R counts", () => {
  const counts = countConjoint(study);
  const { shown, chosen, none } = reference.counts;
  expect(counts.attributes.map(({ levels }) => levels.map((level) => level.shown))).toEqual(shown);
  expect(counts.attributes.map(({ levels }) => levels.map((level) => level.chosen))).toEqual(chosen);
  expect(counts.none).toEqual({ shown: 1600, chosen: none, share: none / 1600 });
  expect(counts.attributes[0].levels[3]).toMatchObject({ level: "sony", respondents: 100 });
  expect(counts.attributes[0].levels[3].share).toBeCloseTo(chosen[0][3] / shown[0][3], 12);
  expect([counts.tasks, counts.respondents]).toEqual([1600, 100]);
  expect(counts.shareAtRandom).toBeCloseTo(0.2, 12);
});

test("cameras with none: estimates, both kinds of errors and likelihoods of survival's conditional logit", () => {
  expectFit(fit, reference.none);
  fit.utilities.levels.forEach((own, attribute) => {
    expectNear(own, reference.none.utilities[attribute]);
  });
  expect(fit.utilities.none).toBe(fit.estimates[fit.estimates.length - 1]);
  expectNear(fit.importances, reference.none.importances);
  const { logLikelihood, nullLogLikelihood } = reference.none;
  expect(fit.pseudoRSquared).toBeCloseTo(1 - logLikelihood / nullLogLikelihood, 9);
  expect(fit.choices).toBe(1600);
});

test("weighted respondents: the same of survival with weights", () => {
  const weights = Array.from({ length: 8000 }, (_, row) => [1, 2, 0.5][(Math.floor(row / 80) + 1) % 3]);
  const weighted = buildConjointStudy(buildCameraDataset(cameraCsv, weights), cameraColumns).study;
  expectFit(fitConjointLogit(weighted), reference.weighted);
});

test("tasks in which nobody chose none: survival's logit of the concepts alone, offered none or not", () => {
  const chosenOnly = unpack(study)
    .map((respondent) => ({ ...respondent, tasks: respondent.tasks.filter(({ chosen }) => chosen >= 0) }))
    .filter(({ tasks }) => tasks.length > 0);
  const offered = fitConjointLogit(packRespondents(chosenOnly, study));
  const forced = fitConjointLogit(
    packRespondents(
      chosenOnly.map((respondent) => ({
        ...respondent,
        tasks: respondent.tasks.map((task) => ({ ...task, offersNone: false })),
      })),
      study,
    ),
  );
  expectFit(forced, reference.forced);
  expect(offered.utilities).toEqual(forced.utilities);
  expect(offered.utilities.none).toBeNull();
  expect(offered.nullLogLikelihood).toBeCloseTo(-offered.choices * Math.log(5), 6);
});

test("shares of preference of three cameras, with none, without it and steeper", () => {
  const { concepts, withNone, without, steeper } = reference.shares;
  const indexes = concepts.map((concept) => concept.map((level) => level - 1));
  const offered = sharePreference(fit.utilities, indexes);
  expectNear([...offered.concepts, offered.none], withNone);
  expectNear(sharePreference(fit.utilities, indexes, { withNone: false }).concepts, without);
  expectNear(sharePreference(fit.utilities, indexes, { withNone: false, exponent: 2 }).concepts, steeper);
});

test("the cameras as a design: efficiency in orthonormal contrasts and errors for 300 respondents, as R's matrices give", () => {
  const versions = unpack(study).map(({ tasks }) =>
    tasks.map(({ concepts }) => concepts.map((own) => [...own])),
  );
  const design = { attributes: study.levelNames.map((names) => names.length), versions };
  const { efficiency, standardErrors, standardErrorsWithNone } = reference.design;
  const balance = reportConjointBalance(design);
  expectNear([balance.efficiency], [efficiency]);
  balance.attributes.forEach((own, attribute) => {
    expectNear(own.standardErrors, standardErrors[attribute]);
  });
  reportConjointBalance(design, { noneShare: 0.15 }).attributes.forEach((own, attribute) => {
    expectNear(own.standardErrors, standardErrorsWithNone[attribute]);
  });
  expectNear([balance.largestStandardError], [Math.max(...standardErrors.flat())]);
  const needed = balance.respondentsForPrecision ?? 0;
  expect(reportConjointBalance(design, { respondents: needed }).largestStandardError).toBeLessThanOrEqual(
    0.05,
  );
  expect(reportConjointBalance(design, { respondents: needed - 1 }).largestStandardError).toBeGreaterThan(
    0.05,
  );
});
