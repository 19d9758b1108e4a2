import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { factorCholesky, invertCholesky } from "#analysis/linear-algebra/cholesky";

/**
 * The inverse of an information matrix, or null when it is not positive definite to rounding. Parameters are brought
 * to unit information first, so that their units do not matter. Time O(size^3).
 */
export function invertInformation({ rowCount: size, values }: NumericMatrix): NumericMatrix | null {
  const units = Float64Array.from({ length: size }, (_, i) => Math.sqrt(values[i * size + i]));
  if (!units.every((unit) => unit > 0)) return null;
  const rescale = (cells: Float64Array) =>
    cells.map((cell, i) => cell / units[Math.floor(i / size)] / units[i % size]);
  const factor = factorCholesky({ rowCount: size, columnCount: size, values: rescale(values) });
  if (!factor || factor.lower.some((cell, i) => i % (size + 1) === 0 && cell < 1e-5)) return null;
  return { rowCount: size, columnCount: size, values: rescale(invertCholesky(factor).values) };
}
