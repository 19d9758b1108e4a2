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
  const { base, meanBase } = scaleBase(baseWeights, rowCount);
  const size = margins.reduce((product, { targets }) => product * targets.length, 1);
  const isJoint = size <= largestTable && !(bounds && isUneven(baseWeights));
  const { cellOfRow, firstRows } = isJoint
    ? numberJointCells(margins, baseWeights, size, rowCount)
    : numberRows(baseWeights, rowCount);
  const cellCount = firstRows.length;
  const mass = new Float64Array(cellCount);
  for (let row = 0; row < rowCount; row++) {
    const cell = cellOfRow[row];
    if (cell >= 0) mass[cell] += base ? base[row] : meanBase;
  }
  const limit = (multiple: number) =>
    Float64Array.from(firstRows, (row) => (base ? (multiple * meanBase) / base[row] : multiple));
  return {
    cellCount,
    cellOfRow,
    mass,
    categories: margins.map(({ indexes }) => Int32Array.from(firstRows, (row) => indexes[row])),
    lower: bounds ? limit(bounds.lower) : new Float64Array(cellCount),
    upper: bounds ? limit(bounds.upper) : new Float64Array(cellCount).fill(Infinity),
  };
}

/** Base weights that sum to 1, and what the mean of those above 0 is then. */
function scaleBase(baseWeights: Float64Array | null, rowCount: number) {
  if (!baseWeights) return { base: null, meanBase: 1 / rowCount };
  let total = 0;
  let count = 0;
  for (const weight of baseWeights) {
    total += weight;
    if (weight > 0) count++;
  }
  return { base: baseWeights.map((weight) => weight / total), meanBase: 1 / count };
}

function isUneven(baseWeights: Float64Array | null): boolean {
  const first = baseWeights?.find((weight) => weight > 0);
  return baseWeights?.some((weight) => weight > 0 && weight !== first) ?? false;
}

type Numbering = { cellOfRow: Int32Array; firstRows: ArrayLike<number> };

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
  for (let row = 0; row < rowCount; row++) {
    if (baseWeights && baseWeights[row] === 0) {
      cellOfRow[row] = -1;
      continue;
    }
    const place = cellOfRow[row];
    if (numbers[place] < 0) {
      numbers[place] = firstRows.length;
      firstRows.push(row);
    }
    cellOfRow[row] = numbers[place];
  }
  return { cellOfRow, firstRows };
}

function numberRows(baseWeights: Float64Array | null, rowCount: number): Numbering {
  const cellOfRow = new Int32Array(rowCount).fill(-1);
  const firstRows = new Int32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    if (baseWeights && baseWeights[row] === 0) continue;
    firstRows[count] = row;
    cellOfRow[row] = count++;
  }
  return { cellOfRow, firstRows: firstRows.subarray(0, count) };
}
