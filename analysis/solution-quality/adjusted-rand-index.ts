import { AnalysisError } from "#analysis/analysis-error";

/**
 * Adjusted Rand index: how far two partitions of the same respondents agree beyond chance.
 *
 * 1 for the same partition whatever the labels, 0 on average for unrelated ones, below 0 for less than chance. Two
 * partitions that are both one block, or both all singletons, agree: 1.
 *
 * @param first, second cluster of each row, any whole numbers.
 * @throws AnalysisError `length-mismatch`, `too-few-rows` below two rows.
 * Time O(rows). Source: Hubert & Arabie (1985), Journal of Classification 2, 193-218.
 */
export function computeAdjustedRandIndex(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const rows = first.length;
  if (second.length !== rows)
    throw new AnalysisError("length-mismatch", "two partitions of the same rows", { rows });
  if (rows < 2) throw new AnalysisError("too-few-rows", "a pair of rows is needed", { rows });
  const firstSizes = new Map<number, number>();
  const secondSizes = new Map<number, number>();
  const sharedSizes = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    increment(firstSizes, first[row]);
    increment(secondSizes, second[row]);
    increment(sharedSizes, `${first[row]} ${second[row]}`);
  }
  const together = countPairs(sharedSizes);
  const inFirst = countPairs(firstSizes);
  const inSecond = countPairs(secondSizes);
  const expected = (inFirst * inSecond) / ((rows * (rows - 1)) / 2);
  const largest = (inFirst + inSecond) / 2;
  return largest === expected ? 1 : (together - expected) / (largest - expected);
}

function increment<Key>(sizes: Map<Key, number>, key: Key): void {
  sizes.set(key, (sizes.get(key) ?? 0) + 1);
}

function countPairs(sizes: Map<unknown, number>): number {
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}
