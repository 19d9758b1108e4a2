import type { HierarchicalOptions, HierarchicalSolution } from "#analysis/maxdiff/hierarchical-types";
import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { prepareHierarchical } from "#analysis/maxdiff/prepare-hierarchical";
import { runHierarchicalChain } from "#analysis/maxdiff/run-hierarchical-chain";
import { summariseHierarchical } from "#analysis/maxdiff/summarise-hierarchical";
import type { RunHooks } from "#analysis/run-hooks";

/**
 * Utilities of every respondent by hierarchical Bayes: each one's own choices, helped by what the others chose.
 *
 * Answers "what does each person prefer, and how do people differ?" when nobody answered enough tasks for an estimate
 * of their own. The lower level is the choice model of `model`; the upper one takes people's utilities as normal around
 * a common mean, so that a person with few or contradictory answers is drawn towards it. Individual utilities are
 * therefore less spread than the truth: segment on them, but take deviations between people from
 * `populationDeviations`.
 *
 * Utilities are zero-centred and the prior treats all items alike. Weights do not enter the sampling; they weight
 * `utilities`, `shares` and the log-likelihoods of the answer. Any utilities have a posterior, also those that
 * `fitMaxDiffLogit` refuses. Read `converged` and `rHat` before the numbers.
 *
 * To share the chains among threads: `prepareHierarchical`, then `runHierarchicalChain` for each chain anywhere, then
 * `summariseHierarchical`.
 *
 * @throws AnalysisError from `prepareHierarchical`; `cancelled`.
 *
 * Time O(chains x (burn-in + draws) x respondents x (items² + items shown)).
 * Sources: Rossi, Allenby & McCulloch (2005), Bayesian Statistics and Marketing, chapter 5; Orme (2009), "MaxDiff
 * analysis: simple counting, individual-level logit, and HB", Sawtooth Software research paper.
 */
export function fitHierarchicalMaxDiff(
  study: MaxDiffStudy,
  options: HierarchicalOptions = {},
  hooks: RunHooks = {},
): HierarchicalSolution {
  const prepared = prepareHierarchical(study, options);
  const { chains, burnIn, draws } = prepared.options;
  const steps = burnIn + draws;
  const results = Array.from({ length: chains }, (_, chain) =>
    runHierarchicalChain(prepared, chain, {
      ...hooks,
      onProgress: (done) => hooks.onProgress?.(chain * steps + done, chains * steps),
    }),
  );
  return summariseHierarchical(prepared, results);
}
