import { expect, test } from "vitest";
import { buildMcdonaldsTypingData } from "#analysis/reference-data/mcdonalds-typing-data";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { fitMultinomial } from "#analysis/typing/fit-multinomial";
import { createMultinomialProblem, evaluateLoss } from "#analysis/typing/multinomial-loss";
import { selectQuestions } from "#analysis/typing/prepare-typing";
import { buildDesign, buildTypingTable } from "#analysis/typing/typing-table";
import type { MultinomialOptions, TypingData } from "#analysis/typing/typing-types";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import reference from "./typing.reference.json";

const mcdonalds = buildMcdonaldsTypingData(mcdonaldsCsv, assignmentsCsv);

function fitLogit(data: TypingData, options: MultinomialOptions = {}) {
  const table = buildTypingTable(data, null);
  return fitMultinomial(table, buildDesign(table, data.questions), options);
}

test("mcdonalds: the penalised minimum is at least as low as nnet's, with its coefficients", () => {
  const model = fitLogit(mcdonalds);
  expect(model.converged).toBe(true);
  expect(model.penalisedLoss).toBeLessThanOrEqual(reference.multinomial.value * (1 + 1e-10));
  expect(2 * model.penalisedLoss).toBeCloseTo(reference.multinomial.deviance, 6);
  // nnet stops within 1e-8 of the minimum's value, where coefficients still move in the seventh digit.
  reference.multinomial.coef.forEach((row, k) => {
    expect(model.intercepts[k + 1]).toBeCloseTo(row[0], 6);
    row.slice(1).forEach((value, c) => {
      expect(model.coefficients[(k + 1) * 11 + c]).toBeCloseTo(value, 6);
    });
  });
});

test("mcdonalds: cross-validated accuracy, kappa and confusion as the reference's folds", () => {
  const agreement = crossValidateTyping(mcdonalds, { kind: "multinomial" }, { folds: 10, method: "rows" });
  expect(agreement.accuracy).toBeCloseTo(reference.multinomial.accuracy, 10);
  expect(agreement.kappa).toBeCloseTo(reference.multinomial.kappa, 10);
  expect(agreement.confusion).toEqual(reference.multinomial.confusion);
});

test("the gradient is the slope of the loss, and 0 at the fit", () => {
  const table = buildTypingTable(mcdonalds, null);
  const options = { decay: 0.3, penaliseIntercept: false, coding: "symmetric" } as const;
  const problem = createMultinomialProblem(
    table,
    buildDesign(table, mcdonalds.questions),
    [0, 1, 2, 3],
    options,
  );
  const parameters = problem.decays.map((_, i) => Math.sin(i) / 2);
  const { gradient } = evaluateLoss(problem, parameters);
  for (let i = 0; i < parameters.length; i += 5) {
    const lossAt = (change: number) =>
      evaluateLoss(
        problem,
        parameters.map((value, j) => value + (i === j ? change : 0)),
      ).loss;
    expect((lossAt(1e-4) - lossAt(-1e-4)) / 2e-4).toBeCloseTo(gradient[i], 4);
  }
  const model = fitLogit(mcdonalds, options);
  const fitted = problem.decays.map((_, i) =>
    i % 12 === 0 ? model.intercepts[i / 12] : model.coefficients[Math.floor(i / 12) * 11 + (i % 12) - 1],
  );
  expect(Math.max(...evaluateLoss(problem, fitted).gradient.map(Math.abs))).toBeLessThan(1e-6);
});

test("conjugate gradients on many coefficients reach the minimum that factorising reaches", () => {
  const few = fitLogit(mcdonalds);
  // Twenty copies of a column share its coefficient b as b/20 each, so that their ridge is b²/20.
  const copies = 20;
  const positions = Array.from({ length: 11 * copies }, (_, i) => i % 11);
  const many = fitLogit(selectQuestions(mcdonalds, positions), { decay: copies, penaliseIntercept: false });
  const wanted = fitLogit(mcdonalds, { decay: 1, penaliseIntercept: false });
  expect(many.converged).toBe(true);
  expect(many.penalisedLoss / wanted.penalisedLoss).toBeCloseTo(1, 9);
  expect(few.penalisedLoss).toBeGreaterThan(wanted.penalisedLoss);
});

test("symmetric coding does not care which segment comes first", () => {
  const reversed = {
    ...mcdonalds,
    segments: [...mcdonalds.segments].reverse(),
    segmentOfRow: mcdonalds.segmentOfRow.map((segment) => 3 - segment),
  };
  const one = fitLogit(mcdonalds, { coding: "symmetric" });
  const two = fitLogit(reversed, { coding: "symmetric" });
  expect(two.penalisedLoss).toBeCloseTo(one.penalisedLoss, 8);
  one.intercepts.forEach((intercept, k) => {
    expect(two.intercepts[3 - k]).toBeCloseTo(intercept, 7);
  });
});

test("without a ridge, separable segments are told as not converged; with one they converge", () => {
  expect(fitLogit(mcdonalds, { decay: 0 }).converged).toBe(false);
  expect(fitLogit(mcdonalds, { decay: 1e-4 }).converged).toBe(true);
});

test("without a ridge, fitted shares equal observed ones when segments overlap", () => {
  const three = selectQuestions(mcdonalds, [1, 2, 3]);
  const model = fitLogit(three, { decay: 0 });
  expect(model.converged).toBe(true);
  const table = buildTypingTable(three, null);
  const saturated = table.counts.reduce((sum, count, cell) => {
    const entry = Math.floor(cell / 4);
    const total = table.counts.subarray(entry * 4, entry * 4 + 4).reduce((a, b) => a + b, 0);
    return count > 0 ? sum + count * Math.log(count / total) : sum;
  }, 0);
  expect(model.logLikelihood).toBeLessThan(saturated);
  const expected = [0, 0, 0, 0];
  for (let entry = 0; entry < table.entryCount; entry++) {
    const scores = Array.from(model.intercepts, (intercept, k) =>
      Math.exp(
        intercept +
          [0, 1, 2].reduce((sum, c) => sum + model.coefficients[k * 3 + c] * table.answers[entry * 3 + c], 0),
      ),
    );
    const all = scores.reduce((a, b) => a + b, 0);
    const total = table.counts.subarray(entry * 4, entry * 4 + 4).reduce((a, b) => a + b, 0);
    scores.forEach((score, k) => {
      expected[k] += (total * score) / all;
    });
  }
  [580, 318, 315, 240].forEach((size, k) => {
    expect(expected[k]).toBeCloseTo(size, 5);
  });
});

test("refuses a negative ridge", () => {
  expect(() => fitLogit(mcdonalds, { decay: -1 })).toThrow("invalid-argument");
});
