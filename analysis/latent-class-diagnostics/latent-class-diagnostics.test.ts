import { expect, test } from "vitest";
import { createCategoricalColumn, createDataset } from "#analysis/dataset/dataset";
import { buildItemTable } from "#analysis/latent-class/build-item-table";
import { fitLatentClass } from "#analysis/latent-class/fit-latent-class";
import { computeBivariateResiduals } from "#analysis/latent-class-diagnostics/bivariate-residuals";
import { tabulateClassification } from "#analysis/latent-class-diagnostics/classification-table";
import { describeCategoricalFit } from "#analysis/latent-class-diagnostics/fitted-classes";
import { judgeIdentifiability } from "#analysis/latent-class-diagnostics/local-identifiability";
import { computePatternFit, testPatternFit } from "#analysis/latent-class-diagnostics/pattern-fit";
import { computeStandardErrors } from "#analysis/latent-class-diagnostics/standard-errors";
import { createRandom, nextUniform } from "#analysis/random";
import { buildLatentClassCase } from "#analysis/reference-data/latent-class-cases";

/** Two kinds of answers to `items` yes/no questions. */
function fitDrawn(items: number, k: number, repeats = 1) {
  const source = createRandom(items);
  const rows = Array.from({ length: 300 }, () => {
    const isFirst = nextUniform(source) < 0.6;
    return Array.from({ length: items }, (_, j) =>
      nextUniform(source) < (isFirst ? 0.85 : 0.15 + 0.05 * (j % 4)) ? 2 : 1,
    );
  });
  const columns = Array.from({ length: items }, (_, j) =>
    createCategoricalColumn(
      `q${j}`,
      rows.map((row) => row[j]),
    ),
  );
  const weights = rows.map(() => repeats);
  const input = buildItemTable(
    createDataset(columns, weights),
    columns.map(({ code }) => code),
  );
  return describeCategoricalFit(input, fitLatentClass(input, { k, starts: 8 }));
}

test("one class: errors are the binomial's, everyone is certain, the chi-square is that of the two-way table", () => {
  const fitted = fitDrawn(2, 1);
  const errors = computeStandardErrors(fitted);
  const share = fitted.estimates[1];
  expect(errors?.itemProbabilities.q0["1"][0]).toBeCloseTo(Math.sqrt((share * (1 - share)) / 300), 8);
  expect(errors?.classShares).toEqual([null]);
  expect(tabulateClassification(fitted)).toMatchObject({ classificationError: 0, averagePosterior: [[1]] });
  const [pair] = computeBivariateResiduals(fitted);
  expect(pair.chiSquare).toBeCloseTo(computePatternFit(fitted)?.chiSquare ?? -1, 8);
});

test("four times the respondents halve the errors and change no probability of membership", () => {
  const one = fitDrawn(5, 2);
  const four = fitDrawn(5, 2, 4);
  const [few, many] = [computeStandardErrors(one), computeStandardErrors(four)];
  few?.classShares.forEach((error, c) => {
    expect(many?.classShares[c]).toBeCloseTo((error ?? 0) / 2, 6);
  });
  expect(tabulateClassification(four).classificationError).toBeCloseTo(
    tabulateClassification(one).classificationError,
    6,
  );
});

test("a model with more classes than the table can tell apart is not identified, and has no errors", () => {
  // Four yes/no items: the classic case, with degrees of freedom to spare and yet one direction too many.
  const input = buildLatentClassCase({
    data: "values",
    items: ["A", "B", "C", "D"],
    missing: "fiml",
    weight: null,
  });
  const fitted = describeCategoricalFit(input, fitLatentClass(input, { k: 3, starts: 8 }));
  expect(judgeIdentifiability(fitted)).toMatchObject({
    isIdentified: false,
    rank: 13,
    interiorParameters: 14,
  });
  expect(computeStandardErrors(fitted)).toBeNull();
  expect(judgeIdentifiability(fitDrawn(4, 2))).toMatchObject({ isIdentified: true, rank: 9 });
});

test("a table of too many patterns is not tested, and is judged by the rows that occurred", () => {
  const fitted = fitDrawn(14, 2);
  expect(computePatternFit(fitted)).toBeNull();
  expect(judgeIdentifiability(fitted)).toMatchObject({ isIdentified: true, rank: 29 });
  expect(testPatternFit(4, 0)).toBeNull();
  expect(testPatternFit(3.841458820694124, 1)).toBeCloseTo(0.05, 9);
});
