import { type Adjustment, adjustPValues } from "#analysis/profiling/adjust-p-values";

/** One pair of segments compared on one figure; `a` < `b` are positions of segments. */
export type Comparison = {
  a: number;
  b: number;
  /** z or t: positive when `a` is the higher. */
  statistic: number;
  /** Two-sided. */
  pValue: number;
  /** After adjustment for all pairs of the same row. */
  adjustedPValue: number;
};

export type ComparisonOptions = {
  /** Family: the pairs within one row of the table. Default "none". */
  adjust?: Adjustment;
  /** Level below which a difference earns a letter. Default 0.05. */
  alpha?: number;
};

/** Every pair of positions below `count` for which `compare` has an answer, p-values adjusted together. */
export function compareAllPairs(
  count: number,
  adjust: Adjustment,
  compare: (a: number, b: number) => { statistic: number; pValue: number } | null,
): Comparison[] {
  const found: Omit<Comparison, "adjustedPValue">[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const result = compare(a, b);
      if (result) found.push({ a, b, statistic: result.statistic, pValue: result.pValue });
    }
  }
  const adjusted = adjustPValues(
    found.map(({ pValue }) => pValue),
    adjust,
  );
  return found.map(({ a, b, statistic, pValue }, i) => ({
    a,
    b,
    statistic,
    pValue,
    adjustedPValue: adjusted[i],
  }));
}

/**
 * The letters of a crosstab row: each segment gets the letters of the segments it is significantly higher than.
 *
 * Segment 0 is A, 25 is Z, 26 is AA. A segment higher than none gets "".
 * @param alpha level that an adjusted p-value must be below.
 * Time O(pairs).
 */
export function assignLetters(comparisons: readonly Comparison[], count: number, alpha: number): string[] {
  const letters = new Array<string>(count).fill("");
  for (const { a, b, statistic, adjustedPValue } of comparisons) {
    if (!(adjustedPValue < alpha)) continue;
    if (statistic > 0) letters[a] += segmentLetter(b);
    else letters[b] += segmentLetter(a);
  }
  return letters;
}

/** The letter that stands for a segment: A to Z, then AA, AB and so on. */
export function segmentLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : segmentLetter(Math.floor(position / 26) - 1) + last;
}
