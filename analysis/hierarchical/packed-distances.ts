import { claimKernels } from "#analysis/simd/claim-kernels";
import { distanceKernelsBinary } from "#analysis/simd/distance-kernels-binary";

/** Where row i of a packed upper triangle begins, less i + 1: the pair i < j is at `packedRow(i, n) + j`. */
export function packedRow(i: number, n: number): number {
  return i * n - ((i + 1) * (i + 2)) / 2;
}

/** The compiled loop; analysis/simd/distance-kernels.as tells what it does. */
type DistanceKernels = {
  measureFrom(values: number, stride: number, columns: number, from: number, into: number): void;
};

/** A compiled module keeps the bytes before to itself. */
const valuesPlace = 1024;

/**
 * Euclidean distances between all pairs of rows, as the packed upper triangle: (0,1), (0,2), … (1,2), …
 *
 * Every sum of squares is taken variable by variable, with or without SIMD, so that both give the same numbers to the
 * last bit, which are also those of R's dist: that bit decides between tied distances.
 *
 * @param values n rows by `columnCount`, finite.
 * @param mayUseSimd false keeps to plain TypeScript; for tests.
 * Time O(n² x variables / 2), memory 4n² bytes.
 */
export function measurePackedDistances(
  values: Float64Array,
  n: number,
  columnCount: number,
  mayUseSimd = true,
): Float64Array {
  const distances = new Float64Array((n * (n - 1)) / 2);
  const stride = Math.ceil(n / 8) * 64;
  const into = valuesPlace + stride * columnCount;
  const claimed = mayUseSimd
    ? claimKernels<DistanceKernels>(distanceKernelsBinary, distances, into + stride)
    : null;
  if (!claimed) {
    for (let i = 0, at = 0; i < n; i++) at = measureRow(values, n, columnCount, i, distances, at);
    return distances;
  }
  const turned = new Float64Array(claimed.buffer, valuesPlace, (stride / 8) * columnCount).fill(0);
  const row = new Float64Array(claimed.buffer, into, stride / 8);
  for (let cell = 0; cell < n * columnCount; cell++) {
    turned[(cell % columnCount) * (stride / 8) + Math.floor(cell / columnCount)] = values[cell];
  }
  for (let i = 0, at = 0; i < n - 1; i++) {
    claimed.functions.measureFrom(valuesPlace, stride, columnCount, i, into);
    distances.set(row.subarray(i + 1, n), at);
    at += n - i - 1;
  }
  return distances;
}

/** Writes row i's distances to later rows from `start` on; returns where the next row's begin. */
function measureRow(
  values: Float64Array,
  n: number,
  columnCount: number,
  i: number,
  distances: Float64Array,
  start: number,
): number {
  let at = start;
  for (let j = i + 1; j < n; j++) {
    let sum = 0;
    for (let column = 0; column < columnCount; column++) {
      const gap = values[i * columnCount + column] - values[j * columnCount + column];
      sum += gap * gap;
    }
    distances[at++] = Math.sqrt(sum);
  }
  return at;
}
