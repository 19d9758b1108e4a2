import { AnalysisError } from "#analysis/analysis-error";
import {
  type CategoricalColumn,
  type Dataset,
  findColumn,
  type NumericColumn,
} from "#analysis/dataset/dataset";
import type { RakingMargin } from "#analysis/weighting/raking-types";

/** Per column, the share or the count of each category in the population. */
export type RakingTargets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What to do with respondents who did not answer a margin: refuse, leave them out (weight 0), or let "no answer"
 * be a category that keeps its share of the sample, the targets sharing the rest.
 */
export type MissingMargin = "refuse" | "listwise" | "own-category";

export type RakingPlan = {
  margins: RakingMargin[];
  /** The dataset's weights, with 0 where a respondent is left out; null when every row counts once. */
  baseWeights: Float64Array | null;
  /** Respondents left out for a missing answer. */
  leftOut: number;
  /** What the targets add up to when they are counts that agree; null for shares and percentages. */
  populationTotal: number | null;
  /** Margins that add up neither to 1 nor to 100 nor to the total of the others. They were scaled to 1. */
  unevenTotals: string[];
};

/**
 * Margins for `rakeWeights` from a dataset and targets by category name.
 *
 * Answers "which respondent is in which category of the population table?". A category is named by its label, or by
 * its code where it has none; a numeric column by its values, so that "1" and "1.0" are the same category.
 *
 * @throws AnalysisError `unknown-column`, `invalid-argument` for no margin or a target that is not a number,
 *   `invalid-category` for an answer without a target, `missing-values` when refusing. Time O(rows x margins).
 */
export function buildRakingMargins(
  dataset: Dataset,
  targets: RakingTargets,
  missing: MissingMargin = "refuse",
): RakingPlan {
  const codes = Object.keys(targets);
  if (codes.length === 0) throw new AnalysisError("invalid-argument", "raking needs a margin");
  const margins = codes.map((code) => readMargin(dataset, code, targets[code]));
  const baseWeights = missing === "listwise" ? leaveOut(dataset, margins) : dataset.weights;
  return {
    margins:
      missing === "own-category"
        ? margins.map((margin) => addMissingCategory(margin, dataset.weights))
        : margins,
    baseWeights,
    leftOut: baseWeights ? countNewZeros(baseWeights, dataset.weights) : 0,
    ...judgeTotals(margins, dataset.rowCount),
  };
}

function readMargin(dataset: Dataset, code: string, targets: Readonly<Record<string, number>>): RakingMargin {
  const column = findColumn(dataset, code);
  const names = Object.keys(targets);
  for (const name of names) {
    if (typeof targets[name] === "number" && Number.isFinite(targets[name])) continue;
    throw new AnalysisError("invalid-argument", "a target is not a number", {
      variable: code,
      category: name,
    });
  }
  const indexes =
    column.kind === "numeric" ? matchNumbers(column, names, dataset) : matchLabels(column, names, dataset);
  return { code, indexes, targets: names.map((name) => targets[name]) };
}

function matchNumbers(
  { code, values }: NumericColumn,
  names: readonly string[],
  dataset: Dataset,
): Int32Array {
  const position = new Map(names.map((name, index) => [Number(name), index]));
  return Int32Array.from(values, (value, row) => {
    if (Number.isNaN(value)) return -1;
    return position.get(value) ?? refuseCategory(dataset, code, row, String(value));
  });
}

function matchLabels(column: CategoricalColumn, names: readonly string[], dataset: Dataset): Int32Array {
  const position = new Map(names.map((name, index) => [name, index]));
  const label = (index: number) => column.labels?.[index] ?? String(column.categories[index]);
  const places = column.categories.map((_, index) => position.get(label(index)));
  return Int32Array.from(column.indexes, (index, row) => {
    if (index < 0) return -1;
    return places[index] ?? refuseCategory(dataset, column.code, row, label(index));
  });
}

/** A row of weight 0 is absent, whatever it says. */
function refuseCategory({ weights }: Dataset, variable: string, row: number, category: string): number {
  if (weights?.[row] === 0) return -1;
  throw new AnalysisError("invalid-category", `the targets of ${variable} lack the category ${category}`, {
    variable,
    category,
    row,
  });
}

function leaveOut({ weights, rowCount }: Dataset, margins: readonly RakingMargin[]): Float64Array | null {
  if (!margins.some(({ indexes }) => indexes.includes(-1))) return weights;
  const left = Float64Array.from({ length: rowCount }, (_, row) =>
    margins.some(({ indexes }) => indexes[row] === -1) ? 0 : (weights?.[row] ?? 1),
  );
  if (left.every((weight) => weight === 0)) {
    throw new AnalysisError("too-few-rows", "nobody answered every margin", { rows: 0 });
  }
  return left;
}

function countNewZeros(after: Float64Array, before: Float64Array | null): number {
  return after.reduce((count, weight, row) => count + (weight === 0 && before?.[row] !== 0 ? 1 : 0), 0);
}

function addMissingCategory(margin: RakingMargin, weights: Float64Array | null): RakingMargin {
  let total = 0;
  let unanswered = 0;
  margin.indexes.forEach((index, row) => {
    const weight = weights?.[row] ?? 1;
    total += weight;
    if (index === -1) unanswered += weight;
  });
  if (unanswered === 0) return margin;
  const share = unanswered / total;
  const sum = margin.targets.reduce((all, target) => all + target, 0);
  const own = margin.targets.length;
  return {
    code: margin.code,
    indexes: margin.indexes.map((index) => (index === -1 ? own : index)),
    targets: [...margin.targets.map((target) => (target / sum) * (1 - share)), share],
  };
}

function judgeTotals(margins: readonly RakingMargin[], rowCount: number) {
  const totals = margins.map(({ targets }) => targets.reduce((sum, target) => sum + target, 0));
  const isNear = (total: number, whole: number) => Math.abs(total - whole) <= 1e-6 * Math.abs(whole);
  const isShares = (total: number) => isNear(total, 1) || isNear(total, 100);
  const isAgreed = totals.every((total) => isNear(total, totals[0]));
  const isCount = isAgreed && !isShares(totals[0]) && totals[0] >= Math.min(rowCount, 100);
  return {
    populationTotal: isCount ? totals[0] : null,
    unevenTotals: margins
      .filter((_, m) => !isCount && !isShares(totals[m]) && !isNear(totals[m], rowCount))
      .map(({ code }) => code),
  };
}
