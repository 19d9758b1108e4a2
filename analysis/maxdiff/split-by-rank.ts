/** Runs of rows that share a rank; the rows come sorted by it. Time O(n). */
export function splitByRank(rows: readonly number[], ranks: Int32Array): number[][] {
  const runs: number[][] = [];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && ranks[row] === ranks[rows[at - 1]]) runs[runs.length - 1].push(row);
    else runs.push([row]);
  }
  return runs;
}
