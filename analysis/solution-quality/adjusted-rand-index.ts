import { AnalysisError } from "#analysis/analysis-error";

/**
 * Adjusted Rand index: how far two partitions of the same respondents agree beyond chance.
 *
 * 1 for the same partition whatever the labels, 0 on average for unrelated ones, below 0 for less than chance. Two
 * partitions that are both one block, or both all singletons, agree: 1.
 *
 * @param first, second cluster of each row, any whole numbers.
 * @param weights one a row, at least 0; integer weights act as repeated rows. Left out, each row counts once.
 * @throws AnalysisError `length-mismatch`, `too-few-rows` below two rows (or a sum of weights below two).
 * Time O(rows + clusters²). Source: Hubert & Arabie (1985), Journal of Classification 2, 193-218.
 */
export function computeAdjustedRandIndex(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  const rows = first.length;
  if (second.length !== rows || (weights && weights.length !== rows))
    throw new AnalysisError("length-mismatch", "two partitions of the same rows", { rows });
  const [inFirst, inSecond] = [numberClusters(first), numberClusters(second)];
  const shared = new Float64Array(inFirst.count * inSecond.count);
  const firstSizes = new Float64Array(inFirst.count);
  const secondSizes = new Float64Array(inSecond.count);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const weight = weights ? weights[row] : 1;
    total += weight;
    firstSizes[inFirst.clusters[row]] += weight;
    secondSizes[inSecond.clusters[row]] += weight;
    shared[inFirst.clusters[row] * inSecond.count + inSecond.clusters[row]] += weight;
  }
  if (!(total >= 2)) throw new AnalysisError("too-few-rows", "a pair of rows is needed", { rows: total });
  const together = countPairs(shared);
  const pairsFirst = countPairs(firstSizes);
  const pairsSecond = countPairs(secondSizes);
  const expected = (pairsFirst * pairsSecond) / ((total * (total - 1)) / 2);
  const largest = (pairsFirst + pairsSecond) / 2;
  return largest === expected ? 1 : (together - expected) / (largest - expected);
}

/** The clusters numbered from 0 in order of appearance. */
function numberClusters(labels: ArrayLike<number>): { clusters: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const clusters = Int32Array.from(labels, (label) => {
    const known = numbers.get(label);
    if (known !== undefined) return known;
    numbers.set(label, numbers.size);
    return numbers.size - 1;
  });
  return { clusters, count: numbers.size };
}

function countPairs(sizes: Float64Array): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}
