const shares = [0.5, 0.75, 1, 1.5, 2];
const leastRows = 20;

/** The sample sizes that show what less and more than the planned sample would bring, ascending. Time O(1). */
export function listSampleSizes(planned: number): number[] {
  return [...new Set(shares.map((share) => Math.max(leastRows, Math.round(share * planned))))];
}
