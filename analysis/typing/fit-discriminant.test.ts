import { expect, test } from "vitest";
import { createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { buildMcdonaldsTypingData } from "#analysis/reference-data/mcdonalds-typing-data";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { fitTypingModel } from "#analysis/typing/fit-typing-model";
import { prepareTyping } from "#analysis/typing/prepare-typing";
import type { DiscriminantModel, TypingData } from "#analysis/typing/typing-types";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import reference from "./typing.reference.json";

const mcdonalds = buildMcdonaldsTypingData(mcdonaldsCsv, assignmentsCsv);

function fitLda(data: TypingData) {
  const { model, ...rest } = fitTypingModel(data, { kind: "lda" });
  return { model: model as DiscriminantModel, ...rest };
}

/** Two to four numbers a row, the segment last. */
function prepareRows(rows: readonly (readonly number[])[], weights: number[] | null = null): TypingData {
  const codes = rows[0].slice(1).map((_, c) => `x${c}`);
  const columns = codes.map((code, c) =>
    createNumericColumn(
      code,
      rows.map((row) => row[c]),
    ),
  );
  const segmentOfRow = rows.map((row) => row[row.length - 1]);
  const segments = [...new Set(segmentOfRow)].sort().map((code) => ({ code, label: null }));
  return prepareTyping(createDataset(columns, weights), { segments, segmentOfRow }, codes);
}

const closeTo = (found: number, known: number) =>
  expect(Math.abs(found / known - 1), `${found} against ${known}`).toBeLessThan(1e-8);

test("mcdonalds: discriminants, trace, Wilks and leave-one-out as MASS::lda", () => {
  const { model, resubstitutionAccuracy } = fitLda(mcdonalds);
  reference.lda.svd.forEach((value, d) => {
    closeTo(model.svd[d], value);
  });
  reference.lda.prop_trace.forEach((value, d) => {
    closeTo(model.proportionOfTrace[d], value);
  });
  closeTo(model.wilks.lambda, reference.lda.wilks_lambda);
  closeTo(model.wilks.f ?? 0, reference.lda.wilks_F);
  closeTo(model.leaveOneOutAccuracy, reference.lda.loocv_accuracy);
  closeTo(resubstitutionAccuracy, reference.lda.resubstitution_accuracy);
  expect(model.rank).toBe(11);
});

test("mcdonalds: posterior memberships as predict.lda", () => {
  const { memberships } = fitLda(mcdonalds);
  reference.lda.posterior_first5.flat().forEach((value, cell) => {
    closeTo(memberships[cell], value);
  });
});

test("mcdonalds: cross-validated accuracy, kappa and confusion as the reference's folds", () => {
  const agreement = crossValidateTyping(mcdonalds, { kind: "lda" }, { folds: 10, method: "rows" });
  closeTo(agreement.accuracy, reference.lda.accuracy);
  closeTo(agreement.kappa ?? 0, reference.lda.kappa);
  expect(agreement.confusion).toEqual(reference.lda.confusion);
  expect(agreement.bySegment.map(({ size }) => size)).toEqual([580, 318, 315, 240]);
  closeTo(agreement.bySegment[3].accuracy, 215 / 240);
  closeTo(agreement.bySegment[3].precision ?? 0, 215 / 219);
});

test("leave-one-out by the closed update equals refitting without each respondent", () => {
  for (const from of [0, 14, 28, 42, 56]) {
    const table = Array.from({ length: 14 }, (_, i) => [
      mcdonalds.answers[(from + i) * 11] + (((from + i) * 7) % 5) / 3,
      mcdonalds.answers[(from + i) * 11 + 7] + (((from + i) * 11) % 7) / 4,
      i % 3,
    ]);
    const { priors, leaveOneOutAccuracy } = fitLda(prepareRows(table)).model;
    const rightly = table.filter((row, left) => {
      const { model } = fitLda(prepareRows(table.filter((_, other) => other !== left)));
      // The reference keeps everyone's priors.
      const scores = model.intercepts.map(
        (intercept, k) =>
          intercept +
          Math.log(priors[k] / model.priors[k]) +
          model.coefficients[k * 2] * row[0] +
          model.coefficients[k * 2 + 1] * row[1],
      );
      return scores.indexOf(Math.max(...scores)) === row[2];
    });
    expect(leaveOneOutAccuracy).toBeCloseTo(rightly.length / table.length, 12);
  }
});

test("discriminants have within-segment variance 1 and are uncorrelated", () => {
  const { model } = fitLda(mcdonalds);
  const width = mcdonalds.questions.length;
  const scores = Array.from(mcdonalds.rows, (_, row) =>
    model.svd.map((_, d) =>
      mcdonalds.questions.reduce(
        (sum, _, c) =>
          sum +
          model.scaling[c][d] *
            (mcdonalds.answers[row * width + c] - model.means[mcdonalds.segmentOfRow[row]][c]),
        0,
      ),
    ),
  );
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b <= a; b++) {
      const covariance = scores.reduce((sum, score) => sum + score[a] * score[b], 0) / (scores.length - 4);
      expect(covariance).toBeCloseTo(a === b ? 1 : 0, 10);
    }
  }
});

test("a redundant predictor changes no membership", () => {
  const plain = Array.from(mcdonalds.rows.subarray(0, 200), (_, row) => [
    mcdonalds.answers[row * 11],
    mcdonalds.answers[row * 11 + 7],
    mcdonalds.answers[row * 11 + 8],
    mcdonalds.segmentOfRow[row],
  ]);
  const redundant = plain.map(([a, b, c, segment]) => [a, b, c, a + b - c, segment]);
  const one = fitLda(prepareRows(plain));
  const two = fitLda(prepareRows(redundant));
  expect(two.model.rank).toBe(3);
  one.memberships.forEach((share, cell) => {
    expect(two.memberships[cell]).toBeCloseTo(share, 9);
  });
});

test("a predictor that tells segments apart without fail is used, not refused", () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i % 2, (i * 7) % 5, i % 2]);
  const data = prepareRows(rows);
  expect(crossValidateTyping(data, { kind: "lda" }, { folds: 5 }).accuracy).toBe(1);
  expect(fitLda(data).model.svd[0]).toBeGreaterThan(1000);
});

test("so is a combination of answers that does so, though neither answer varies so little alone", () => {
  // Segment 0 gives neither answer, segment 1 exactly one of two.
  const rows = Array.from({ length: 60 }, (_, i) => [
    i % 2 === 1 && i % 3 === 0 ? 1 : 0,
    i % 2 === 1 && i % 3 > 0 ? 1 : 0,
    i % 2,
  ]);
  const data = prepareRows(rows);
  expect(fitLda(data).model.rank).toBe(2);
  expect(crossValidateTyping(data, { kind: "lda" }, { folds: 5 }).accuracy).toBe(1);
});

test("more predictors than respondents: the directions that vary decide, as in MASS::lda", () => {
  const rows = Array.from({ length: 8 }, (_, i) => [
    ...Array.from({ length: 12 }, (_, c) => ((i + 1) * (c + 3) * 17) % 13),
    i % 2,
  ]);
  const { model, memberships } = fitLda(prepareRows(rows));
  expect(model.rank).toBeLessThanOrEqual(6);
  for (const share of memberships) expect(share).toBeGreaterThanOrEqual(0);
});

test("far-off numbers lose no digits that matter", () => {
  const near = Array.from({ length: 60 }, (_, i) => [(i * 7) % 11, (i * 5) % 13, i % 3]);
  const far = near.map(([a, b, segment]) => [a + 1e6, b * 1e-6, segment]);
  const one = fitLda(prepareRows(near)).memberships;
  fitLda(prepareRows(far)).memberships.forEach((share, cell) => {
    expect(share).toBeCloseTo(one[cell], 8);
  });
});

test("refuses segments that no predictor separates, and fewer respondents than segments need", () => {
  const same = [0, 1, 2].flatMap((segment) => [
    [1, segment],
    [2, segment],
  ]);
  expect(() => fitLda(prepareRows(same))).toThrow("constant-variable");
  expect(() =>
    fitLda(
      prepareRows([
        [1, 0],
        [2, 1],
      ]),
    ),
  ).toThrow("too-few-rows");
});
