import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { buildMaxDiffStudy } from "#analysis/maxdiff/build-maxdiff-study";
import { countMaxDiff } from "#analysis/maxdiff/count-maxdiff";
import { findUndeterminedItems } from "#analysis/maxdiff/find-undetermined-items";
import { fitMaxDiffLogit } from "#analysis/maxdiff/fit-maxdiff-logit";
import type { MaxDiffModel, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";

const columns = { respondent: "id", task: "task", item: "item", best: "b", worst: "w" };

type Row = { id: number; task: number; item: number; b: number | null; w: number | null };

function longData(rows: readonly Row[], weights: number[] | null = null): Dataset {
  const column = (name: keyof Row) =>
    createNumericColumn(
      name,
      rows.map((row) => row[name]),
    );
  return createDataset([column("id"), column("task"), column("item"), column("b"), column("w")], weights);
}

const studyOf = (rows: readonly Row[], weights: number[] | null = null): MaxDiffStudy =>
  buildMaxDiffStudy(longData(rows, weights), columns).study;

/** Tasks of three or four out of five items, chosen at random, by a handful of respondents. */
const survey = fc
  .array(
    fc.array(fc.record({ items: fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 3, maxLength: 4 }) }), {
      minLength: 4,
      maxLength: 6,
    }),
    { minLength: 4, maxLength: 8 },
  )
  .map((respondents) =>
    respondents.flatMap((tasks, id) =>
      tasks.flatMap(({ items }, task) =>
        items.map((item, at): Row => ({ id, task, item, b: at === 0 ? 1 : 0, w: at === 1 ? 1 : 0 })),
      ),
    ),
  )
  .filter((rows) => {
    const study = studyOf(rows);
    return study.itemNames.length === 5 && findUndeterminedItems(study).length === 0;
  });

const model = fc.constantFrom<MaxDiffModel>("best-worst", "marginal", "sequential");

function expectNear(found: readonly number[], known: readonly number[]) {
  known.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, 7);
  });
}

test("the order of rows changes nothing at all", () => {
  fc.assert(
    fc.property(survey, model, fc.infiniteStream(fc.nat()), (rows, kind, keys) => {
      const shuffled = rows
        .map((row) => ({ row, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      expect(studyOf(shuffled)).toEqual(studyOf(rows));
      expect(fitMaxDiffLogit(studyOf(shuffled), kind)).toEqual(fitMaxDiffLogit(studyOf(rows), kind));
    }),
    { numRuns: 30 },
  );
});

test("integer weights equal repeated respondents; ones equal none; zero is absence; scaled ones keep utilities", () => {
  const drawn = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(survey, drawn, model, (rows, all, kind) => {
      const weightOf = (id: number) => (id < 3 ? 1 : all[id]);
      const weights = rows.map(({ id }) => weightOf(id));
      const repeated = rows.flatMap((row) =>
        Array.from({ length: weightOf(row.id) }, (_, copy) => ({ ...row, id: row.id + 100 * copy })),
      );
      const ones = rows.map(() => 1);
      expect(studyOf(rows, ones)).toEqual(studyOf(rows));
      if (findUndeterminedItems(studyOf(repeated)).length > 0) return;
      const weighted = fitMaxDiffLogit(studyOf(rows, weights), kind);
      const plain = fitMaxDiffLogit(studyOf(repeated), kind);
      expectNear(weighted.utilities, plain.utilities);
      expectNear(weighted.standardErrors, plain.standardErrors);
      expect(weighted.logLikelihood).toBeCloseTo(plain.logLikelihood, 7);
      countMaxDiff(studyOf(rows, weights)).forEach((count, item) => {
        const other = countMaxDiff(studyOf(repeated))[item];
        expect([count.shown, count.best, count.worst]).toEqual([other.shown, other.best, other.worst]);
        expect(count.individualDeviation).toBeCloseTo(other.individualDeviation ?? Number.NaN, 8);
      });
      const scaled = fitMaxDiffLogit(
        studyOf(
          rows,
          weights.map((weight) => weight * 7),
        ),
        kind,
      );
      expectNear(scaled.shares, weighted.shares);
      expectNear(scaled.robustStandardErrors ?? [], weighted.robustStandardErrors ?? []);
    }),
    { numRuns: 30 },
  );
});

test("relabelled items keep their utilities, and best and worst exchanged turn them round", () => {
  fc.assert(
    fc.property(survey, (rows) => {
      const plain = fitMaxDiffLogit(studyOf(rows));
      const relabelled = fitMaxDiffLogit(studyOf(rows.map((row) => ({ ...row, item: 6 - row.item }))));
      expectNear([...relabelled.utilities].reverse(), plain.utilities);
      const exchanged = fitMaxDiffLogit(studyOf(rows.map((row) => ({ ...row, b: row.w, w: row.b }))));
      expectNear(
        exchanged.utilities.map((utility) => -utility),
        plain.utilities,
      );
    }),
    { numRuns: 30 },
  );
});

test("utilities are centred, shares sum to 1 and the fit is a maximum", () => {
  fc.assert(
    fc.property(survey, model, (rows, kind) => {
      const fit = fitMaxDiffLogit(studyOf(rows), kind);
      expect(fit.utilities.reduce((sum, utility) => sum + utility, 0)).toBeCloseTo(0, 9);
      expect(fit.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(fit.logLikelihood).toBeGreaterThanOrEqual(fit.nullLogLikelihood);
      const at = (utilities: number[]) => logLikelihood(rows, kind, utilities);
      expect(at(fit.utilities)).toBeCloseTo(fit.logLikelihood, 8);
      fit.utilities.forEach((_, item) => {
        for (const change of [-1e-3, 1e-3]) {
          const moved = fit.utilities.map((utility, other) => (other === item ? utility + change : utility));
          expect(at(moved)).toBeLessThan(fit.logLikelihood);
        }
      });
    }),
    { numRuns: 30 },
  );
});

/** The three models written down plainly, from the rows. */
function logLikelihood(rows: readonly Row[], kind: MaxDiffModel, utilities: readonly number[]): number {
  const tasks = new Set(rows.map(({ id, task }) => `${id} ${task}`));
  let sum = 0;
  for (const name of tasks) {
    const shown = rows.filter(({ id, task }) => `${id} ${task}` === name);
    const u = shown.map(({ item }) => utilities[item - 1]);
    const best = shown.findIndex(({ b }) => b === 1);
    const worst = shown.findIndex(({ w }) => w === 1);
    const up = u.reduce((total, value) => total + Math.exp(value), 0);
    const down = u.reduce(
      (total, value, at) => total + (kind !== "marginal" && at === best ? 0 : Math.exp(-value)),
      0,
    );
    const pairs = u.flatMap((a, i) => u.map((b, j) => (i === j ? 0 : Math.exp(a - b))));
    const pairTotal = pairs.reduce((total, value) => total + value, 0);
    sum += kind === "best-worst" ? -Math.log(pairTotal) : -Math.log(up) - Math.log(down);
    sum += u[best] - u[worst];
  }
  return sum;
}

const good: Row[] = [
  [1, 2, 3],
  [2, 3, 1],
  [3, 1, 2],
].flatMap(([best, worst, other], task) => [
  { id: 1, task, item: best, b: 1, w: 0 },
  { id: 1, task, item: worst, b: 0, w: 1 },
  { id: 1, task, item: other, b: 0, w: null },
]);

test("tasks that cannot be analysed are left out and counted, one reason each", () => {
  const task = (id: number, items: (number | null)[], bests: number[], worsts: number[]) =>
    items.map((item, at) => ({
      id,
      task: 50 + Number(`${bests.length}${worsts.length}${items.length}${bests[0] ?? 9}${worsts[0] ?? 9}`),
      item: item ?? Number.NaN,
      b: bests.includes(at) ? 1 : 0,
      w: worsts.includes(at) ? 1 : 0,
    }));
  const bad = [
    ...task(1, [1, 2, 3], [], [1]),
    ...task(1, [1, 2, 3, 4], [0], []),
    ...task(1, [1, 2, 3], [0, 1], [2]),
    ...task(1, [1, 2, 3, 4], [1], [1]),
    ...task(1, [1, 2, 2, 3, 4], [0], [4]),
    ...task(1, [1, null, 3], [0], [2]),
    ...task(1, [1], [0], [0]),
    ...task(2, [7, 2, 3], [], []),
    { id: Number.NaN, task: 1, item: 1, b: 1, w: 0 },
    { id: 3, task: Number.NaN, item: 1, b: 1, w: 0 },
  ];
  const { study, dropped } = buildMaxDiffStudy(longData([...good, ...bad]), columns);
  expect(study).toEqual(studyOf(good));
  expect(dropped).toEqual({
    rowsWithoutTask: 2,
    tasksWithoutItem: 1,
    tasksOfOneItem: 1,
    tasksWithRepeatedItem: 1,
    tasksWithoutChoice: 3,
    tasksWithSeveralChoices: 1,
    tasksWithBestAsWorst: 1,
    respondentsWithoutTask: 1,
    unseenItems: ["4", "7"],
  });
});

test("one signed column, a negative worst column and yes/no texts mean the same", () => {
  const numbers = (values: (number | null)[]) => values.map((value) => value ?? 0);
  const base = longData(good).columns.slice(0, 3);
  const signed = createNumericColumn(
    "b",
    good.map(({ b, w }) => (b ?? 0) - (w ?? 0)),
  );
  const same = { ...columns, worst: "b" };
  expect(buildMaxDiffStudy(createDataset([...base, signed]), same).study).toEqual(studyOf(good));
  const negative = createNumericColumn(
    "w",
    good.map(({ w }) => -(w ?? 0)),
  );
  expect(
    buildMaxDiffStudy(createDataset([...base, longData(good).columns[3], negative]), columns).study,
  ).toEqual(studyOf(good));
  const texts = (["b", "w"] as const).map((name) =>
    createCategoricalColumn(name, numbers(good.map((row) => row[name])), [0, 1], ["no", "yes"]),
  );
  expect(buildMaxDiffStudy(createDataset([...base, ...texts]), columns).study).toEqual(studyOf(good));
});

test("refuses choices that are no marks, weights that differ within a person, and data without a task", () => {
  const marked = (b: number) => longData(good.map((row, at) => (at === 0 ? { ...row, b } : row)));
  expect(() => buildMaxDiffStudy(marked(2), columns)).toThrow("invalid-number");
  expect(() => buildMaxDiffStudy(marked(-1), columns)).toThrow("invalid-number");
  const uneven = longData(good, [2, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(() => buildMaxDiffStudy(uneven, columns)).toThrow("invalid-weight");
  const silent = longData(good.map((row) => ({ ...row, b: 0 })));
  expect(() => buildMaxDiffStudy(silent, columns)).toThrow("too-few-rows");
  expect(() => buildMaxDiffStudy(longData(good), { ...columns, task: "question" })).toThrow("unknown-column");
});

test("refuses utilities that no finite number fits, and says whose", () => {
  const winner = good
    .map((row) => (row.task === 1 ? { ...row, task: 0, id: 2 } : row))
    .filter((row) => row.task === 0);
  const refused = () =>
    fitMaxDiffLogit(
      studyOf([...winner, ...good.slice(0, 3).map((row) => ({ ...row, item: row.item + 10 }))]),
    );
  expect(refused).toThrow("utilities-not-determined");
  expect(findUndeterminedItems(studyOf(good))).toEqual([]);
  const apart = good.map((row) => ({ ...row, id: 2, item: row.item + 3 }));
  expect(findUndeterminedItems(studyOf([...good, ...apart]))).toEqual([3, 4, 5]);
  const alwaysWorst = good
    .map((row) => ({ ...row, id: 3, w: 0 }))
    .concat([0, 1, 2].map((task) => ({ id: 3, task, item: 9, b: 0, w: 1 })));
  expect(findUndeterminedItems(studyOf(alwaysWorst))).toContain(3);
});
