/**
 * For each segment of a solution, how well another segmentation of the same rows keeps it: the largest Jaccard
 * coefficient (shared over united) with one of its segments, 0 to 1. A segment without rows has 0.
 *
 * @param solution, other segment of each row, 0 to k - 1; -1 in `solution` leaves the row out.
 * @param weights one a row. Time O(rows + k²).
 * Source: Hennig (2007), Computational Statistics & Data Analysis 52, 258-271.
 */
export function measureJaccardBySegment(
  solution: Int32Array,
  other: Int32Array,
  k: number,
  weights: Float64Array,
): Float64Array {
  const otherCount = other.reduce((most, segment) => Math.max(most, segment + 1), 0);
  const shared = new Float64Array(k * otherCount);
  const sizes = new Float64Array(k);
  const otherSizes = new Float64Array(otherCount);
  for (let row = 0; row < solution.length; row++) {
    if (solution[row] < 0) continue;
    sizes[solution[row]] += weights[row];
    otherSizes[other[row]] += weights[row];
    shared[solution[row] * otherCount + other[row]] += weights[row];
  }
  return sizes.map((size, segment) => {
    let largest = 0;
    for (let one = 0; one < otherCount; one++) {
      const both = shared[segment * otherCount + one];
      if (both > 0) largest = Math.max(largest, both / (size + otherSizes[one] - both));
    }
    return largest;
  });
}
