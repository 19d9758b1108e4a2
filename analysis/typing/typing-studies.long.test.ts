import { expect, test } from "vitest";
import {
  type Column,
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
} from "#analysis/dataset/dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import { crossValidateTyping } from "#analysis/typing/cross-validate-typing";
import { fitTypingModel } from "#analysis/typing/fit-typing-model";
import { prepareTyping } from "#analysis/typing/prepare-typing";
import { readSegments } from "#analysis/typing/read-segments";
import type { ClassificationTree, DiscriminantModel, MultinomialModel } from "#analysis/typing/typing-types";
import bfiCsv from "../reference-data/bfi.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import teaCsv from "../reference-data/tea.csv?raw";
import reference from "./typing-studies.reference.json";

const tea = parseReferenceTable(teaCsv);
const bfi = parseReferenceTable(bfiCsv);
const mcdonalds = parseReferenceTable(mcdonaldsCsv);
const assignments = parseReferenceTable(assignmentsCsv);
const few = mcdonalds.names.slice(0, 11);
const teaQuestions = ["Tea", "How", "sugar", "how", "where", "price", "age", "sex", "Sport", "frequency"];

function toColumn(code: string, cells: readonly string[]): Column {
  const isNumeric = cells.every((cell) => cell === "" || !Number.isNaN(Number(cell)));
  if (isNumeric)
    return createNumericColumn(
      code,
      cells.map((cell) => (cell === "" ? null : Number(cell))),
    );
  const labels = [...new Set(cells)].sort();
  return createCategoricalColumn(
    code,
    cells.map((cell) => labels.indexOf(cell)),
    labels.map((_, index) => index),
    labels,
  );
}

function prepareStudy(segments: string[], table: typeof tea, codes: string[]) {
  const columns = codes.map((code) => toColumn(code, readCells(table, code)));
  const dataset = createDataset([toColumn("segment", segments), ...columns]);
  return prepareTyping(dataset, readSegments(dataset, "segment"), codes);
}

const studies = {
  tea: prepareStudy(readCells(tea, "SPC"), tea, teaQuestions),
  bfi: prepareStudy(readCells(bfi, "education"), bfi, [...bfi.names.slice(0, 10), "gender", "age"]),
  visits: prepareStudy(readCells(mcdonalds, "VisitFrequency"), mcdonalds, [...few, "Like", "Age", "Gender"]),
  k6: prepareStudy(readCells(assignments, "K6"), mcdonalds, few),
  k8: prepareStudy(readCells(assignments, "K8"), mcdonalds, [...few.slice(0, 5), "Age", "VisitFrequency"]),
};

const rowFolds = { folds: 10, method: "rows" } as const;

/** Shares of respondents that two tables of the same respondents place differently. */
function disagreement(found: number[][], known: number[][]): number {
  const total = known.flat().reduce((sum, count) => sum + count, 0);
  return found.flat().reduce((sum, count, i) => sum + Math.abs(count - known.flat()[i]), 0) / 2 / total;
}

function expectClose(found: ArrayLike<number>, known: readonly number[], tolerance = 1e-8): void {
  known.forEach((value, i) => {
    expect(Math.abs(found[i] - value), `${found[i]} against ${value}`).toBeLessThan(
      tolerance * (1 + Math.abs(value)),
    );
  });
}

for (const name of ["tea", "bfi", "visits", "k6", "k8"] as const) {
  const data = studies[name];
  const known = reference[name];

  test(`${name}: as many respondents as R keeps`, () => {
    expect(data.rows).toHaveLength(known.n);
  });

  test(`${name}: discriminant analysis as MASS::lda`, () => {
    const { model, memberships, resubstitutionAccuracy } = fitTypingModel(data, { kind: "lda" });
    expectClose((model as DiscriminantModel).svd, known.lda.svd);
    expectClose(memberships, known.lda.posterior.flat());
    expectClose([resubstitutionAccuracy], [known.lda.accuracy]);
    expectClose([(model as DiscriminantModel).leaveOneOutAccuracy], [known.lda.loo]);
    expect(crossValidateTyping(data, { kind: "lda" }, rowFolds).confusion).toEqual(known.lda.confusion);
  });

  test(`${name}: ridge logit as nnet::multinom`, () => {
    const { model, resubstitutionAccuracy } = fitTypingModel(data, { kind: "multinomial" });
    const { penalisedLoss, converged } = model as MultinomialModel;
    expect(converged).toBe(true);
    expect(penalisedLoss).toBeLessThanOrEqual(known.multinomial.value * (1 + 1e-10));
    expectClose(
      [penalisedLoss, resubstitutionAccuracy],
      [known.multinomial.value, known.multinomial.accuracy],
      1e-6,
    );
    const { confusion } = crossValidateTyping(data, { kind: "multinomial" }, rowFolds);
    expect(disagreement(confusion, known.multinomial.confusion)).toBeLessThan(0.002);
  });

  for (const [kind, options] of [
    ["tree", {}],
    ["deepTree", { complexity: 0.002, minSplit: 16 }],
  ] as const) {
    test(`${name}: ${kind} as rpart`, () => {
      const { model, memberships } = fitTypingModel(data, { kind: "tree", ...options });
      const { nodes } = model as ClassificationTree;
      expect(nodes.filter(({ split }) => !split)).toHaveLength(known[kind].leaves);
      const prices = [...new Set(nodes.filter(({ split }) => split).map(({ complexity }) => complexity))];
      const wanted = [known[kind].cp].flat().slice(0, -1);
      expectClose(
        prices.sort((a, b) => b - a).filter((price, i) => i === 0 || prices[i - 1] - price > 1e-12),
        wanted,
      );
      expectClose(memberships, known[kind].probabilities.flat());
    });
  }

  test(`${name}: the tree's cross-validated confusion as rpart's`, () => {
    const { confusion } = crossValidateTyping(data, { kind: "tree" }, rowFolds);
    expect(confusion).toEqual(known.tree.confusion);
  });
}
