import type { HierarchicalChain, PreparedHierarchical } from "#analysis/maxdiff/hierarchical-types";
import { runHierarchicalChain } from "#analysis/maxdiff/run-hierarchical-chain";
import type { ThreadJob } from "#server/threads/thread-job";

/** One chain of a hierarchical MaxDiff; the task is its number. */
export const maxdiffChain: ThreadJob<PreparedHierarchical, number, HierarchicalChain> =
  (prepared) => (chain, hooks) =>
    runHierarchicalChain(prepared, chain, hooks);
