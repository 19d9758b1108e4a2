import { AnalysisError } from "#analysis/analysis-error";
import { climbMixedModel } from "#analysis/mixed-latent-class/climb-mixed-model";
import { layOutEstimates } from "#analysis/mixed-latent-class/estimate-layout";
import { isSpurious } from "#analysis/mixed-latent-class/is-spurious";
import type {
  MixedInput,
  MixedOptions,
  MixedStart,
  MixedStarts,
  PreparedMixed,
} from "#analysis/mixed-latent-class/mixed-latent-class-types";
import { completeMixedOptions, prepareMixedModel } from "#analysis/mixed-latent-class/prepare-mixed-model";
import { drawMixedEstimates, relocateMixedClass } from "#analysis/mixed-latent-class/random-mixed-estimates";
import { rankMixedStarts } from "#analysis/mixed-latent-class/rank-mixed-starts";
import { type MixedSolution, summariseMixedModel } from "#analysis/mixed-latent-class/summarise-mixed-model";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

/** Gain of a step, as a share of the log-likelihood, and move of an estimate that end a polish. */
const ROUGH_TOLERANCE = 1e-9;
const ROUGH_STILLNESS = 1e-3;

/** The search keeps to wide classes, lest every move be towards one that closes around a few values. */
const SEARCH_FLOOR = 0.03;

/**
 * Latent classes with categorical items, normally distributed items, or both, and with covariates of membership.
 *
 * Answers "which kinds of respondents would produce these answers and measurements?" and "whom are they among?".
 * Within a class items are independent, unless a full covariance model lets the Gaussian ones correlate. Covariates
 * enter by a multinomial logit estimated together with the classes. Many short random starts, each mended by a few
 * moves of a class, then the best `polish` close to their maxima; the best of those is taken to convergence. One that has closed
 * around a few equal values, where the likelihood is unbounded, is taken only when there is no other.
 * Missing data: full information under the model, for both kinds of items; covariates must be complete.
 * Weights enter the likelihood as given, N is their sum. The order of respondents changes nothing.
 *
 * @throws AnalysisError from `prepareMixedModel` and `completeMixedOptions`; `cancelled`.
 *
 * Time O((starts x (1 + moves) x shortIterations + polish x steps) x distinct rows x items x k).
 * Source: Vermunt & Magidson (2002), in Applied Latent Class Analysis, for mixed items; Fraley & Raftery (2002),
 * JASA 97, 611-631, for Gaussian ones; Linzer & Lewis (2011), J. Statistical Software 42(10), for covariates.
 */
export function fitMixedModel(input: MixedInput, options: MixedOptions, hooks: RunHooks = {}): MixedSolution {
  const prepared = prepareMixedModel(input);
  const completed = completeMixedOptions(prepared, options);
  const starts = runMixedStarts(prepared, completed, 0, completed.starts, {
    isCancelled: hooks.isCancelled,
    onProgress: (done) => hooks.onProgress?.(done, completed.starts + completed.polish),
  });
  const polished = starts.best.map((start, i) => {
    throwIfCancelled(hooks);
    const finished = polishMixedStart(prepared, completed, start);
    hooks.onProgress?.(completed.starts + i + 1, completed.starts + starts.best.length);
    return finished;
  });
  return summariseMixedModel(input, prepared, completed, polished);
}

/**
 * Short starts `from` up to, not including, `to`: one thread's share. Only the best `polish` are kept whole.
 * @throws AnalysisError `invalid-argument` for an empty range; `cancelled`.
 */
export function runMixedStarts(
  prepared: PreparedMixed,
  options: Required<MixedOptions>,
  from: number,
  to: number,
  hooks: RunHooks = {},
): MixedStarts {
  if (!(from >= 0 && from < to && to <= options.starts)) {
    throw new AnalysisError("invalid-argument", "the range of starts is empty or outside", { from, to });
  }
  const logLikelihoods = new Float64Array(options.starts).fill(Number.NaN);
  const reached: MixedStart[] = [];
  for (let start = from; start < to; start++) {
    throwIfCancelled(hooks);
    const point = runMixedStart(prepared, options, start);
    logLikelihoods[start] = point.logLikelihood;
    reached.push(point);
    hooks.onProgress?.(start - from + 1, to - from);
  }
  return { logLikelihoods, best: choosePromising(prepared, options, reached) };
}

/** One short start and its moves. Depends on the cases, the options and `start` alone. */
function runMixedStart(prepared: PreparedMixed, options: Required<MixedOptions>, start: number): MixedStart {
  const { k, covariance, shortIterations } = options;
  const cases = prepared.searchCases;
  const layout = layOutEstimates(cases, k, covariance);
  const source = createRandom(options.seed, [k, start]);
  const climb = (estimates: Float64Array, iterations: number) => {
    const from = { start, logLikelihood: -Infinity, estimates, iterations, converged: false };
    return climbMixedModel(cases, layout, from, {
      tolerance: options.tolerance,
      stillness: ROUGH_STILLNESS,
      maxIterations: shortIterations,
      varianceFloor: Math.max(options.varianceFloor, SEARCH_FLOOR),
    });
  };
  let best = climb(drawMixedEstimates(cases, layout, source), 0);
  for (let move = 0; move < options.moves && k > 1; move++) {
    const reached = climb(relocateMixedClass(cases, layout, best.estimates, source), best.iterations);
    const better = reached.logLikelihood > best.logLikelihood ? reached : best;
    best = { ...better, iterations: reached.iterations };
  }
  return best;
}

/** Takes a short start near enough to its maximum to tell which is best; `summariseMixedModel` finishes that one. */
export function polishMixedStart(
  prepared: PreparedMixed,
  options: Required<MixedOptions>,
  start: MixedStart,
): MixedStart {
  const { cases, searchCases } = prepared;
  const layout = layOutEstimates(cases, options.k, options.covariance);
  const estimates = new Float64Array(layout.size);
  const items = start.estimates.subarray(options.k);
  estimates.set(items, layout.probabilities);
  const shares = start.estimates.subarray(0, options.k);
  // With covariates the shares become intercepts, and every slope begins at 0.
  const first = cases === searchCases ? shares : shares.map((share) => Math.log(share / shares[0]));
  estimates.set(first);
  return climbMixedModel(
    cases,
    layout,
    { ...start, estimates },
    {
      maxIterations: options.maxIterations,
      tolerance: Math.max(options.tolerance, ROUGH_TOLERANCE),
      stillness: ROUGH_STILLNESS,
      varianceFloor: options.varianceFloor,
    },
  );
}

/** The shares of several threads as one; does not depend on how the starts were shared. */
export function mergeMixedStarts(
  prepared: PreparedMixed,
  options: Required<MixedOptions>,
  parts: readonly MixedStarts[],
): MixedStarts {
  const logLikelihoods = new Float64Array(options.starts).fill(Number.NaN);
  for (const part of parts) {
    part.logLikelihoods.forEach((logLikelihood, start) => {
      if (!Number.isNaN(logLikelihood)) logLikelihoods[start] = logLikelihood;
    });
  }
  const promising = parts.flatMap((part) => part.best);
  return { logLikelihoods, best: choosePromising(prepared, options, promising) };
}

/**
 * The best `polish` starts, and as many of those with a class as narrow as the search allows: most of them will close
 * around a few values, but some are the best solution there is.
 */
function choosePromising(
  prepared: PreparedMixed,
  options: Required<MixedOptions>,
  starts: readonly MixedStart[],
): MixedStart[] {
  const layout = layOutEstimates(prepared.searchCases, options.k, options.covariance);
  const ranked = rankMixedStarts(prepared.searchCases, options, starts);
  const isNarrow = ({ estimates }: MixedStart) =>
    isSpurious(prepared.searchCases, layout, estimates, Math.max(options.varianceFloor, SEARCH_FLOOR));
  const narrow = ranked.filter(isNarrow);
  const wide = ranked.filter((start) => !narrow.includes(start));
  return [...wide.slice(0, options.polish), ...narrow.slice(0, options.polish)];
}
