import { sumEigenvalues } from "#analysis/crosstab/sum-eigenvalues";
import { chiSquareUpperTail } from "#analysis/distributions/chi-square";
import { fUpperTail } from "#analysis/distributions/f-distribution";
import { testIndependence } from "#analysis/profiling/chi-square-independence";

/** Beyond this many free cells the design effects cost seconds and mean little. */
const MAX_FREE_CELLS = 400;

export type RaoScottTest = {
  /** Pearson's X² on weighted counts normalised to the number of respondents: the starting point of both tests. */
  chiSquare: number;
  /** Mean of the generalised design effects, by which X² is divided. */
  designEffect: number;
  /** First order: X² / designEffect against chi-square. */
  correctedChiSquare: number;
  degreesOfFreedom: number;
  correctedPValue: number;
  /** Second order (Satterthwaite), the one to read: also heeds how much the design effects differ. */
  f: number;
  fDegreesOfFreedom: [number, number];
  pValue: number;
};

/**
 * The Rao-Scott test of independence for a weighted table of independent respondents.
 *
 * Answers "do the columns differ?" where unequal weights make plain chi-square too eager. Equal weights give plain
 * chi-square up to (n - 1) / n.
 *
 * @param weighted sums of weights, rows by columns, every row and column above 0, at least 2 by 2.
 * @param squares sums of squared weights of the same cells.
 * @param respondents with an answer to both questions, to whom the counts are normalised.
 * @param designRows respondents of the whole sample, of which the table may be a part.
 * @throws AnalysisError as `testIndependence`.
 * @returns null when the design effects cannot be computed: too many empty cells, or over 400 free ones.
 *
 * Time O(((rows - 1)(columns - 1))³). Source: Rao & Scott (1984), Annals of Statistics 12, 46-60; Lumley (2010), Complex
 * Surveys, section 2.4; equal to `svychisq` of R's survey package, statistic "F" and "Chisq".
 */
export function testRaoScott(
  weighted: readonly (readonly number[])[],
  squares: readonly (readonly number[])[],
  respondents: number,
  designRows: number,
): RaoScottTest | null {
  const { chiSquare, degreesOfFreedom: freeCells } = testIndependence(weighted, respondents);
  if (freeCells > MAX_FREE_CELLS || designRows < 2) return null;
  const effects = sumDesignEffects(weighted, squares, respondents, designRows);
  if (effects === null || !(effects.sum > 0)) return null;
  const designEffect = effects.sum / freeCells;
  const f = chiSquare / effects.sum;
  const numerator = effects.sum ** 2 / effects.sumOfSquares;
  const denominator = numerator * (designRows - 1);
  return {
    chiSquare,
    designEffect,
    correctedChiSquare: chiSquare / designEffect,
    degreesOfFreedom: freeCells,
    correctedPValue: chiSquareUpperTail(chiSquare / designEffect, freeCells),
    f,
    fDegreesOfFreedom: [numerator, denominator],
    pValue: fUpperTail(f, numerator, denominator),
  };
}

/**
 * Sum and sum of squares of the generalised design effects, the eigenvalues of (C'D C / n)⁻¹ C'D V D C: D holds 1 over
 * each share, V the variance of the shares, and C spans the interactions. The eigenvalues do not depend on the basis
 * of that space, so C compares each cell with the last row and column, and the products have closed forms. With p the
 * shares, s the squared weights, V is (diag(s) - s p' - p s' + (sum of s) p p') / (sum of w)² and n / (n - 1).
 */
function sumDesignEffects(
  weighted: readonly (readonly number[])[],
  squares: readonly (readonly number[])[],
  respondents: number,
  designRows: number,
): { sum: number; sumOfSquares: number } | null {
  const total = sumOf(weighted);
  const overShare = (power: number, top: readonly (readonly number[])[] | null) =>
    weighted.map((row, r) =>
      row.map((weight, c) => (weight > 0 ? (top ? top[r][c] : 1) / (weight / total) ** power : 0)),
    );
  const occupied = contrastSums(overShare(0, null));
  const tilted = contrastSums(overShare(1, squares));
  const allSquares = sumOf(squares);
  const scale = designRows / (designRows - 1) / total ** 2;
  const size = occupied.length;
  const simple = contrastCells(overShare(1, null)).map((value) => value / respondents);
  const actual = contrastCells(overShare(2, squares)).map((value, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    const cross = occupied[i] * tilted[j] + tilted[i] * occupied[j];
    return (value - cross + allSquares * occupied[i] * occupied[j]) * scale;
  });
  return sumEigenvalues(simple, actual, size);
}

/** C' diag(cells) C: how the contrast of one cell shares weight with that of another. */
function contrastCells(cells: readonly (readonly number[])[]): Float64Array {
  const lastRow = cells.length - 1;
  const lastColumn = cells[0].length - 1;
  const size = lastRow * lastColumn;
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const [row, column] = [Math.floor(i / lastColumn), i % lastColumn];
    for (let j = 0; j < size; j++) {
      let value = cells[lastRow][lastColumn];
      const isSameRow = row === Math.floor(j / lastColumn);
      const isSameColumn = column === j % lastColumn;
      if (isSameRow) value += cells[row][lastColumn];
      if (isSameColumn) value += cells[lastRow][column];
      if (isSameRow && isSameColumn) value += cells[row][column];
      product[i * size + j] = value;
    }
  }
  return product;
}

/** C' cells. */
function contrastSums(cells: readonly (readonly number[])[]): number[] {
  const last = cells[cells.length - 1];
  const corner = last[last.length - 1];
  return cells
    .slice(0, -1)
    .flatMap((row) =>
      row.slice(0, -1).map((cell, column) => cell - row[row.length - 1] - last[column] + corner),
    );
}

function sumOf(cells: readonly (readonly number[])[]): number {
  return cells.reduce((sum, row) => sum + row.reduce((part, cell) => part + cell, 0), 0);
}
