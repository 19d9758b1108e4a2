import { AnalysisError } from "#analysis/analysis-error";
import { followTree } from "#analysis/typing/follow-tree";
import { type GrownTree, growTree, pruneTree, type TreeLimits } from "#analysis/typing/grow-tree";
import { findLargest } from "#analysis/typing/predict-entries";
import { filterFolds, type TypingTable } from "#analysis/typing/typing-table";
import type {
  ClassificationTree,
  TreeNode,
  TreeOptions,
  TypingQuestion,
} from "#analysis/typing/typing-types";

/**
 * A classification tree (CART: Gini's index, minimal cost-complexity pruning), as rpart with its defaults.
 *
 * Answers "which few questions, asked one after the other, lead to a segment?". Easy to explain and to ask, seldom the
 * most accurate. Each leaf's memberships are the shares of its training respondents.
 *
 * Weights count as that many respondents, also in `minSplit` and `minLeaf`, where rpart counts rows.
 *
 * @throws AnalysisError `invalid-argument` for an option out of range.
 * Time O(questions x entries x (log entries + depth x segments)), times folds squared when the complexity is chosen.
 * Source: Breiman, Friedman, Olshen & Stone, Classification and Regression Trees (1984), chapters 2 to 4.
 */
export function fitTree(
  table: TypingTable,
  questions: readonly TypingQuestion[],
  options: TreeOptions = {},
): ClassificationTree {
  const limits = completeTreeOptions(options);
  if (limits.complexity !== "cross-validated") {
    const { complexity } = limits;
    return {
      kind: "tree",
      nodes: pruneTree(growTree(table, questions, { ...limits, complexity }), complexity),
      complexity,
    };
  }
  const whole = growTree(table, questions, { ...limits, complexity: 0 });
  const complexity = chooseComplexity(table, questions, { ...limits, complexity: 0 }, whole);
  return { kind: "tree", nodes: pruneTree(whole, complexity), complexity };
}

/** @throws AnalysisError `invalid-argument` */
function completeTreeOptions(options: TreeOptions): Required<TreeOptions> {
  const minSplit = options.minSplit ?? 20;
  const completed = {
    complexity: options.complexity ?? 0.01,
    minSplit,
    minLeaf: options.minLeaf ?? Math.round(minSplit / 3),
    maxDepth: options.maxDepth ?? 30,
  };
  assertWithin("minSplit", completed.minSplit, 0, Infinity);
  assertWithin("minLeaf", completed.minLeaf, 0, Infinity);
  assertWithin("maxDepth", completed.maxDepth, 0, 1000);
  if (completed.complexity !== "cross-validated") assertWithin("complexity", completed.complexity, 0, 1);
  return completed;
}

/**
 * The complexity with the least error over the folds of the table; the larger (a smaller tree) among equals. The
 * candidates lie midway, in ratio, between the prices at which the tree of all respondents loses a branch.
 */
function chooseComplexity(
  table: TypingTable,
  questions: readonly TypingQuestion[],
  limits: TreeLimits,
  whole: GrownTree,
): number {
  const prices = new Set(
    whole.nodes.flatMap(({ split, complexity }) => (split && complexity > 0 ? [complexity] : [])),
  );
  const descending = [...prices, 0].map((price) => price / whole.rootError).sort((a, b) => b - a);
  const candidates = descending.map((price, i) => (i === 0 ? 1 : Math.sqrt(price * descending[i - 1])));
  const errors = new Float64Array(candidates.length);
  for (const fold of new Set(table.folds)) {
    const training = filterFolds(table, (other) => other !== fold);
    if (training.entryCount === 0) return candidates[candidates.length - 1];
    const heldOut = filterFolds(table, (other) => other === fold);
    const grown = growTree(training, questions, limits);
    candidates.forEach((complexity, i) => {
      errors[i] += countErrors(heldOut, pruneTree(grown, complexity));
    });
  }
  const least = Math.min(...errors);
  return candidates[errors.findIndex((error) => error <= least * (1 + 1e-12))];
}

function countErrors(table: TypingTable, nodes: readonly TreeNode[]): number {
  const memberships = new Float64Array(table.segmentCount);
  let errors = 0;
  for (let entry = 0; entry < table.entryCount; entry++) {
    followTree(nodes, (question) => table.answers[entry * table.questionCount + question], memberships);
    const predicted = findLargest(memberships);
    for (let k = 0; k < table.segmentCount; k++) {
      if (k !== predicted) errors += table.counts[entry * table.segmentCount + k];
    }
  }
  return errors;
}

function assertWithin(argument: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new AnalysisError("invalid-argument", `${argument} lies between ${least} and ${most}`, {
    argument,
    value,
  });
}
