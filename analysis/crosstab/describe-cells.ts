import type { Crosstab } from "#analysis/crosstab/crosstab-types";
import type { AxisTally } from "#analysis/crosstab/tally-axes";
import { proportionZ } from "#analysis/profiling/compare-proportions";

type CellFigures = Pick<
  Crosstab,
  | "columnPercents"
  | "rowPercents"
  | "totalPercents"
  | "indices"
  | "expected"
  | "pearsonResiduals"
  | "adjustedResiduals"
  | "versusRest"
>;

/**
 * The figures of each cell: per cents, index, and how far it is from independence.
 *
 * Residuals compare being in the row and not, in the column and not, so they hold where respondents are in several rows
 * or columns too. Pearson's are (observed - expected) / √expected; adjusted ones also divide by
 * √((1 - row share)(1 - column share)) and are standard normal under independence: without weights they equal
 * `versusRest`, the z of the column against everyone else.
 *
 * Time O(cells). Source: Haberman (1973), Biometrics 29, 205-220; Agresti (2013), section 3.3.
 */
export function describeCells(
  weightedCounts: readonly (readonly number[])[],
  { rows, columns, total }: AxisTally,
): CellFigures {
  const base = total.weighted[0];
  // Brings weights to a mean of 1.
  const scale = total.counts[0] / base;
  const figure = <Figure>(of: (count: number, rowBase: number, columnBase: number) => Figure) =>
    weightedCounts.map((cells, row) =>
      cells.map((count, column) => of(count, rows.weighted[row], columns.weighted[column])),
    );
  const perCent = (count: number, base: number) => (base > 0 ? (100 * count) / base : null);
  const residual = (count: number, expected: number, spread: number) =>
    expected > 0 && spread > 0 ? ((count - expected) * scale) / Math.sqrt(expected * scale * spread) : null;
  return {
    columnPercents: figure((count, _, columnBase) => perCent(count, columnBase)),
    rowPercents: figure((count, rowBase) => perCent(count, rowBase)),
    totalPercents: figure((count) => perCent(count, base)),
    indices: figure((count, rowBase, columnBase) =>
      columnBase > 0 && rowBase > 0 ? (100 * (count / columnBase)) / (rowBase / base) : null,
    ),
    expected: figure((_, rowBase, columnBase) => (base > 0 ? (rowBase / base) * columnBase : null)),
    pearsonResiduals: figure((count, rowBase, columnBase) =>
      residual(count, (rowBase / base) * columnBase, 1),
    ),
    adjustedResiduals: figure((count, rowBase, columnBase) =>
      residual(count, (rowBase / base) * columnBase, (1 - rowBase / base) * (1 - columnBase / base)),
    ),
    versusRest: weightedCounts.map((cells, row) =>
      cells.map((count, column) => {
        const columnBase = columns.weighted[column];
        const restBase = base - columnBase;
        const restSquares = total.squares[0] - columns.squares[column];
        if (total.counts[0] === columns.counts[column] || columns.counts[column] === 0) return null;
        return proportionZ(
          count / columnBase,
          columnBase ** 2 / columns.squares[column],
          (rows.weighted[row] - count) / restBase,
          restBase ** 2 / restSquares,
        );
      }),
    ),
  };
}
