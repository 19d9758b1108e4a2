import type { ItemTable } from "#analysis/latent-class/latent-class-types";

/**
 * The probability that each respondent belongs to each class, by Bayes' rule.
 *
 * @param estimates class shares, then category probabilities by class (see `LatentClassStart`).
 * @returns row by class, `memberships[row * k + class]`; each row sums to 1. A missing answer is skipped; a row
 *   with no answer gets the class shares.
 * Time O(rows x items x k), in logarithms, so that many items cannot underflow.
 */
export function scoreLatentClass(table: ItemTable, k: number, estimates: Float64Array): Float64Array {
  const logs = estimates.map((estimate) => Math.log(Math.max(estimate, 1e-300)));
  const firstCells = new Int32Array(table.items.length);
  let cells = k;
  table.items.forEach((item, j) => {
    firstCells[j] = cells;
    cells += item.categories.length * k;
  });
  const memberships = new Float64Array(table.rowCount * k);
  for (let row = 0; row < table.rowCount; row++) {
    const scores = memberships.subarray(row * k, (row + 1) * k);
    scores.set(logs.subarray(0, k));
    for (let item = 0; item < firstCells.length; item++) {
      const index = table.indexes[row * firstCells.length + item];
      if (index < 0) continue;
      for (let c = 0; c < k; c++) scores[c] += logs[firstCells[item] + index * k + c];
    }
    const largest = Math.max(...scores);
    let total = 0;
    for (let c = 0; c < k; c++) {
      scores[c] = Math.exp(scores[c] - largest);
      total += scores[c];
    }
    for (let c = 0; c < k; c++) scores[c] /= total;
  }
  return memberships;
}
