import { AnalysisError } from "#analysis/analysis-error";
import type { Dendrogram } from "#analysis/hierarchical/dendrogram";

export type DendrogramCut = {
  k: number;
  /** Cluster of each input row, from 0; -1 for a row of weight 0. */
  assignment: Int32Array;
  /** Respondents of positive weight, unweighted. Clusters are in descending order of `weightedSizes`, ties by first row. */
  sizes: number[];
  /** Sums of weights. */
  weightedSizes: number[];
};

/**
 * The K clusters that are left when the tree's last K - 1 joins are undone.
 *
 * @param k whole number from 1 to the number of leaves.
 * @throws AnalysisError `invalid-argument` for another k, `k-exceeds-distinct-rows` for more than there are leaves.
 * Time O(rows + leaves).
 */
export function cutDendrogram(dendrogram: Dendrogram, k: number): DendrogramCut {
  const { leafCount, leafOfRow, leafWeights } = dendrogram;
  if (!Number.isSafeInteger(k) || k < 1) {
    throw new AnalysisError("invalid-argument", "k is a whole number of at least 1", {
      argument: "k",
      value: k,
      least: 1,
    });
  }
  if (k > leafCount) {
    throw new AnalysisError("k-exceeds-distinct-rows", "there are fewer rows than clusters", {
      k,
      distinctRows: leafCount,
    });
  }
  const rootOfLeaf = findRoots(dendrogram, leafCount - k);
  const clusterOfRoot = new Map<number, number>();
  const found = { sizes: new Array<number>(k).fill(0), weightedSizes: new Array<number>(k).fill(0) };
  const provisional = leafOfRow.map((leaf) => {
    if (leaf < 0) return -1;
    const root = rootOfLeaf[leaf];
    const cluster = clusterOfRoot.get(root) ?? clusterOfRoot.size;
    clusterOfRoot.set(root, cluster);
    found.sizes[cluster]++;
    return cluster;
  });
  leafWeights.forEach((weight, leaf) => {
    found.weightedSizes[clusterOfRoot.get(rootOfLeaf[leaf]) ?? 0] += weight;
  });
  const order = [...found.sizes.keys()].sort(
    (a, b) => found.weightedSizes[b] - found.weightedSizes[a] || a - b,
  );
  const rank = new Int32Array(k);
  order.forEach((cluster, position) => {
    rank[cluster] = position;
  });
  return {
    k,
    assignment: provisional.map((cluster) => (cluster < 0 ? -1 : rank[cluster])),
    sizes: order.map((cluster) => found.sizes[cluster]),
    weightedSizes: order.map((cluster) => found.weightedSizes[cluster]),
  };
}

/** The node that each leaf hangs from after the first `steps` joins. */
function findRoots({ leafCount, merges }: Dendrogram, steps: number): Int32Array {
  const rootOfNode = Int32Array.from({ length: leafCount + steps }, (_, node) => node);
  for (let step = steps - 1; step >= 0; step--) {
    const root = rootOfNode[leafCount + step];
    rootOfNode[merges[2 * step]] = root;
    rootOfNode[merges[2 * step + 1]] = root;
  }
  return rootOfNode.slice(0, leafCount);
}
