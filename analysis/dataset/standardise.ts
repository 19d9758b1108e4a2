import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

/**
 * The matrix with every column moved to mean 0 and scaled to standard deviation 1.
 *
 * Answers "how would the clusters look if every variable counted the same?". Divisor n - 1 (sum of weights - 1),
 * as R's `scale`; with weights, weighted mean and deviation, so that integer weights equal repeated rows. A column
 * that never varies becomes 0, not NaN.
 *
 * Means and deviations are right to the last bit as a rule, as R's are: on rounded answers many distances tie but for
 * that bit, and a hierarchical tree would otherwise differ from R's.
 *
 * @param weights one a row, or null. Rows of weight 0 are scaled but do not count.
 * Time O(cells), two passes with compensated sums (Neumaier 1974), so that a large mean costs no precision.
 */
export function standardiseColumns(
  matrix: NumericMatrix,
  weights: Float64Array | null = null,
): NumericMatrix {
  const { rowCount, columnCount, values } = matrix;
  const scaled = new Float64Array(values.length);
  const weightOf = (row: number) => (weights ? weights[row] : 1);
  const total = sumExactly(rowCount, weightOf).sum;
  for (let column = 0; column < columnCount; column++) {
    const valueAt = (row: number) => values[row * columnCount + column];
    const mean = divideExactly(
      sumExactly(rowCount, (row) => weightOf(row) * valueAt(row)),
      total,
    );
    const squares = sumExactly(rowCount, (row) => {
      const gap = valueAt(row) - mean;
      return weightOf(row) * (gap * gap);
    });
    const deviation = Math.sqrt(squares.sum / (total - 1));
    const isConstant = !(deviation > 1e-12 * Math.abs(mean));
    for (let row = 0; row < rowCount; row++) {
      scaled[row * columnCount + column] = isConstant ? 0 : (valueAt(row) - mean) / deviation;
    }
  }
  return { rowCount, columnCount, values: scaled };
}

/** The sum rounded once, and what that rounding lost. */
function sumExactly(count: number, termOf: (row: number) => number): { sum: number; lost: number } {
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < count; row++) {
    const term = termOf(row);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  const rounded = sum + lost;
  return { sum: rounded, lost: sum - rounded + lost };
}

/** The quotient rounded once: the remainder of a first division, found by Dekker's exact product, is divided too. */
function divideExactly({ sum, lost }: { sum: number; lost: number }, divisor: number): number {
  const quotient = sum / divisor;
  const [highQuotient, highDivisor] = [upperHalf(quotient), upperHalf(divisor)];
  const [lowQuotient, lowDivisor] = [quotient - highQuotient, divisor - highDivisor];
  const product = quotient * divisor;
  const productLost =
    lowQuotient * lowDivisor -
    (product - highQuotient * highDivisor - lowQuotient * highDivisor - highQuotient * lowDivisor);
  return quotient + (sum - product - productLost + lost) / divisor;
}

/** The leading 26 bits, whose products with each other are exact (Veltkamp). */
function upperHalf(number: number): number {
  const shifted = number * 134217729;
  return shifted - (shifted - number);
}
