import fc from "fast-check";
import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { assignFolds } from "#analysis/typing/assign-folds";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { fitTypingModel } from "#analysis/typing/fit-typing-model";
import { prepareTyping } from "#analysis/typing/prepare-typing";
import { selectBattery } from "#analysis/typing/select-battery";
import type { TypingModelOptions } from "#analysis/typing/typing-types";

type Row = { answers: [number, number, number]; segment: number };

/** Three segments of at least four respondents, whose answers differ a little. */
const rows = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })),
    {
      minLength: 18,
      maxLength: 36,
    },
  )
  .map((answers): Row[] =>
    answers.map(([a, b, c], i) => ({ answers: [a + (i % 3), (b + (i % 2)) % 3, c], segment: i % 3 })),
  )
  .filter((list) => [0, 1, 2].every((q) => new Set(list.map(({ answers }) => answers[q])).size > 1));

const models: TypingModelOptions[] = [
  { kind: "lda" },
  { kind: "multinomial", decay: 0.5 },
  { kind: "tree", minSplit: 6, complexity: 0.01 },
];

function prepare(list: readonly Row[], weights: readonly number[] | null = null, order = [0, 1, 2]) {
  const read = (q: number) => list.map(({ answers }) => answers[q]);
  const columns = [
    createNumericColumn("a", read(0)),
    createCategoricalColumn("b", read(1)),
    createCategoricalColumn("c", read(2)),
  ];
  const membership = {
    segments: [0, 1, 2].map((code) => ({ code, label: null })),
    segmentOfRow: list.map(({ segment }) => segment),
  };
  const codes = order.map((q) => ["a", "b", "c"][q]);
  return prepareTyping(createDataset(columns, weights && [...weights]), membership, codes);
}

function expectNear(found: ArrayLike<number>, wanted: ArrayLike<number>): void {
  expect(found.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) expect(Math.abs(found[i] - wanted[i])).toBeLessThan(1e-7);
}

for (const model of models) {
  test(`${model.kind}: whole weights equal repeated rows`, () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 36, maxLength: 36 }),
        (list, w) => {
          const weights = list.map((_, i) => w[i]);
          const repeated = list.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
          const weighted = prepare(list, weights);
          const plain = prepare(repeated);
          const foldOfRow = Int32Array.from(list, (_, i) => i % 3);
          const foldOfCopy = Int32Array.from(
            list.flatMap((_, i) => new Array<number>(weights[i]).fill(i % 3)),
          );
          const one = fitTypingModel(weighted, model).memberships;
          const two = fitTypingModel(plain, model).memberships;
          let copy = 0;
          list.forEach((_, i) => {
            expectNear(two.subarray(copy * 3, copy * 3 + 3), one.subarray(i * 3, i * 3 + 3));
            copy += weights[i];
          });
          expect(crossValidateTyping(weighted, model, foldOfRow).confusion).toEqual(
            crossValidateTyping(plain, model, foldOfCopy).confusion,
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  test(`${model.kind}: weights of 1 equal none, and a weight of 0 equals absence`, () => {
    fc.assert(
      fc.property(rows, (list) => {
        const plain = fitTypingModel(prepare(list), model);
        expect(
          fitTypingModel(
            prepare(
              list,
              list.map(() => 1),
            ),
            model,
          ),
        ).toEqual(plain);
        const ghost: Row = { answers: [90, 0, 0], segment: 1 };
        const withGhost = prepare([ghost, ...list], [0, ...list.map(() => 1)]);
        expect(fitTypingModel(withGhost, model)).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });

  test(`${model.kind}: the order of respondents changes nothing but the order of the memberships`, () => {
    fc.assert(
      fc.property(rows, (list) => {
        const forward = fitTypingModel(prepare(list), model);
        const backward = fitTypingModel(prepare([...list].reverse()), model);
        expect(backward.model).toEqual(forward.model);
        const last = list.length - 1;
        list.forEach((_, i) => {
          expect(backward.memberships.subarray((last - i) * 3, (last - i) * 3 + 3)).toEqual(
            forward.memberships.subarray(i * 3, i * 3 + 3),
          );
        });
      }),
      { numRuns: 20 },
    );
  });

  test(`${model.kind}: the same seed gives the same folds and accuracy`, () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 1000 }), (list, seed) => {
        const data = prepare(list);
        const judge = () => crossValidateTyping(data, model, { folds: 4, seed });
        expect(judge()).toEqual(judge());
      }),
      { numRuns: 10 },
    );
  });
}

for (const model of [models[0], { kind: "multinomial", coding: "symmetric" } as const]) {
  test(`${model.kind}: the order of questions, segments and categories changes no membership`, () => {
    fc.assert(
      fc.property(rows, (list) => {
        const plain = fitTypingModel(prepare(list), model).memberships;
        expectNear(fitTypingModel(prepare(list, null, [2, 0, 1]), model).memberships, plain);
        const renamed = list.map(({ answers, segment }) => ({ answers, segment: 2 - segment }));
        const turned = fitTypingModel(prepare(renamed), model).memberships;
        expectNear(
          turned.map((_, cell) => turned[cell - (cell % 3) + 2 - (cell % 3)]),
          plain,
        );
      }),
      { numRuns: 20 },
    );
  });
}

test("scaling the weights changes no accuracy of a discriminant analysis or a tree measured in shares", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 2, max: 1000 }), (list, factor) => {
      const folds = Int32Array.from(list, (_, i) => i % 3);
      const unit = prepare(
        list,
        list.map((_, i) => 1 + (i % 2)),
      );
      const scaled = prepare(
        list,
        list.map((_, i) => factor * (1 + (i % 2))),
      );
      const tree = (scale: number) => ({ kind: "tree", minSplit: 6 * scale, minLeaf: 2 * scale }) as const;
      const one = crossValidateTyping(unit, tree(1), folds);
      const two = crossValidateTyping(scaled, tree(factor), folds);
      expect(two.accuracy).toBeCloseTo(one.accuracy, 12);
      two.bySegment.forEach(({ accuracy }, k) => {
        expect(accuracy).toBeCloseTo(one.bySegment[k].accuracy, 12);
      });
      const priors = [unit, scaled].map((data) => fitTypingModel(data, { kind: "lda" }).model);
      expectNear(
        priors[1].kind === "lda" ? priors[1].priors : [],
        priors[0].kind === "lda" ? priors[0].priors : [],
      );
    }),
    { numRuns: 20 },
  );
});

test("stratified folds hold each segment's share, within one respondent", () => {
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 0, max: 99 }),
      (list, folds, seed) => {
        const data = prepare(list);
        const foldOfRow = assignFolds(data, { folds, seed });
        for (let segment = 0; segment < 3; segment++) {
          const counts = new Int32Array(folds);
          foldOfRow.forEach((fold, row) => {
            if (data.segmentOfRow[row] === segment) counts[fold]++;
          });
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

test("trying every battery is never worse than forward selection with exchange", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const data = prepare(list);
      const folds = { folds: 3, method: "rows" } as const;
      for (const model of models) {
        const every = selectBattery(data, model, { folds, maxQuestions: 3 });
        const exchange = selectBattery(data, model, { folds, maxQuestions: 3, exhaustiveBudget: 0 });
        every.forEach(({ accuracy }, i) => {
          expect(accuracy).toBeGreaterThanOrEqual(exchange[i].accuracy - 1e-12);
        });
      }
    }),
    { numRuns: 10 },
  );
});
