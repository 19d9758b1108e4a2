import fc from "fast-check";
import { expect, test } from "vitest";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import {
  factorCholesky,
  invertCholesky,
  invertLower,
  logDeterminant,
  solveCholesky,
} from "#analysis/linear-algebra/cholesky";
import { decomposeSymmetric } from "#analysis/linear-algebra/decompose-symmetric";
import { multiplyMatrices } from "#analysis/linear-algebra/multiply-matrices";
import { transposeMatrix } from "#analysis/linear-algebra/transpose-matrix";

const square = fc
  .integer({ min: 1, max: 6 })
  .chain((size) =>
    fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size * size, maxLength: size * size })
      .map(
        (cells): NumericMatrix => ({ rowCount: size, columnCount: size, values: Float64Array.from(cells) }),
      ),
  );

/** M M' + I: symmetric, and positive definite whatever M is. */
function makePositive(matrix: NumericMatrix): NumericMatrix {
  const product = multiplyMatrices(matrix, transposeMatrix(matrix));
  for (let i = 0; i < matrix.rowCount; i++) product.values[i * matrix.rowCount + i] += 1;
  return product;
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(actual[i]).toBeCloseTo(expected[i], 8);
}

test("eigenvectors rebuild the matrix, are orthonormal, and come with the largest value first", () => {
  fc.assert(
    fc.property(square, (given) => {
      const matrix = makePositive(given);
      const { values, vectors } = decomposeSymmetric(matrix);
      const size = matrix.rowCount;
      const scaled = {
        ...vectors,
        values: vectors.values.map((cell, i) => cell * values[i % size]),
      };
      expectClose(multiplyMatrices(scaled, transposeMatrix(vectors)).values, matrix.values);
      const identity = multiplyMatrices(transposeMatrix(vectors), vectors);
      identity.values.forEach((cell, i) => {
        expect(cell).toBeCloseTo(i % (size + 1) === 0 ? 1 : 0, 9);
      });
      expect([...values]).toEqual([...values].sort((a, b) => b - a));
    }),
  );
});

test("the Cholesky factor solves, inverts and gives the determinant that the eigenvalues give", () => {
  fc.assert(
    fc.property(square, (given) => {
      const matrix = makePositive(given);
      const factor = factorCholesky(matrix)!;
      const identity = multiplyMatrices(matrix, invertCholesky(factor));
      identity.values.forEach((cell, i) => {
        expect(cell).toBeCloseTo(i % (matrix.rowCount + 1) === 0 ? 1 : 0, 8);
      });
      const root = { ...matrix, values: invertLower(factor) };
      expectClose(multiplyMatrices(transposeMatrix(root), root).values, invertCholesky(factor).values);
      const right = matrix.values.slice(0, matrix.rowCount);
      const solution = solveCholesky(factor, right);
      const product = multiplyMatrices(matrix, {
        rowCount: matrix.rowCount,
        columnCount: 1,
        values: solution,
      });
      expectClose(product.values, right);
      const logs = decomposeSymmetric(matrix).values.map(Math.log);
      expect(logDeterminant(factor)).toBeCloseTo(
        logs.reduce((a, b) => a + b, 0),
        8,
      );
    }),
  );
});

test("has no Cholesky factor for columns that depend on each other, or for a negative direction", () => {
  const singular = { rowCount: 2, columnCount: 2, values: Float64Array.of(1, 2, 2, 4) };
  const negative = { rowCount: 2, columnCount: 2, values: Float64Array.of(1, 2, 2, 1) };
  expect(factorCholesky(singular)).toBeNull();
  expect(factorCholesky(negative)).toBeNull();
  const flat = { rowCount: 2, columnCount: 2, values: Float64Array.of(1, 1, 1, 1 + 2 ** -44) };
  expect(factorCholesky(flat)).toBeNull();
  expect(factorCholesky(flat, 0)?.lower[3]).toBe(2 ** -22);
  expect(factorCholesky(singular, 0)).toBeNull();
});
