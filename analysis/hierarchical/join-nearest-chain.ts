import type { UnorderedMerges } from "#analysis/hierarchical/join-reciprocal-pairs";
import { findNearest, openCentroids, uniteCentroids } from "#analysis/hierarchical/ward-centroids";

/**
 * The joins of Ward's tree without ties, from the centroids of clusters instead of the distances between them.
 *
 * A chain goes from a cluster to its nearest, from there to the nearest of that one, and so on until two are each
 * other's nearest: these are joined, as they would be at some time in any order, and the chain goes on from the one
 * before them. About 2.5 searches a cluster make the tree, each through centroids that stay in the processor's cache.
 *
 * @param values leaves by variables. `weights` of the leaves, positive.
 * @param onJoin called before each join; may throw.
 * @param mayUseSimd false keeps to plain TypeScript, which gives the same numbers to the last bit; for tests.
 * @returns `tied` where two neighbours are equally near, so that the order of joins matters, and `blurred` where two
 *   clusters are so near, in proportion to the values, that rounding of their centroids could be seen.
 * Time O(n² x variables), memory 8n x variables bytes. Source: Murtagh (1983), Computer Journal 26, 354-359; Müllner
 * (2011), arXiv:1109.2378, section 3.2.
 */
export function joinNearestChain(
  values: Float64Array,
  columnCount: number,
  weights: Float64Array,
  onJoin: (joined: number) => void,
  mayUseSimd = true,
): UnorderedMerges | "tied" | "blurred" {
  const leafCount = weights.length;
  const forest = openCentroids(values, columnCount, weights, mayUseSimd);
  const merges = new Int32Array(2 * (leafCount - 1));
  const heights = new Float64Array(leafCount - 1);
  const nodes = Int32Array.from(weights.keys());
  const firstLeaves = nodes.slice();
  const placeOfNode = new Int32Array(2 * leafCount - 1);
  placeOfNode.set(nodes);
  /** Nodes, each but the first the nearest of the one before, and how far they are from that. */
  const chain = new Int32Array(leafCount);
  const distances = new Float64Array(leafCount).fill(Infinity);
  let length = 0;
  for (let joined = 0; joined < leafCount - 1; ) {
    if (length === 0) chain[length++] = nodes[0];
    const own = placeOfNode[chain[length - 1]];
    const before = length > 1 ? placeOfNode[chain[length - 2]] : -1;
    const nearest = findNearest(forest, own, before, distances[length - 1]);
    if (nearest.isTied) return "tied";
    if (nearest.isBlurred) return "blurred";
    if (nearest.place !== before) {
      chain[length] = nodes[nearest.place];
      distances[length++] = nearest.distance;
      continue;
    }
    onJoin(joined);
    const [first, second] = firstLeaves[own] < firstLeaves[before] ? [own, before] : [before, own];
    merges[2 * joined] = nodes[first];
    merges[2 * joined + 1] = nodes[second];
    heights[joined] = nearest.distance;
    const [kept, freed] = own < before ? [own, before] : [before, own];
    firstLeaves[kept] = firstLeaves[first];
    nodes[kept] = leafCount + joined++;
    placeOfNode[nodes[kept]] = kept;
    uniteCentroids(forest, kept, freed);
    nodes[freed] = nodes[forest.count];
    firstLeaves[freed] = firstLeaves[forest.count];
    placeOfNode[nodes[freed]] = freed;
    length -= 2;
  }
  return { merges, heights };
}
