import { AnalysisError } from "#analysis/analysis-error";
import { adjustInertias } from "#analysis/correspondence/adjust-inertias";
import { buildIndicators, type Indicators } from "#analysis/correspondence/build-indicators";
import {
  decomposeIndicators,
  type IndicatorDecomposition,
} from "#analysis/correspondence/decompose-indicators";
import type {
  ActiveCategoryPoint,
  CategoryPoint,
  MultipleCorrespondence,
  MultipleCorrespondenceOptions,
} from "#analysis/correspondence/multiple-correspondence-types";
import { checkWeights, type Dataset } from "#analysis/dataset/dataset";
import { findCompleteRows } from "#analysis/dataset/select-rows";

/**
 * Multiple correspondence analysis: many categorical questions as one map of answers and respondents.
 *
 * Answers "which answers go together, and who gives them?". It is the correspondence analysis of the indicator matrix
 * (respondents by answers). Its per cents are low by construction, because every question also has to explain itself:
 * `adjustment` takes that part out, keeps the directions and shrinks each dimension to its worth.
 *
 * Signs: on each dimension the category with the largest coordinate in absolute value is positive, the first of ties.
 *
 * Missing data: see `missing`. Weights enter as given; only their shares matter. A respondent of weight 0 forms
 * nothing but gets scores, unless an answer is one that nobody of positive weight gave.
 *
 * @param codes active items, at least two; a numeric column counts as categorical, one category a distinct value.
 * @throws AnalysisError `unknown-column`, `duplicate-column`, `invalid-argument` for one item or no dimension,
 *   `invalid-weight`, `too-many-categories` (1,000 in an item, 2,000 in all), `too-few-rows` for fewer than two rows,
 *   `constant-variable` when no item has two answers.
 *
 * Time O(rows x items² + categories³). Sources: Greenacre (2017), Correspondence Analysis in Practice, 3rd ed.,
 * chapters 18 and 19; conventions of R's FactoMineR.
 */
export function analyseMultipleCorrespondence(
  dataset: Dataset,
  codes: readonly string[],
  options: MultipleCorrespondenceOptions = {},
): MultipleCorrespondence {
  const { missing = "category", adjustment = "none", supplementaryItems = [] } = options;
  assertArguments(codes, options);
  const weights = activeWeights(dataset, codes, missing);
  const isUsed = (row: number) => weights[row] > 0;
  const active = buildIndicators(dataset, codes, missing, isUsed);
  const axes = decomposeIndicators(active, weights);
  if (axes.eigenvalues.length === 0) {
    throw new AnalysisError("constant-variable", "no item has two different answers", { variable: codes[0] });
  }
  const reported = adjustInertias(axes.eigenvalues, codes.length, active.categories.length, adjustment);
  const dimensions = Math.min(options.dimensions ?? 5, reported.inertias.length);
  const scores = scoreRespondents(active, axes, dimensions);
  const scales = reported.inertias.slice(0, dimensions).map(Math.sqrt);
  const categories = describeCategories(active, axes, scales);
  const aside = buildIndicators(dataset, supplementaryItems, missing, isUsed);
  return {
    method: "multiple-correspondence",
    n: weights.filter((weight) => weight > 0).length,
    eigenvalues: axes.eigenvalues,
    ...reported,
    categories,
    supplementaryCategories: placeCategories(aside, weights, axes, scores, scales),
    discrimination: codes.map((item) => ({
      item,
      etaSquared: explainByItem(item, active, axes, dimensions),
    })),
    scores,
    dimensions,
    constantItems: codes.filter((code) => categories.filter(({ item }) => item === code).length === 1),
  };
}

function assertArguments(
  codes: readonly string[],
  { supplementaryItems = [], dimensions = 5 }: MultipleCorrespondenceOptions,
): void {
  const all = [...codes, ...supplementaryItems];
  const repeated = all.find((code, at) => all.indexOf(code) !== at);
  if (repeated !== undefined) {
    throw new AnalysisError("duplicate-column", "an item is named twice", { variable: repeated });
  }
  if (codes.length < 2) {
    throw new AnalysisError("invalid-argument", "at least two items", {
      argument: "items",
      value: codes.length,
    });
  }
  if (!(Number.isInteger(dimensions) && dimensions >= 1)) {
    throw new AnalysisError("invalid-argument", "a map has at least one dimension", {
      argument: "dimensions",
      value: dimensions,
    });
  }
}

/** The weight of each row that takes part, 0 for the others. */
function activeWeights(
  dataset: Dataset,
  codes: readonly string[],
  missing: "category" | "listwise",
): Float64Array {
  const weights = new Float64Array(dataset.rowCount);
  const given = dataset.weights && checkWeights(dataset.weights, dataset.rowCount);
  const rows = missing === "listwise" ? findCompleteRows(dataset, codes) : weights.keys();
  let used = 0;
  for (const row of rows) {
    weights[row] = given?.[row] ?? 1;
    if (weights[row] > 0) used++;
  }
  if (used < 2) throw new AnalysisError("too-few-rows", "at least two respondents take part", { rows: used });
  return weights;
}

function describeCategories(
  { categories, items }: Indicators,
  { counts, total, standard, eigenvalues }: IndicatorDecomposition,
  scales: readonly number[],
): ActiveCategoryPoint[] {
  return categories.map((category, at) => {
    const mass = counts[at] / (total * items.length);
    const onIndicators = scales.map((_, k) => standard[at][k] * Math.sqrt(eigenvalues[k]));
    return {
      ...category,
      count: counts[at],
      mass,
      principal: scales.map((scale, k) => standard[at][k] * scale),
      contributions: scales.map((_, k) => mass * standard[at][k] ** 2),
      squaredCosines: shareOfDistance(onIndicators, counts[at], total),
    };
  });
}

/** A respondent lies at the mean of the standard coordinates of the answers given. */
function scoreRespondents(
  { choices, items }: Indicators,
  { standard }: IndicatorDecomposition,
  dimensions: number,
): Float64Array {
  const scores = new Float64Array((choices.length / items.length) * dimensions);
  for (let at = 0; at < choices.length; at++) {
    const row = Math.floor(at / items.length);
    for (let k = 0; k < dimensions; k++) {
      scores[row * dimensions + k] += choices[at] < 0 ? Number.NaN : standard[choices[at]][k] / items.length;
    }
  }
  return scores;
}

/** A category that forms no axis lies at the mean of its respondents, stretched as an active one would be. */
function placeCategories(
  aside: Indicators,
  weights: Float64Array,
  { eigenvalues, total }: IndicatorDecomposition,
  scores: Float64Array,
  scales: readonly number[],
): CategoryPoint[] {
  const counts = aside.categories.map(() => 0);
  const sums = aside.categories.map(() => scales.map(() => 0));
  for (let at = 0; at < aside.choices.length; at++) {
    const category = aside.choices[at];
    const row = Math.floor(at / aside.items.length);
    if (category < 0 || weights[row] === 0) continue;
    counts[category] += weights[row];
    scales.forEach((_, k) => {
      sums[category][k] += weights[row] * scores[row * scales.length + k];
    });
  }
  return aside.categories.map((category, at) => {
    const standard = sums[at].map((sum, k) => sum / counts[at] / eigenvalues[k]);
    const onIndicators = standard.map((coordinate, k) => coordinate * Math.sqrt(eigenvalues[k]));
    return {
      ...category,
      count: counts[at],
      principal: standard.map((coordinate, k) => coordinate * scales[k]),
      squaredCosines: shareOfDistance(onIndicators, counts[at], total),
    };
  });
}

/** The squared distance of a category's column to the average respondent is total / count - 1. */
function shareOfDistance(principal: readonly number[], count: number, total: number): number[] {
  const squaredDistance = total / count - 1;
  return principal.map((coordinate) => (squaredDistance > 1e-12 ? coordinate ** 2 / squaredDistance : 0));
}

/** Variance of the item's category means over the variance of the scores, which is the eigenvalue. */
function explainByItem(
  item: string,
  { categories }: Indicators,
  { counts, total, standard, eigenvalues }: IndicatorDecomposition,
  dimensions: number,
): number[] {
  return eigenvalues
    .slice(0, dimensions)
    .map((eigenvalue, k) =>
      categories.reduce(
        (sum, category, at) =>
          category.item === item ? sum + (counts[at] / total) * standard[at][k] ** 2 * eigenvalue : sum,
        0,
      ),
    );
}
