import { AnalysisError } from "#analysis/analysis-error";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";

export type IndicatorCategory = { item: string; category: string };

/** Items as one list of categories: which of them each respondent chose. */
export type Indicators = {
  items: string[];
  /** All categories that somebody of positive weight chose, item after item, in order of value, missing last. */
  categories: IndicatorCategory[];
  /** Rows by items, row after row: a position in `categories`, or -1. */
  choices: Int32Array;
};

/** More distinct values than this are measurements, not answers. */
const mostCategories = 1000;
const mostCategoriesInAll = 2000;

/**
 * The indicator matrix of some items, stored as the one category that each respondent chose of each.
 *
 * A numeric column counts as categorical, one category a distinct value.
 *
 * @param isUsed which rows matter; a category that only others chose is dropped, and they get -1 for it.
 * @throws AnalysisError `unknown-column`, `too-many-categories` above 1,000 in one item or 2,000 in all. Time O(rows x items).
 */
export function buildIndicators(
  dataset: Dataset,
  codes: readonly string[],
  missing: "category" | "listwise",
  isUsed: (row: number) => boolean,
): Indicators {
  const choices = new Int32Array(dataset.rowCount * codes.length).fill(-1);
  const categories: IndicatorCategory[] = [];
  codes.forEach((code, item) => {
    const answers = readAnswers(dataset, code);
    const seen = new Set<number>();
    for (let row = 0; row < dataset.rowCount; row++) {
      if (isUsed(row) && (missing === "category" || !Number.isNaN(answers.values[row])))
        seen.add(answers.values[row]);
    }
    if (seen.size > mostCategories) {
      throw new AnalysisError("too-many-categories", "too many different values to be categories", {
        variable: code,
        categories: seen.size,
      });
    }
    const ordered = [...seen].sort((a, b) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b));
    const position = new Map(ordered.map((value, at) => [value, categories.length + at]));
    for (const value of ordered) {
      categories.push({ item: code, category: Number.isNaN(value) ? "NA" : answers.nameOf(value) });
    }
    for (let row = 0; row < dataset.rowCount; row++) {
      choices[row * codes.length + item] = position.get(answers.values[row]) ?? -1;
    }
  });
  if (categories.length > mostCategoriesInAll) {
    throw new AnalysisError("too-many-categories", "too many categories in all", {
      categories: categories.length,
    });
  }
  return { items: [...codes], categories, choices };
}

/** An item's answers as numbers that sort in order of value, NaN for missing. */
function readAnswers(dataset: Dataset, code: string) {
  const column = findColumn(dataset, code);
  if (column.kind === "numeric") return { values: column.values, nameOf: String };
  return {
    values: Float64Array.from(column.indexes, (index) => (index < 0 ? Number.NaN : index)),
    nameOf: (index: number) => column.labels?.[index] ?? String(column.categories[index]),
  };
}
