import fc from "fast-check";
import { expect, test } from "vitest";
import { AnalysisError } from "#analysis/analysis-error";
import { buildConjointStudy } from "#analysis/conjoint/build-conjoint-study";
import type { ConjointStudy, ConjointUtilities } from "#analysis/conjoint/conjoint-types";
import { countConjoint } from "#analysis/conjoint/count-conjoint";
import { fitConjointLogit } from "#analysis/conjoint/fit-conjoint-logit";
import { generateConjointDesign } from "#analysis/conjoint/generate-conjoint-design";
import { type ConjointAnswers, packConjointStudy } from "#analysis/conjoint/pack-conjoint-study";
import { reportConjointBalance } from "#analysis/conjoint/report-conjoint-balance";
import { sharePreference } from "#analysis/conjoint/share-preference";
import { chooseConcept, simulateConjointChoices } from "#analysis/conjoint/simulate-conjoint-choices";
import { createDataset, createNumericColumn, type Dataset } from "#analysis/dataset/dataset";
import { createRandom, nextInteger } from "#analysis/random";

const { design } = generateConjointDesign({
  attributes: [3, 4, 2],
  tasks: 8,
  concepts: 3,
  versions: 4,
  seed: 2,
});

const planted: ConjointUtilities = {
  levels: [
    [0.9, -0.1, -0.8],
    [0.6, 0.2, -0.1, -0.7],
    [0.3, -0.3],
  ],
  none: -0.4,
};

const columns = { respondent: "id", task: "task", attributes: ["a", "b", "c"], chosen: "y" };

type Row = Record<"id" | "task" | "a" | "b" | "c" | "y", number | null>;

function longData(rows: readonly Row[], weights: number[] | null = null): Dataset {
  const names = ["id", "task", "a", "b", "c", "y"] as const;
  return createDataset(
    names.map((name) =>
      createNumericColumn(
        name,
        rows.map((row) => row[name]),
      ),
    ),
    weights,
  );
}

/** Rows of some respondents' answers, "none" last. */
function rowsOf(answers: readonly ConjointAnswers[]): Row[] {
  return answers.flatMap(({ name, version, choices }) =>
    design.versions[version].flatMap((concepts, task) => [
      ...concepts.map(([a, b, c], at) => ({
        id: Number(name),
        task,
        a: a + 1,
        b: b + 1,
        c: c + 1,
        y: choices[task] === at ? 1 : 0,
      })),
      { id: Number(name), task, a: null, b: null, c: null, y: choices[task] === "none" ? 1 : 0 },
    ]),
  );
}

function robots(count: number, seed: number): ConjointAnswers[] {
  return Array.from({ length: count }, (_, respondent) => {
    const source = createRandom(seed, [respondent]);
    const version = respondent % design.versions.length;
    const choices = design.versions[version].map((task) => chooseConcept(task, planted, source));
    return { name: String(respondent + 1), version, choices };
  });
}

const studyOf = (rows: readonly Row[], weights: number[] | null = null): ConjointStudy =>
  buildConjointStudy(longData(rows, weights), columns).study;

const packed = (answers: readonly ConjointAnswers[]) => packConjointStudy(design, answers, true).study;

function expectNear(found: readonly number[], known: readonly number[], digits = 7) {
  expect(found).toHaveLength(known.length);
  known.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, digits);
  });
}

test("planted utilities are recovered within three errors, and errors are the size they should be", () => {
  const people = Array.from({ length: 600 }, () => planted);
  const fit = fitConjointLogit(simulateConjointChoices(design, people, 11));
  const { levels, none } = fit.standardErrors;
  const found = [...fit.utilities.levels.flat(), fit.utilities.none ?? Number.NaN];
  const errors = [...levels.flat(), none ?? Number.NaN];
  [...planted.levels.flat(), planted.none ?? 0].forEach((value, at) => {
    expect(Math.abs(found[at] - value)).toBeLessThan(3 * errors[at]);
  });
  // 1.7, 1.3 and 0.6 of 3.6.
  expectNear(fit.importances, [1.7 / 3.6, 1.3 / 3.6, 0.6 / 3.6], 1);
});

test("choices without preference have the errors that the report of the design expects", () => {
  const indifferent = { levels: planted.levels.map((own) => own.map(() => 0)), none: null };
  const study = simulateConjointChoices(
    design,
    Array.from({ length: 800 }, () => indifferent),
    5,
  );
  const fit = fitConjointLogit(study);
  const expected = reportConjointBalance(design, { respondents: 800 });
  fit.standardErrors.levels.forEach((own, attribute) => {
    own.forEach((error, level) => {
      const ratio = error / (expected.attributes[attribute].standardErrors[level] ?? Number.NaN);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
    });
  });
  for (const { levels } of countConjoint(study).attributes) {
    for (const { share } of levels) expect(share).toBeCloseTo(1 / 3, 1);
  }
});

test("robots depend on seed and respondent alone, and take versions in turn", () => {
  const study = simulateConjointChoices(design, [planted, planted, planted], 4);
  expect(simulateConjointChoices(design, [planted, planted, planted], 4)).toEqual(study);
  const two = simulateConjointChoices(design, [planted, planted], 4);
  expect([...study.chosen].slice(0, 16)).toEqual([...two.chosen]);
  expect(packed(robots(3, 4))).toEqual(study);
  expect([...study.levels.subarray(24 * 3, 24 * 3 + 3)]).toEqual(design.versions[1][0][0]);
});

test("a design's answers and the same as long data are one study; the order of rows and a leading none change nothing", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.infiniteStream(fc.nat()), (seed, keys) => {
      const answers = robots(12, seed);
      const rows = rowsOf(answers);
      const known = packed(answers);
      expect(studyOf(rows).chosen).toEqual(known.chosen);
      expect(studyOf(rows).levels).toEqual(known.levels);
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      const plain = fitConjointLogit(known);
      const other = fitConjointLogit(studyOf(shuffled));
      expectNear(other.estimates, plain.estimates);
      expectNear(other.standardErrors.levels.flat(), plain.standardErrors.levels.flat());
    }),
    { numRuns: 15 },
  );
});

test("integer weights equal repeated respondents; zero is absence; scaled ones keep utilities and robust errors", () => {
  const drawn = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(fc.nat(500), drawn, (seed, drawnWeights) => {
      const answers = robots(40, seed);
      const weightOf = (at: number) => drawnWeights[at] ?? 1;
      const weighted = fitConjointLogit(packed(answers.map((own, at) => ({ ...own, weight: weightOf(at) }))));
      const repeated = answers.flatMap((own, at) =>
        Array.from({ length: weightOf(at) }, (_, copy) => ({ ...own, name: `${own.name} ${copy}` })),
      );
      const plain = fitConjointLogit(packed(repeated));
      expectNear(weighted.estimates, plain.estimates);
      expectNear(weighted.standardErrors.levels.flat(), plain.standardErrors.levels.flat());
      expect(weighted.logLikelihood).toBeCloseTo(plain.logLikelihood, 6);
      const scaled = fitConjointLogit(
        packed(answers.map((own, at) => ({ ...own, weight: 5 * weightOf(at) }))),
      );
      expectNear(scaled.estimates, weighted.estimates);
      expectNear(
        scaled.robustStandardErrors?.levels.flat() ?? [],
        weighted.robustStandardErrors?.levels.flat() ?? [],
      );
      const counts = countConjoint(packed(answers.map((own, at) => ({ ...own, weight: weightOf(at) }))));
      expect(counts.attributes).toEqual(countConjoint(packed(repeated)).attributes);
    }),
    { numRuns: 15 },
  );
});

test("utilities are centred, importances sum to 1, and the fit is the maximum of the likelihood written plainly", () => {
  fc.assert(
    fc.property(fc.nat(500), (seed) => {
      const answers = robots(30, seed);
      const fit = fitConjointLogit(packed(answers));
      for (const own of fit.utilities.levels) {
        expect(own.reduce((sum, utility) => sum + utility, 0)).toBeCloseTo(0, 10);
      }
      expect(fit.importances.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const at = (utilities: ConjointUtilities) => logLikelihood(answers, utilities);
      expect(at(fit.utilities)).toBeCloseTo(fit.logLikelihood, 7);
      for (const change of [-1e-3, 1e-3]) {
        expect(at({ ...fit.utilities, none: (fit.utilities.none ?? 0) + change })).toBeLessThan(
          fit.logLikelihood,
        );
        fit.utilities.levels.forEach((own, attribute) => {
          own.forEach((_, level) => {
            const levels = fit.utilities.levels.map((row) => [...row]);
            levels[attribute][level] += change;
            expect(at({ ...fit.utilities, levels })).toBeLessThan(fit.logLikelihood);
          });
        });
      }
    }),
    { numRuns: 15 },
  );
});

function logLikelihood(answers: readonly ConjointAnswers[], { levels, none }: ConjointUtilities): number {
  let sum = 0;
  for (const { version, choices } of answers) {
    design.versions[version].forEach((concepts, task) => {
      const utilities = concepts.map(([a, b, c]) => levels[0][a] + levels[1][b] + levels[2][c]);
      const all = [...utilities, none ?? -Infinity];
      const choice = choices[task];
      const total = all.reduce((part, utility) => part + Math.exp(utility), 0);
      sum += (choice === "none" ? all[3] : all[Number(choice)]) - Math.log(total);
    });
  }
  return sum;
}

test("shares of preference sum to 1, follow utilities and keep their odds whoever else is offered", () => {
  const concept = fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1));
  fc.assert(
    fc.property(fc.array(concept, { minLength: 2, maxLength: 6 }), (concepts) => {
      const { concepts: shares, none } = sharePreference(planted, concepts);
      expect(shares.reduce((sum, share) => sum + share, none ?? Number.NaN)).toBeCloseTo(1, 12);
      const alone = sharePreference(planted, concepts.slice(0, 2), { withNone: false }).concepts;
      expect(shares[0] / shares[1]).toBeCloseTo(alone[0] / alone[1], 9);
      const utility = ([a, b, c]: number[]) =>
        planted.levels[0][a] + planted.levels[1][b] + planted.levels[2][c];
      expect(Math.log(shares[0] / (none ?? Number.NaN))).toBeCloseTo(utility(concepts[0]) + 0.4, 9);
    }),
  );
  expect(() => sharePreference(planted, [])).toThrow("invalid-argument");
  expect(() => sharePreference(planted, [[0, 4, 0]])).toThrow("invalid-argument");
  expect(() => sharePreference(planted, [[0, 0]])).toThrow("invalid-argument");
  expect(() => sharePreference(planted, [[0, 0, 0]], { exponent: 0 })).toThrow("invalid-argument");
  const forced = { ...planted, none: null };
  expect(() => sharePreference(forced, [[0, 0, 0]], { withNone: true })).toThrow("invalid-argument");
});

test("unanswered tasks are left out and counted, as are respondents without any", () => {
  const answers = robots(5, 1);
  const gaps: ConjointAnswers[] = [
    { ...answers[0], choices: answers[0].choices.map((choice, at) => (at < 2 ? null : choice)) },
    { ...answers[1], choices: answers[1].choices.map(() => null) },
    { ...answers[2], weight: 0 },
    ...answers.slice(3),
  ];
  const { study, dropped } = packConjointStudy(design, gaps, true);
  expect(dropped).toEqual({ tasksWithoutChoice: 10, respondentsWithoutTask: 1 });
  expect([study.respondentNames, [...study.taskStarts]]).toEqual([
    ["1", "4", "5"],
    [0, 6, 14, 22],
  ]);
});

test("refuses answers that do not fit the design", () => {
  const [own] = robots(1, 1);
  const pack = (changed: Partial<ConjointAnswers>, offersNone = true) =>
    packConjointStudy(design, [{ ...own, ...changed }], offersNone);
  const first = (choice: number | "none" | null) => [choice, ...own.choices.slice(1)];
  expect(() => pack({ version: 9 })).toThrow("invalid-argument");
  expect(() => pack({ choices: own.choices.slice(1) })).toThrow("invalid-argument");
  expect(() => pack({ choices: first(3) })).toThrow("invalid-argument");
  expect(() => pack({ choices: first(0.5) })).toThrow("invalid-argument");
  expect(() => pack({ choices: own.choices.map(() => "none" as const) }, false)).toThrow("invalid-argument");
  expect(() => pack({ weight: -1 })).toThrow("invalid-weight");
  expect(() => pack({ choices: own.choices.map(() => null) })).toThrow("too-few-rows");
});

test("long data that cannot be analysed are left out and counted, one reason each", () => {
  const good = rowsOf(robots(6, 3));
  const row = (task: number, a: number | null, y: number | null, id = 1): Row => ({
    id,
    task,
    a,
    b: a,
    c: a,
    y,
  });
  const bad: Row[] = [
    { ...row(20, 1, 1), b: null },
    row(20, 2, 0),
    row(21, null, 1),
    row(21, null, 0),
    row(21, 1, 0),
    row(22, 1, 1),
    row(23, 1, 0),
    row(23, 2, null),
    row(24, 1, 1),
    row(24, 2, 1),
    row(25, 1, 0, 99),
    row(25, 2, 0, 99),
    { ...row(26, 1, 1), id: null },
    { ...row(26, 1, 1), task: null },
  ];
  const { study, dropped } = buildConjointStudy(longData([...good, ...bad]), columns);
  expect(study).toEqual(studyOf(good));
  expect(dropped).toEqual({
    rowsWithoutTask: 2,
    tasksWithPartialConcept: 1,
    tasksWithSeveralNones: 1,
    tasksOfOneAlternative: 1,
    tasksWithoutChoice: 2,
    tasksWithSeveralChoices: 1,
    respondentsWithoutTask: 1,
  });
  expect(() => studyOf(good.map((own) => ({ ...own, y: 0 })))).toThrow("too-few-rows");
  expect(() => studyOf(good.map((own) => ({ ...own, y: -1 })))).toThrow("invalid-number");
  expect(() => studyOf(good.map((own) => (own.a === null ? own : { ...own, a: 1 })))).toThrow(
    "constant-variable",
  );
  expect(() =>
    studyOf(
      good,
      good.map((_, at) => at + 1),
    ),
  ).toThrow("invalid-weight");
  expect(() => buildConjointStudy(longData(good), { ...columns, attributes: ["a"] })).toThrow(
    "invalid-argument",
  );
});

/** The levels that a refusal names. */
function refusedLevels(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof AnalysisError && error.code === "utilities-not-determined")
      return error.details.items;
    throw error;
  }
  return null;
}

test("names the levels that no finite utility fits: never shown, never chosen, always chosen, always together", () => {
  const pickBy = (prefer: (concept: readonly number[]) => number, seed: number): ConjointAnswers[] =>
    robots(60, seed).map((own, respondent) => {
      const source = createRandom(seed, [respondent, 1]);
      return {
        ...own,
        choices: design.versions[own.version].map((task) => {
          const best = Math.max(...task.map(prefer));
          const places = Array.from(task.keys()).filter((at) => prefer(task[at]) === best);
          return places[nextInteger(source, places.length)];
        }),
      };
    });
  const never = pickBy(([a]) => (a === 2 ? 0 : 1), 3);
  expect(refusedLevels(() => fitConjointLogit(packed(never)))).toEqual(["1: 3"]);
  const always = pickBy(([, , c]) => (c === 0 ? 1 : 0), 4);
  expect(refusedLevels(() => fitConjointLogit(packed(always)))).toEqual(["3: 1", "3: 2"]);
  const alwaysNone = robots(4, 1).map((own) => ({ ...own, choices: own.choices.map(() => "none" as const) }));
  expect(refusedLevels(() => fitConjointLogit(packed(alwaysNone)))).toContain("none");
  const together = rowsOf(robots(20, 2)).map((row) => ({ ...row, c: row.a }));
  expect(refusedLevels(() => fitConjointLogit(studyOf(together)))).toEqual(
    ["a", "c"].flatMap((name) => [1, 2, 3].map((level) => `${name}: ${level}`)),
  );
  const unseen = { ...design, attributes: [4, 4, 2] };
  const { study } = packConjointStudy(unseen, robots(20, 2), true);
  expect(refusedLevels(() => fitConjointLogit(study))).toEqual(["1: 4"]);
});
