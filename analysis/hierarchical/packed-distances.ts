/** Where row i of a packed upper triangle begins, less i + 1: the pair i < j is at `packedRow(i, n) + j`. */
export function packedRow(i: number, n: number): number {
  return i * n - ((i + 1) * (i + 2)) / 2;
}

/**
 * Euclidean distances between all pairs of rows, as the packed upper triangle: (0,1), (0,2), … (1,2), …
 *
 * The sum of squares is taken variable by variable, and four partners at a time so that their sums do not wait for
 * each other.
 *
 * @param values n rows by `columnCount`, finite.
 * Time O(n² x variables / 2), memory 4n² bytes.
 */
export function measurePackedDistances(values: Float64Array, n: number, columnCount: number): Float64Array {
  const distances = new Float64Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) {
    const row = values.subarray(i * columnCount, (i + 1) * columnCount);
    let j = i + 1;
    for (; j + 4 <= n; j += 4) {
      let cell = j * columnCount;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let column = 0; column < columnCount; column++, cell++) {
        const value = row[column];
        const gapA = value - values[cell];
        const gapB = value - values[cell + columnCount];
        const gapC = value - values[cell + 2 * columnCount];
        const gapD = value - values[cell + 3 * columnCount];
        a += gapA * gapA;
        b += gapB * gapB;
        c += gapC * gapC;
        d += gapD * gapD;
      }
      distances[at++] = Math.sqrt(a);
      distances[at++] = Math.sqrt(b);
      distances[at++] = Math.sqrt(c);
      distances[at++] = Math.sqrt(d);
    }
    for (; j < n; j++) {
      let sum = 0;
      for (let column = 0; column < columnCount; column++) {
        const gap = row[column] - values[j * columnCount + column];
        sum += gap * gap;
      }
      distances[at++] = Math.sqrt(sum);
    }
  }
  return distances;
}
