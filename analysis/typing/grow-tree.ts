import { findBestSplit } from "#analysis/typing/find-best-split";
import { countNodeSegments, divideTreeRows, sortTreeRows, type TreeRows } from "#analysis/typing/tree-rows";
import type { TypingTable } from "#analysis/typing/typing-table";
import type { TreeNode, TypingQuestion } from "#analysis/typing/typing-types";

/** Complete and checked. `complexity` is a share of the root's error. */
export type TreeLimits = { complexity: number; minSplit: number; minLeaf: number; maxDepth: number };

/** A tree whose nodes hold their complexity as weight of respondents, not yet as a share of the root's error. */
export type GrownTree = { nodes: TreeNode[]; rootError: number };

/**
 * A classification tree grown by Gini's index, each node with the price of a leaf at which it collapses.
 *
 * Growth stops where a branch could not pay `complexity`, so that the tree is right for this complexity and above.
 * Time O(questions x entries x (log entries + depth x segments)).
 * Source: Breiman, Friedman, Olshen & Stone, Classification and Regression Trees (1984), chapters 2 and 4.
 */
export function growTree(
  table: TypingTable,
  questions: readonly TypingQuestion[],
  limits: TreeLimits,
): GrownTree {
  const rows = sortTreeRows(table, questions);
  const nodes: TreeNode[] = [];
  const totals = countNodeSegments(rows, 0, table.entryCount);
  const rootError = sum(totals) - Math.max(...totals);
  growBranch({ rows, limits, nodes, price: limits.complexity * rootError }, 0, table.entryCount, 0);
  measureBranch(nodes, 0);
  limitComplexity(nodes, 0, Infinity);
  return { nodes, rootError };
}

/**
 * The subtree that is best when each leaf costs `complexity` of the root's error: minimal cost-complexity pruning.
 * Its nodes hold their complexity as a share of the root's error. Time O(nodes).
 */
export function pruneTree({ nodes, rootError }: GrownTree, complexity: number): TreeNode[] {
  const pruned: TreeNode[] = [];
  function copy(position: number): number {
    const node = nodes[position];
    const at = pruned.length;
    const isSplit = node.split !== null && node.complexity > complexity * rootError;
    pruned.push({ ...node, split: null, complexity: isSplit ? node.complexity / rootError : 0 });
    if (isSplit && node.split) {
      const left = copy(node.split.left);
      const right = copy(node.split.right);
      pruned[at].split = { ...node.split, left, right };
    }
    return at;
  }
  copy(0);
  return pruned;
}

type Growth = { rows: TreeRows; limits: TreeLimits; nodes: TreeNode[]; price: number };

function growBranch(growth: Growth, from: number, to: number, depth: number): void {
  const { rows, limits, nodes } = growth;
  const totals = countNodeSegments(rows, from, to);
  const weight = sum(totals);
  const error = weight - Math.max(...totals);
  const node: TreeNode = {
    split: null,
    weight,
    error,
    memberships: Array.from(totals, (count) => count / weight),
    complexity: 0,
  };
  nodes.push(node);
  const isLight = weight < limits.minSplit * (1 - 1e-9);
  if (isLight || error <= growth.price || depth >= limits.maxDepth) return;
  const found = findBestSplit(rows, { from, to, totals, minLeaf: limits.minLeaf });
  if (!found) return;
  const isLeft =
    found.kind === "numeric"
      ? (answer: number) => answer < found.below
      : (answer: number) => found.leftCategories.includes(answer);
  const middle = divideTreeRows(rows, from, to, found.question, isLeft);
  const left = nodes.length;
  growBranch(growth, from, middle, depth + 1);
  const right = nodes.length;
  growBranch(growth, middle, to, depth + 1);
  const { gain: _gain, ...split } = found;
  node.split = { ...split, left, right };
}

/** Sets the complexity of a branch's nodes; returns its error and splits once what collapses earlier has collapsed. */
function measureBranch(nodes: readonly TreeNode[], position: number): { error: number; splits: number } {
  const node = nodes[position];
  if (!node.split) return { error: node.error, splits: 0 };
  const sons = [node.split.left, node.split.right].map((son) => ({
    node: nodes[son],
    ...measureBranch(nodes, son),
  }));
  const price = () => (node.error - sons[0].error - sons[1].error) / (sons[0].splits + sons[1].splits + 1);
  const weakestFirst = sons[1].node.complexity > sons[0].node.complexity ? sons : [sons[1], sons[0]];
  // Prices that differ by the rounding of weights alone are equal.
  const tolerance = 1e-12 * node.weight;
  for (const son of weakestFirst) {
    if (price() <= son.node.complexity + tolerance) break;
    son.error = son.node.error;
    son.splits = 0;
  }
  node.complexity = price();
  return { error: sons[0].error + sons[1].error, splits: sons[0].splits + sons[1].splits + 1 };
}

/** A branch cannot outlive the one it hangs on. */
function limitComplexity(nodes: readonly TreeNode[], position: number, most: number): void {
  const node = nodes[position];
  node.complexity = Math.min(node.complexity, most);
  if (!node.split) return;
  limitComplexity(nodes, node.split.left, node.complexity);
  limitComplexity(nodes, node.split.right, node.complexity);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
