import { createNumericColumn, findColumn, type NumericColumn } from "#analysis/dataset/dataset";
import { buildTopline, type NumericTopline } from "#analysis/descriptive/build-topline";
import { missingIn, type QuestionData, unitOf } from "#analysis/topline/question-data";
import { countChoices } from "#analysis/topline/share-parts";
import type { DistributionPart, MeanPoint, ToplinePart } from "#analysis/topline/topline-types";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Variable } from "#questionnaire/variable";

const mostBars = 12;

/** Where the answers lie and how they spread; a scale by its points, other numbers by bands of equal width. */
export function describeNumber(
  data: QuestionData,
  variable: Variable,
  title: LocalisedText | null = null,
): ToplinePart {
  const { estimate, base, quantiles } = summariseNumbers(data, variable.code);
  return {
    ...{ kind: "distribution", id: variable.code, title, unit: unitOf(data.question) },
    missing: missingIn(findColumn(data.dataset, variable.code)),
    ...toMeanPoint(estimate),
    base: base.unweighted,
    deviation: estimate.standardDeviation,
    quantiles,
    bars: variable.options.length > 0 ? pointBars(data, variable) : bandBars(numbersOf(data, variable.code)),
  };
}

export function summariseNumbers(data: QuestionData, code: string): NumericTopline {
  const column = createNumericColumn(code, numbersOf(data, code));
  const [topline] = buildTopline({ rowCount: data.dataset.rowCount, columns: [column], weights: null }, [
    code,
  ]);
  if (topline.kind !== "numeric") throw new Error(`${code} is no number`);
  return topline;
}

export function meanPoint(values: ArrayLike<number>): MeanPoint & { median: number | null } {
  const column: NumericColumn = createNumericColumn("values", values);
  const [topline] = buildTopline({ rowCount: values.length, columns: [column], weights: null }, ["values"]);
  if (topline.kind !== "numeric") throw new Error("a numeric column");
  return { ...toMeanPoint(topline.estimate), median: topline.quantiles?.[2] ?? null };
}

/** The answers as numbers, one a row, NaN where there is none; codes stand for themselves. */
export function numbersOf({ dataset }: QuestionData, code: string): Float64Array {
  const column = findColumn(dataset, code);
  if (column.kind === "numeric") return column.values;
  return Float64Array.from(column.indexes, (index) => (index < 0 ? Number.NaN : column.categories[index]));
}

function toMeanPoint({ unweighted, mean, interval }: NumericTopline["estimate"]): MeanPoint {
  return { base: unweighted, mean, low: interval?.low ?? null, high: interval?.high ?? null };
}

function pointBars(data: QuestionData, { code, options }: Variable): DistributionPart["bars"] {
  const labels = new Map(options.map((option) => [option.code, option.label]));
  return countChoices(data, code).categories.map(({ category, count }) => ({
    ...{ from: category, to: category, count },
    label: labels.get(category) ?? null,
  }));
}

/** Few different values each get a bar. */
function bandBars(values: Float64Array): DistributionPart["bars"] {
  const given = values.filter((value) => !Number.isNaN(value)).sort();
  if (given.length === 0) return [];
  const distinct = [...new Set(given)];
  if (distinct.length <= mostBars) {
    const counts = new Map<number, number>();
    for (const value of given) counts.set(value, (counts.get(value) ?? 0) + 1);
    return distinct.map((value) => ({ from: value, to: value, label: null, count: counts.get(value) ?? 0 }));
  }
  const [least, most] = [given[0], given[given.length - 1]];
  const width = roundWidth((most - least) / mostBars);
  const start = Math.floor(least / width) * width;
  const bars = Array.from({ length: Math.floor((most - start) / width) + 1 }, (_, band) => ({
    ...{ from: start + band * width, to: start + (band + 1) * width },
    ...{ label: null, count: 0 },
  }));
  for (const value of given) bars[Math.min(bars.length - 1, Math.floor((value - start) / width))].count++;
  return bars;
}

/** 1, 2 or 5 times a power of ten, at least as wide. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 5].find((step) => step * power >= width) ?? 10);
}
