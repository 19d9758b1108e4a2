/** Squared Euclidean distance between a row of `values` and a row of `centres`, given where each begins. */
export function squaredDistance(
  values: Float64Array,
  cell: number,
  centres: Float64Array,
  centre: number,
  columnCount: number,
): number {
  let distance = 0;
  for (let column = 0; column < columnCount; column++) {
    const gap = values[cell + column] - centres[centre + column];
    distance += gap * gap;
  }
  return distance;
}
