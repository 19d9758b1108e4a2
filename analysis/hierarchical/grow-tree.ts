import { agglomerate } from "#analysis/hierarchical/agglomerate";
import type { Linkage } from "#analysis/hierarchical/dendrogram";
import { joinNearestChain } from "#analysis/hierarchical/join-nearest-chain";
import { joinReciprocalPairs } from "#analysis/hierarchical/join-reciprocal-pairs";
import { orderMerges } from "#analysis/hierarchical/order-merges";
import { measurePackedDistances } from "#analysis/hierarchical/packed-distances";

/** With fewer leaves one join at a time is as fast. */
const leastLeavesForMany = 400;

/**
 * The joins of a tree and their heights, ascending.
 *
 * Without ties the tree is the same however it is grown, with ties the order of joins decides. So there are three ways:
 * - Ward without ties: along chains of nearest centroids, without distances between all pairs (`joinNearestChain`);
 * - average and complete without ties, and Ward where centroids would be too inexact: on distances, many pairs at once
 *   (`joinReciprocalPairs`);
 * - all else: on distances, one join at a time, with R's choice among ties (`agglomerate`). Single linkage goes this
 *   way too: its clusters grow by one neighbour, and few pairs are to be had at once.
 *
 * A way that meets a tie gives up, and the last one begins anew.
 *
 * @param values leaves by variables. `weights` of the leaves, positive.
 * @param onProgress told the joins that are done, from 0 again after a way was given up; may throw.
 */
export function growTree(
  values: Float64Array,
  columnCount: number,
  weights: Float64Array,
  linkage: Linkage,
  onProgress: (joined: number) => void,
): { merges: Int32Array; heights: Float64Array } {
  const leafCount = weights.length;
  let mayJoinPairs = leafCount >= leastLeavesForMany && linkage !== "single";
  if (leafCount >= leastLeavesForMany && linkage === "ward") {
    const found = joinNearestChain(values, columnCount, weights, onProgress);
    const ordered = typeof found === "string" ? null : orderMerges(found, leafCount);
    if (ordered) return takeRoots(ordered, linkage);
    mayJoinPairs = found === "blurred";
  }
  const measure = () => {
    const distances = measurePackedDistances(values, leafCount, columnCount);
    if (linkage === "ward") squareForWard(distances, weights);
    return distances;
  };
  let distances = measure();
  if (mayJoinPairs) {
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
