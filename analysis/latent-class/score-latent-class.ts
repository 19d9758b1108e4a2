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
  const { indexes } = table;
  for (let row = 0; row < table.rowCount; row++) {
    const first = row * k;
    for (let c = 0; c < k; c++) memberships[first + c] = logs[c];
    for (let item = 0; item < firstCells.length; item++) {
      const index = indexes[row * firstCells.length + item];
      if (index < 0) continue;
      const cell = firstCells[item] + index * k;
      for (let c = 0; c < k; c++) memberships[first + c] += logs[cell + c];
    }
    normaliseLogs(memberships, first, k);
  }
  return memberships;
}

/** k logarithms in place to shares that sum to 1. */
function normaliseLogs(values: Float64Array, first: number, k: number): void {
  let largest = values[first];
  for (let i = first + 1; i < first + k; i++) if (values[i] > largest) largest = values[i];
  let total = 0;
  for (let i = first; i < first + k; i++) {
    values[i] = Math.exp(values[i] - largest);
    total += values[i];
  }
  for (let i = first; i < first + k; i++) values[i] /= total;
}
