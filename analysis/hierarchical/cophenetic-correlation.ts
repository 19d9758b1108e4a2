import type { Dendrogram } from "#analysis/hierarchical/dendrogram";
import type { HierarchicalInput } from "#analysis/hierarchical/fit-hierarchical";

/**
 * Cophenetic correlation: how faithfully a tree keeps the distances it was made from, at most 1.
 *
 * The correlation, over all pairs of respondents, of their Euclidean distance with the height at which they first
 * share a cluster. Weights act as repeated rows.
 *
 * @param input what the tree was fitted to.
 * @returns null when all distances or all heights are equal.
 *
 * Time O(leaves² x variables), memory O(leaves).
 * Source: Sokal & Rohlf (1962), Taxon 11, 33-40; as R's cor(dist(x), cophenetic(tree)).
 */
export function computeCopheneticCorrelation(input: HierarchicalInput, tree: Dendrogram): number | null {
  const sums = { pairs: 0, distance: 0, height: 0, distanceSquared: 0, heightSquared: 0, product: 0 };
  const rowOfLeaf = findRowOfLeaf(tree);
  const addPair = (a: number, b: number, height: number, weight: number) => {
    const distance = measureDistance(input, rowOfLeaf[a], rowOfLeaf[b]);
    sums.pairs += weight;
    sums.distance += weight * distance;
    sums.height += weight * height;
    sums.distanceSquared += weight * distance * distance;
    sums.heightSquared += weight * height * height;
    sums.product += weight * distance * height;
  };
  visitPairs(tree, addPair);
  // Copies of one respondent, which a weight stands for, are pairs at distance and height 0.
  for (const weight of tree.leafWeights) sums.pairs += Math.max(0, (weight * (weight - 1)) / 2);
  const covariance = sums.product - (sums.distance * sums.height) / sums.pairs;
  const spread =
    (sums.distanceSquared - sums.distance ** 2 / sums.pairs) *
    (sums.heightSquared - sums.height ** 2 / sums.pairs);
  const scale = sums.distanceSquared * sums.heightSquared;
  return spread > 1e-24 * scale ? covariance / Math.sqrt(spread) : null;
}

/** Every pair of leaves once, with the height of the step that joins them. */
function visitPairs(
  { leafCount, merges, heights, leafWeights }: Dendrogram,
  visit: (a: number, b: number, height: number, weight: number) => void,
): void {
  const members: number[][] = Array.from({ length: leafCount }, (_, leaf) => [leaf]);
  for (let step = 0; step < leafCount - 1; step++) {
    const left = members[merges[2 * step]];
    const right = members[merges[2 * step + 1]];
    for (const a of left) for (const b of right) visit(a, b, heights[step], leafWeights[a] * leafWeights[b]);
    members.push([...left, ...right]);
    members[merges[2 * step]] = [];
    members[merges[2 * step + 1]] = [];
  }
}

function findRowOfLeaf({ leafOfRow, leafCount }: Dendrogram): Int32Array {
  const rows = new Int32Array(leafCount);
  for (let row = leafOfRow.length - 1; row >= 0; row--) if (leafOfRow[row] >= 0) rows[leafOfRow[row]] = row;
  return rows;
}

function measureDistance({ matrix }: HierarchicalInput, a: number, b: number): number {
  const { values, columnCount } = matrix;
  let sum = 0;
  for (let column = 0; column < columnCount; column++) {
    sum += (values[a * columnCount + column] - values[b * columnCount + column]) ** 2;
  }
  return Math.sqrt(sum);
}
