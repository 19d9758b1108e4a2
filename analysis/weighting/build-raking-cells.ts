import type { RakingCells, RakingMargin } from "#analysis/weighting/raking-types";
import type { WeightBounds } from "#analysis/weighting/trim-weights";

const largestTable = 1 << 20;

/**
 * Collapses respondents into the cells of the joint table of the margins: raking treats all rows of a cell alike,
 * so 100,000 rows by five questions of five categories become at most 3,125 numbers.
 *
 * Only cells with somebody in them are kept, in the order of their first row. Where the joint table would be vast,
 * or bounds meet unequal base weights, each row is its own cell. Time O(rows x margins), trusted input.
 */
export function buildRakingCells(
  margins: readonly RakingMargin[],
  baseWeights: Float64Array | null,
  bounds: WeightBounds | undefined,
  rowCount: number,
): RakingCells {
  const size = margins.reduce((product, { targets }) => product * targets.length, 1);
  const isJoint = size <= largestTable && !(bounds && isUneven(baseWeights));
  const { cellOfRow, firstRows, sums } = isJoint
    ? numberJointCells(margins, baseWeights, size, rowCount)
    : numberRows(baseWeights, rowCount);
  const total = sums.reduce((all, sum) => all + sum, 0);
  const mass = new Float64Array(sums.map((sum) => sum / total));
  return {
    cellCount: sums.length,
    cellOfRow,
    mass,
    categories: margins.map(({ indexes }) => new Int32Array(firstRows.map((row) => indexes[row]))),
    limits: bounds ? limitCells(mass, firstRows, baseWeights, bounds) : null,
  };
}

/** Bounds are relative to the mean weight, so a cell of small base weights may grow by more. */
function limitCells(
  mass: Float64Array,
  firstRows: readonly number[],
  baseWeights: Float64Array | null,
  bounds: WeightBounds,
) {
  const meanBase = baseWeights ? averageAboveZero(baseWeights) : 1;
  const limit = (multiple: number) =>
    mass.map((sum, cell) => (sum * multiple * meanBase) / (baseWeights?.[firstRows[cell]] ?? 1));
  return { lower: limit(bounds.lower), upper: limit(bounds.upper) };
}

/** The mean of the weights that count. Time O(n). */
export function averageAboveZero(weights: Float64Array): number {
  let total = 0;
  let count = 0;
  for (const weight of weights) {
    total += weight;
    if (weight > 0) count++;
  }
  return total / count;
}

function isUneven(baseWeights: Float64Array | null): boolean {
  const first = baseWeights?.find((weight) => weight > 0);
  return baseWeights?.some((weight) => weight > 0 && weight !== first) ?? false;
}

/** The cell of each row, and each cell's first row and sum of base weights. */
type Numbering = { cellOfRow: Int32Array; firstRows: number[]; sums: number[] };

function numberJointCells(
  margins: readonly RakingMargin[],
  baseWeights: Float64Array | null,
  size: number,
  rowCount: number,
): Numbering {
  const cellOfRow = new Int32Array(rowCount);
  for (const { indexes, targets } of margins) {
    const categoryCount = targets.length;
    for (let row = 0; row < rowCount; row++) cellOfRow[row] = cellOfRow[row] * categoryCount + indexes[row];
  }
  const numbers = new Int32Array(size).fill(-1);
  const firstRows: number[] = [];
  const sums: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const weight = baseWeights ? baseWeights[row] : 1;
    const place = cellOfRow[row];
    if (weight === 0) {
      cellOfRow[row] = -1;
      continue;
    }
    if (numbers[place] < 0) {
      numbers[place] = sums.length;
      firstRows.push(row);
      sums.push(0);
    }
    cellOfRow[row] = numbers[place];
    sums[numbers[place]] += weight;
  }
  return { cellOfRow, firstRows, sums };
}

function numberRows(baseWeights: Float64Array | null, rowCount: number): Numbering {
  const cellOfRow = new Int32Array(rowCount).fill(-1);
  const firstRows: number[] = [];
  const sums: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const weight = baseWeights ? baseWeights[row] : 1;
    if (weight === 0) continue;
    cellOfRow[row] = sums.length;
    firstRows.push(row);
    sums.push(weight);
  }
  return { cellOfRow, firstRows, sums };
}
