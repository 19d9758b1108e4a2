/** How the distance between two groups of respondents is measured. */
export type Linkage = "ward" | "average" | "complete" | "single";

/** The tree of a hierarchical clustering. Plain data. */
export type Dendrogram = {
  linkage: Linkage;
  leafCount: number;
  /** The leaf of each input row; -1 for a row of weight 0, which is in no cluster. */
  leafOfRow: Int32Array;
  /** Sum of weights by leaf. */
  leafWeights: Float64Array;
  /**
   * The two nodes joined at step s, at 2s and 2s + 1: 0 to leafCount - 1 are leaves, leafCount + s is the node that
   * step s made.
   */
  merges: Int32Array;
  /** Height of each step, in units of distance between rows; ascending but for rounding. */
  heights: Float64Array;
};
