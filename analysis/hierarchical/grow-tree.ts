import { agglomerate } from "#analysis/hierarchical/agglomerate";
import type { Linkage } from "#analysis/hierarchical/dendrogram";
import { joinReciprocalPairs } from "#analysis/hierarchical/join-reciprocal-pairs";
import { orderMerges } from "#analysis/hierarchical/order-merges";
import { measurePackedDistances } from "#analysis/hierarchical/packed-distances";

/** With fewer leaves one join at a time is as fast. */
const leastLeavesForPairs = 400;

/**
 * The joins of a tree and their heights, ascending.
 *
 * Without ties the tree is the same however it is grown, so many pairs are joined at once; with ties the order of
 * joins decides, and one is made at a time as in R's hclust. Single linkage goes one at a time too: its clusters grow
 * by one neighbour, and few pairs are to be had at once.
 *
 * @param values leaves by variables. `weights` of the leaves, positive.
 * @param onProgress told the joins that are done; may throw.
 */
export function growTree(
  values: Float64Array,
  columnCount: number,
  weights: Float64Array,
  linkage: Linkage,
  onProgress: (joined: number) => void,
): { merges: Int32Array; heights: Float64Array } {
  const leafCount = weights.length;
  const measure = () => {
    const distances = measurePackedDistances(values, leafCount, columnCount);
    if (linkage === "ward") squareForWard(distances, weights);
    return distances;
  };
  let distances = measure();
  if (leafCount >= leastLeavesForPairs && linkage !== "single") {
    let rounds = 0;
    const found = joinReciprocalPairs(distances, weights, linkage, (joined) => {
      rounds++;
      onProgress(joined);
    });
    const ordered = found && orderMerges(found, leafCount);
    if (ordered) return takeRoots(ordered, linkage);
    const isSpoilt = rounds > 1;
    if (isSpoilt) distances = measure();
  }
  return takeRoots(agglomerate(distances, weights, linkage, onProgress), linkage);
}

/** Ward's distance of two leaves of weights v and w is d² · 2vw / (v + w), which is d² for single respondents. */
function squareForWard(distances: Float64Array, weights: Float64Array): void {
  const n = weights.length;
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++, at++) {
      const harmonic = (2 * weights[i] * weights[j]) / (weights[i] + weights[j]);
      distances[at] = distances[at] * distances[at] * harmonic;
    }
  }
}

function takeRoots(tree: { merges: Int32Array; heights: Float64Array }, linkage: Linkage) {
  return linkage === "ward" ? { ...tree, heights: tree.heights.map(Math.sqrt) } : tree;
}
