import type { UnorderedMerges } from "#analysis/hierarchical/join-reciprocal-pairs";

/** Heights closer than this, in proportion, have no order. */
const tieMargin = 1e-11;

/**
 * The joins by ascending height, with nodes numbered in that order; null where two heights are equal but for rounding,
 * so that their order would be a matter of chance. Time O(n log n).
 */
export function orderMerges({ merges, heights }: UnorderedMerges, leafCount: number): UnorderedMerges | null {
  const order = Int32Array.from(heights.keys()).sort((a, b) => heights[a] - heights[b] || a - b);
  const nodeOf = new Int32Array(heights.length);
  for (let step = 0; step < order.length; step++) {
    nodeOf[order[step]] = leafCount + step;
    const height = heights[order[step]];
    if (step > 0 && height - heights[order[step - 1]] <= tieMargin * height) return null;
  }
  const rename = (node: number) => (node < leafCount ? node : nodeOf[node - leafCount]);
  const renamed = new Int32Array(merges.length);
  order.forEach((join, step) => {
    renamed[2 * step] = rename(merges[2 * join]);
    renamed[2 * step + 1] = rename(merges[2 * join + 1]);
  });
  return { merges: renamed, heights: Float64Array.from(order, (join) => heights[join]) };
}
