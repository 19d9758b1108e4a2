/**
 * The one-to-one matching of two sets of segments with the largest total overlap.
 *
 * @param overlaps k by k, row after row: what row segment a and column segment b share, any finite numbers.
 * @returns the column segment of each row segment.
 * Time O(k³). Source: the Hungarian method by shortest augmenting paths, Jonker & Volgenant (1987), Computing 38,
 * 325-340.
 */
export function matchSegments(overlaps: Float64Array, k: number): Int32Array {
  const rowOfColumn = new Int32Array(k + 1).fill(-1);
  const rowPrice = new Float64Array(k);
  const columnPrice = new Float64Array(k + 1);
  for (let row = 0; row < k; row++) {
    // Column k stands for the row that is still without one.
    rowOfColumn[k] = row;
    let column = k;
    const distance = new Float64Array(k).fill(Infinity);
    const cameFrom = new Int32Array(k).fill(-1);
    const isDone = new Uint8Array(k + 1);
    while (rowOfColumn[column] >= 0) {
      isDone[column] = 1;
      const from = rowOfColumn[column];
      let nearest = -1;
      let least = Infinity;
      for (let other = 0; other < k; other++) {
        if (isDone[other]) continue;
        const cost = -overlaps[from * k + other] - rowPrice[from] - columnPrice[other];
        if (cost < distance[other]) {
          distance[other] = cost;
          cameFrom[other] = column;
        }
        if (distance[other] < least) {
          least = distance[other];
          nearest = other;
        }
      }
      for (let other = 0; other <= k; other++) {
        if (isDone[other]) {
          rowPrice[rowOfColumn[other]] += least;
          columnPrice[other] -= least;
        } else if (other < k) distance[other] -= least;
      }
      column = nearest;
    }
    while (column !== k) {
      rowOfColumn[column] = rowOfColumn[cameFrom[column]];
      column = cameFrom[column];
    }
  }
  const columnOfRow = new Int32Array(k);
  for (let column = 0; column < k; column++) columnOfRow[rowOfColumn[column]] = column;
  return columnOfRow;
}
