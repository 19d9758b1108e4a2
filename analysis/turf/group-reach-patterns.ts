import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";

export type TurfItem = {
  code: string;
  /** One number a row: above 0 is reached, 0 or below is not, NaN is missing. */
  values: Float64Array;
};

/** Respondents who are reached by the same items, as one. */
export type ReachPatterns = {
  items: string[];
  /** Rows with at least one answer and a weight above 0, and their total weight. */
  n: number;
  total: number;
  /** Weight of each pattern that some item reaches, and for each item whether it reaches the pattern. */
  weights: Float64Array;
  reaches: Uint8Array[];
  /** Weight that each item reaches. */
  itemTotals: Float64Array;
};

/**
 * Collapses respondents into patterns of items that reach them.
 *
 * Missing data: an item not answered does not reach; a row without any answer is left out.
 * Weights: as frequencies; a weight of 0 equals absence.
 *
 * @throws AnalysisError `invalid-argument` for no item; `duplicate-column`; `length-mismatch`; `invalid-weight`;
 *   `too-few-rows` when nobody answered. Time O(rows x items).
 */
export function groupReachPatterns(
  items: readonly TurfItem[],
  weights: Float64Array | null = null,
): ReachPatterns {
  if (items.length === 0) throw new AnalysisError("invalid-argument", "at least one item is needed");
  const rowCount = items[0].values.length;
  const seen = new Set<string>();
  for (const { code, values } of items) {
    if (seen.has(code))
      throw new AnalysisError("duplicate-column", "an item is named twice", { variable: code });
    seen.add(code);
    if (values.length !== rowCount) {
      throw new AnalysisError("length-mismatch", "items differ in length", { variable: code });
    }
  }
  if (weights) checkWeights(weights, rowCount);
  return collect(items, weights, rowCount);
}

function collect(items: readonly TurfItem[], weights: Float64Array | null, rowCount: number): ReachPatterns {
  const found = new Map<string, number>();
  const firstRows: number[] = [];
  const sums: number[] = [];
  let n = 0;
  let total = 0;
  for (let row = 0; row < rowCount; row++) {
    const weight = weights ? weights[row] : 1;
    if (weight === 0 || items.every(({ values }) => Number.isNaN(values[row]))) continue;
    n++;
    total += weight;
    const pattern = items.map(({ values }) => (values[row] > 0 ? "1" : "0")).join("");
    if (!pattern.includes("1")) continue;
    const place = found.get(pattern);
    if (place === undefined) {
      found.set(pattern, sums.length);
      firstRows.push(row);
      sums.push(weight);
    } else sums[place] += weight;
  }
  if (n === 0) throw new AnalysisError("too-few-rows", "nobody answered", { rows: 0 });
  const reaches = items.map(({ values }) => Uint8Array.from(firstRows, (row) => (values[row] > 0 ? 1 : 0)));
  return {
    items: items.map(({ code }) => code),
    n,
    total,
    weights: Float64Array.from(sums),
    reaches,
    itemTotals: Float64Array.from(reaches, (reach) =>
      sums.reduce((sum, weight, p) => sum + weight * reach[p], 0),
    ),
  };
}
