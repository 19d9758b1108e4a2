import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { buildMcdonaldsTypingData } from "#analysis/reference-data/mcdonalds-typing-data";
import { buildScoringRule } from "#analysis/typing/build-scoring-rule";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { fitTypingModel } from "#analysis/typing/fit-typing-model";
import { parseScoringRule } from "#analysis/typing/parse-scoring-rule";
import { prepareTyping } from "#analysis/typing/prepare-typing";
import { readSegments } from "#analysis/typing/read-segments";
import { scoreDataset } from "#analysis/typing/score-dataset";
import { scoreRespondent, type TypingAnswers } from "#analysis/typing/score-respondent";
import type { ScoringRule } from "#analysis/typing/scoring-rule";
import type { TypingData } from "#analysis/typing/typing-types";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";

const kinds = ["lda", "multinomial", "tree"] as const;
type Kind = (typeof kinds)[number];

const rowOf = fc.record({
  age: fc.integer({ min: -3, max: 9 }),
  price: fc.double({ min: -2, max: 2, noNaN: true }),
  city: fc.constantFrom(2, 5, 7, 11),
  owner: fc.constantFrom(1, 2),
  segment: fc.constantFrom(10, 20, 30),
});
const study = fc.array(rowOf, { minLength: 12, maxLength: 40 }).map((rows) => {
  const dataset = createDataset([
    createNumericColumn(
      "age",
      rows.map(({ age }) => age),
    ),
    createNumericColumn(
      "price",
      rows.map(({ price }) => price),
    ),
    createCategoricalColumn(
      "city",
      rows.map(({ city }) => city),
    ),
    createCategoricalColumn(
      "owner",
      rows.map(({ owner }) => owner),
      [1, 2],
      ["no", "yes"],
    ),
    createNumericColumn(
      "segment",
      rows.map(({ segment }) => segment),
    ),
  ]);
  return { rows, dataset };
});

const codes = ["age", "price", "city", "owner"];
const tiny = { kind: "tree", minSplit: 4, complexity: 0 } as const;

/** Null for the rare draws that cannot be fitted: one segment, or nothing that varies between them. */
function fitRule(
  dataset: Dataset,
  kind: Kind,
): { data: TypingData; rule: ScoringRule; shares: Float64Array } | null {
  try {
    const data = prepareTyping(dataset, readSegments(dataset, "segment"), codes);
    const { model, memberships } = fitTypingModel(data, kind === "tree" ? tiny : { kind });
    return { data, rule: buildScoringRule(data, model), shares: memberships };
  } catch {
    return null;
  }
}

for (const kind of kinds) {
  test(`${kind}: the rule, through JSON, gives exactly the memberships of the model`, () => {
    let fitted = 0;
    fc.assert(
      fc.property(study, ({ rows, dataset }) => {
        const fit = fitRule(dataset, kind);
        if (!fit) return;
        fitted++;
        const { data, rule, shares } = fit;
        const travelled = parseScoringRule(JSON.parse(JSON.stringify(rule)));
        expect(travelled).toEqual(rule);
        const whole = scoreDataset(travelled, dataset);
        rows.forEach((row, r) => {
          const own = Array.from(shares.subarray(r * data.segments.length, (r + 1) * data.segments.length));
          const { segment, memberships, missing } = scoreRespondent(travelled, row);
          expect(memberships).toEqual(own);
          expect(missing).toEqual([]);
          expect(segment).toBe(data.segments[own.indexOf(Math.max(...own))].code);
          expect(whole.assignment[r]).toBe(own.indexOf(Math.max(...own)));
          expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        });
      }),
      { numRuns: 30 },
    );
    expect(fitted).toBeGreaterThan(20);
  });

  test(`${kind}: any answers, missing and strange ones included, give memberships that sum to 1`, () => {
    const answers = fc.record({
      age: fc.option(fc.integer({ min: -50, max: 50 })),
      price: fc.option(fc.double({ noNaN: false, noDefaultInfinity: true, min: -1e6, max: 1e6 })),
      city: fc.option(fc.integer({ min: 0, max: 12 })),
      owner: fc.option(fc.constantFrom(1, 2, 3)),
    });
    fc.assert(
      fc.property(study, answers, ({ dataset }, given) => {
        const fit = fitRule(dataset, kind);
        if (!fit) return;
        const score = scoreRespondent(fit.rule, given);
        expect(score.memberships.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(score.segment === null).toBe(score.missing.length === fit.rule.questions.length);
        for (const code of score.unknown) expect(score.missing).toContain(code);
      }),
      { numRuns: 40 },
    );
  });
}

const mcdonalds = buildMcdonaldsTypingData(mcdonaldsCsv, assignmentsCsv);
const everyAnswer: TypingAnswers = Object.fromEntries(mcdonalds.questions.map(({ code }) => [code, 2]));

test("a missing answer stands for the average respondent in a linear rule", () => {
  const { model } = fitTypingModel(mcdonalds, { kind: "lda" });
  const rule = buildScoringRule(mcdonalds, model);
  const { missing, memberships } = scoreRespondent(rule, { ...everyAnswer, tasty: null });
  expect(missing).toEqual(["tasty"]);
  // The score is linear, so its logarithm lies between those of both answers, at the share of "yes".
  const tasty = rule.questions.find(({ code }) => code === "tasty");
  const share = tasty?.kind === "categorical" ? tasty.categories[1].share : Number.NaN;
  const logs = [1, 2].map((answer) => {
    const own = scoreRespondent(rule, { ...everyAnswer, tasty: answer }).memberships;
    return Math.log(own[1] / own[0]);
  });
  expect(Math.log(memberships[1] / memberships[0])).toBeCloseTo(logs[0] * (1 - share) + logs[1] * share, 9);
});

test("a missing answer follows both branches of a tree by their weights", () => {
  const { model } = fitTypingModel(mcdonalds, { kind: "tree", maxDepth: 1 });
  const rule = buildScoringRule(mcdonalds, model);
  const { memberships, segment } = scoreRespondent(rule, { ...everyAnswer, expensive: undefined });
  memberships.forEach((share, k) => {
    expect(share).toBeCloseTo([580, 318, 315, 240][k] / 1453, 12);
  });
  expect(segment).toBe(1);
});

test("one who answered nothing is in no segment", () => {
  const { model } = fitTypingModel(mcdonalds, { kind: "lda" });
  const score = scoreRespondent(buildScoringRule(mcdonalds, model), {});
  expect(score.segment).toBeNull();
  expect(score.missing).toHaveLength(11);
});

test("tells categories that nobody chose and numbers outside the training range", () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ age: i, city: i % 3, segment: i < 15 ? 1 : 2 }));
  const dataset = createDataset([
    createNumericColumn(
      "age",
      rows.map(({ age }) => age),
    ),
    createCategoricalColumn(
      "city",
      rows.map(({ city }) => city),
      [0, 1, 2, 3],
    ),
    createNumericColumn(
      "segment",
      rows.map(({ segment }) => segment),
    ),
  ]);
  const data = prepareTyping(dataset, readSegments(dataset, "segment"), ["age", "city"]);
  const rule = buildScoringRule(data, fitTypingModel(data, { kind: "lda" }).model);
  const score = scoreRespondent(rule, { age: 99, city: 3 });
  expect(score).toMatchObject({ missing: ["city"], unknown: ["city"], outOfRange: ["age"], segment: 2 });
  expect(() => scoreRespondent(rule, { age: Infinity, city: 1 })).toThrow("invalid-number");
});

test("matches text by text, though its codes are numbered anew", () => {
  const build = (cells: string[], labels: string[]) =>
    createCategoricalColumn(
      "city",
      cells.map((cell) => labels.indexOf(cell)),
      labels.map((_, i) => i),
      labels,
    );
  const cells = ["Shiraz", "Tehran", "Yazd", "Tehran", "Shiraz", "Yazd", "Tehran", "Shiraz"];
  const segment = createNumericColumn(
    "segment",
    cells.map((cell) => (cell === "Shiraz" ? 1 : 2)),
  );
  const dataset = createDataset([build(cells, ["Shiraz", "Tehran", "Yazd"]), segment]);
  const data = prepareTyping(dataset, readSegments(dataset, "segment"), ["city"]);
  for (const model of [{ kind: "lda" }, { kind: "multinomial", decay: 0.01 }, tiny] as const) {
    const rule = buildScoringRule(data, fitTypingModel(data, model).model);
    const fresh = createDataset([build(["Yazd", "Shiraz", "Mashhad"], ["Yazd", "Mashhad", "Shiraz"])]);
    const scored = scoreDataset(rule, fresh);
    expect([...scored.assignment]).toEqual([1, 0, -1]);
    expect(scored.unknownRows).toEqual({ city: 1 });
  }
});

test("carries what it was made from, and changes its fingerprint with it", () => {
  const { model } = fitTypingModel(mcdonalds, { kind: "lda" });
  const agreement = crossValidateTyping(mcdonalds, { kind: "lda" }, { folds: 10, method: "rows" });
  const { training } = buildScoringRule(mcdonalds, model, agreement);
  expect(training).toMatchObject({ respondents: 1453, weight: 1453 });
  expect(training.crossValidatedAccuracy).toBeCloseTo(0.94975911906, 10);
  expect(training.hash).toMatch(/^[0-9a-f]{64}$/);
  const answers = Float64Array.from(mcdonalds.answers);
  answers[17] = 1 - answers[17];
  expect(buildScoringRule({ ...mcdonalds, answers }, model).training.hash).not.toBe(training.hash);
});

test("refuses JSON that is not a rule, naming the place", () => {
  for (const kind of kinds) {
    const { model } = fitTypingModel(mcdonalds, { kind });
    const rule = buildScoringRule(mcdonalds, model);
    const spoilt: [string, (json: ReturnType<typeof JSON.parse>) => void][] = [
      ["format", (json) => Object.assign(json, { format: "else" })],
      ["segments", (json) => Object.assign(json, { segments: [] })],
      ["training", (json) => Object.assign(json, { training: null })],
      ["questions[2]", (json) => Object.assign(json.questions[2], { categories: [] })],
      kind === "tree"
        ? ["tree[0]", (json) => Object.assign(json.tree[0].split, { left: 0 })]
        : ["linear.terms", (json) => Object.assign(json.linear, { terms: [] })],
    ];
    for (const [path, spoil] of spoilt) {
      const json = JSON.parse(JSON.stringify(rule));
      spoil(json);
      expect(() => parseScoringRule(json)).toThrow(path);
    }
  }
  expect(() => parseScoringRule(null)).toThrow("invalid-argument");
});
