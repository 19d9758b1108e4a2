import { AnalysisError } from "#analysis/analysis-error";
import { chiSquareUpperTail } from "#analysis/distributions/chi-square";

export type IndependenceTest = {
  /** Pearson's X², without continuity correction. */
  chiSquare: number;
  degreesOfFreedom: number;
  pValue: number;
  /** Wilks' G², the likelihood ratio statistic, on the same degrees of freedom. */
  likelihoodRatio: number;
  likelihoodRatioPValue: number;
  /** Strength of association, from 0 (none) to 1 (complete). */
  cramersV: number;
  /** Cramér's V freed of what chance alone would give: near 0 without association, also in small samples. */
  cramersVCorrected: number;
  /** Root of chi-square per respondent; above 1 is possible beyond two by two. */
  phi: number;
  /** Pearson's contingency coefficient, 0 to below 1. */
  contingencyCoefficient: number;
  /** Smallest expected count, in respondents; below 5 the p-value is unreliable. */
  minExpected: number;
};

/**
 * Pearson's chi-square test of independence on a table of counts.
 *
 * Answers "do segments differ in this answer more than chance allows?", and by `cramersV`, how much.
 *
 * @param counts rows (answers) by columns (segments), at least 2 by 2 after rows and columns of 0 are dropped.
 * @param base respondents behind the table when the counts are weighted: the effective base, to which the counts
 *   are scaled. The p-value is then an approximation. Left out, the counts' own total.
 * @throws AnalysisError `ragged-table`, `invalid-count` for a negative or infinite count, `table-too-small`,
 *   `empty-margin` when a row or a column has nobody: drop it first.
 *
 * Time O(rows x columns). Source: Agresti (2013), Categorical Data Analysis, 3rd ed., section 3.2; Bergsma (2013),
 * Journal of the Korean Statistical Society 42, 323-328, for the corrected V.
 */
export function testIndependence(counts: readonly (readonly number[])[], base?: number): IndependenceTest {
  assertCounts(counts);
  const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = counts[0].map((_, column) => counts.reduce((sum, row) => sum + row[column], 0));
  if (rowTotals.includes(0) || columnTotals.includes(0)) {
    throw new AnalysisError("empty-margin", "every row and every column needs a respondent");
  }
  const total = rowTotals.reduce((sum, count) => sum + count, 0);
  const respondents = base ?? total;
  let meanSquare = 0;
  let divergence = 0;
  let leastShare = Infinity;
  counts.forEach((row, r) => {
    row.forEach((count, c) => {
      const expected = (rowTotals[r] / total) * (columnTotals[c] / total);
      meanSquare += (count / total - expected) ** 2 / expected;
      if (count > 0) divergence += (count / total) * Math.log(count / total / expected);
      leastShare = Math.min(leastShare, expected);
    });
  });
  const degreesOfFreedom = (rowTotals.length - 1) * (columnTotals.length - 1);
  const likelihoodRatio = Math.max(0, 2 * respondents * divergence);
  const shorterSide = Math.min(rowTotals.length, columnTotals.length);
  return {
    chiSquare: meanSquare * respondents,
    degreesOfFreedom,
    pValue: chiSquareUpperTail(meanSquare * respondents, degreesOfFreedom),
    likelihoodRatio,
    likelihoodRatioPValue: chiSquareUpperTail(likelihoodRatio, degreesOfFreedom),
    cramersV: Math.min(1, Math.sqrt(meanSquare / (shorterSide - 1))),
    cramersVCorrected: correctCramersV(meanSquare, rowTotals.length, columnTotals.length, respondents),
    phi: Math.sqrt(meanSquare),
    contingencyCoefficient: Math.sqrt(meanSquare / (1 + meanSquare)),
    minExpected: leastShare * respondents,
  };
}

/** Bergsma's correction: chance adds (r - 1)(c - 1) / (n - 1) to phi², and shortens the sides of the table. */
function correctCramersV(meanSquare: number, rows: number, columns: number, respondents: number): number {
  if (!(respondents > 1)) return 0;
  const byChance = ((rows - 1) * (columns - 1)) / (respondents - 1);
  const correctedRows = rows - (rows - 1) ** 2 / (respondents - 1);
  const correctedColumns = columns - (columns - 1) ** 2 / (respondents - 1);
  const shorterSide = Math.min(correctedRows, correctedColumns) - 1;
  if (!(shorterSide > 0)) return 0;
  return Math.min(1, Math.sqrt(Math.max(0, meanSquare - byChance) / shorterSide));
}

function assertCounts(counts: readonly (readonly number[])[]): void {
  const columns = counts[0]?.length ?? 0;
  if (counts.length < 2 || columns < 2) {
    throw new AnalysisError("table-too-small", "at least two rows and two columns", {
      rows: counts.length,
      columns,
    });
  }
  for (const row of counts) {
    if (row.length !== columns) throw new AnalysisError("ragged-table", "rows differ in length");
    if (row.some((count) => !(count >= 0 && count < Infinity))) {
      throw new AnalysisError("invalid-count", "counts are finite and at least 0");
    }
  }
}
