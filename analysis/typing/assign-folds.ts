import { AnalysisError } from "#analysis/analysis-error";
import { createRandom, nextInteger } from "#analysis/random";
import type { TypingData } from "#analysis/typing/typing-types";

export type FoldOptions = {
  /** Parts, from 2 to the number of respondents. Default 10. */
  folds?: number;
  /**
   * "rows": row i (from 0, of those that take part) is in fold i mod folds. "stratified": each segment is dealt out at
   * random, so that every fold holds its share of every segment. Default "stratified".
   */
  method?: "rows" | "stratified";
  /** Whole number from 0, for "stratified". Default 1. */
  seed?: number;
};

/**
 * The fold of each row, from 0, in which a model that has not seen the row will judge it.
 *
 * @throws AnalysisError `invalid-argument` for fewer than 2 folds or more than rows. Time O(rows).
 * Source: Kohavi (1995), IJCAI 14, for stratified folds.
 */
export function assignFolds(data: TypingData, options: FoldOptions = {}): Int32Array {
  const folds = options.folds ?? 10;
  const rowCount = data.rows.length;
  if (!Number.isSafeInteger(folds) || folds < 2 || folds > rowCount) {
    throw new AnalysisError("invalid-argument", "from 2 folds to as many as there are rows", {
      argument: "folds",
      value: folds,
      rows: rowCount,
    });
  }
  if (options.method === "rows") return Int32Array.from({ length: rowCount }, (_, row) => row % folds);
  const foldOfRow = new Int32Array(rowCount);
  let dealt = 0;
  data.segments.forEach((_, segment) => {
    const random = createRandom(options.seed ?? 1, [segment]);
    const members: number[] = [];
    data.segmentOfRow.forEach((own, row) => {
      if (own === segment) members.push(row);
    });
    for (let last = members.length - 1; last > 0; last--) {
      const other = nextInteger(random, last + 1);
      [members[last], members[other]] = [members[other], members[last]];
    }
    for (const row of members) foldOfRow[row] = dealt++ % folds;
  });
  return foldOfRow;
}

/**
 * Folds as given, checked, or assigned by the options.
 * @throws AnalysisError `length-mismatch`, `invalid-argument` for a negative fold. Time O(rows).
 */
export function resolveFolds(data: TypingData, folds: Int32Array | FoldOptions): Int32Array {
  if (!(folds instanceof Int32Array)) return assignFolds(data, folds);
  if (folds.length !== data.rows.length) {
    throw new AnalysisError("length-mismatch", "one fold a row", {
      rows: data.rows.length,
      folds: folds.length,
    });
  }
  if (folds.some((fold) => fold < 0)) {
    throw new AnalysisError("invalid-argument", "folds count from 0", { argument: "folds" });
  }
  return folds;
}
