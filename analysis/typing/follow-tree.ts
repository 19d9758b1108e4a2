import type { TreeNode } from "#analysis/typing/typing-types";

/** What of a node decides where answers lead. */
export type TreeStep = Pick<TreeNode, "split" | "weight" | "memberships">;

/**
 * Where a respondent's answers lead: shares by segment, written into `memberships`.
 *
 * A missing answer (NaN), or a category that training respondents at the split did not give, follows both branches in
 * proportion to their weights. Time O(depth), more with missing answers.
 * Source: Quinlan, C4.5 (1993), section 3.2, for the division of the weight.
 */
export function followTree(
  nodes: readonly TreeStep[],
  answerTo: (question: number) => number,
  memberships: Float64Array,
): void {
  memberships.fill(0);
  follow(0, 1);

  function follow(position: number, share: number): void {
    const { split, memberships: own } = nodes[position];
    if (!split) {
      for (let k = 0; k < own.length; k++) memberships[k] += share * own[k];
      return;
    }
    const answer = answerTo(split.question);
    const isLeft = split.kind === "numeric" ? answer < split.below : split.leftCategories.includes(answer);
    const isRight = split.kind === "numeric" ? answer >= split.below : split.rightCategories.includes(answer);
    if (isLeft || isRight) {
      follow(isLeft ? split.left : split.right, share);
      return;
    }
    const leftWeight = nodes[split.left].weight;
    const weight = leftWeight + nodes[split.right].weight;
    follow(split.left, (share * leftWeight) / weight);
    follow(split.right, (share * (weight - leftWeight)) / weight);
  }
}
