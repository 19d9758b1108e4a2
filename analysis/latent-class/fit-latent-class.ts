import { AnalysisError } from "#analysis/analysis-error";
import { climbLikelihood } from "#analysis/latent-class/climb-likelihood";
import type {
  LatentClassInput,
  LatentClassOptions,
  LatentClassSolution,
  LatentClassStart,
  LatentClassStarts,
  PreparedLatentClass,
} from "#analysis/latent-class/latent-class-types";
import { completeLatentClassOptions, prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import { relocateClass } from "#analysis/latent-class/relocate-class";
import { normaliseItems } from "#analysis/latent-class/step-expectation-maximisation";
import { summariseLatentClass } from "#analysis/latent-class/summarise-latent-class";
import { createRandom, nextUniform, type RandomSource } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

/**
 * Latent classes: k hidden groups within which categorical answers are independent, by maximum likelihood.
 *
 * Answers "which kinds of respondents would produce these answers?" with a probability of membership for everyone.
 * Many short random starts, each mended by a few moves of a class, then the best `polish` to convergence; the best
 * of those is the solution.
 * Missing data: full information, a missing item's factor is skipped, and a row with no answer counts in N only.
 * Weights enter the likelihood as given, N is their sum. The order of respondents changes nothing.
 *
 * @throws AnalysisError from `prepareLatentClass` and `completeLatentClassOptions`; `cancelled`.
 *
 * Time O((starts x (1 + moves) x shortIterations + polish x steps) x distinct patterns x blocks x k).
 * Source: Goodman (1974), Biometrika 61; Linzer & Lewis (2011), poLCA, J. Statistical Software 42(10).
 */
export function fitLatentClass(
  input: LatentClassInput,
  options: LatentClassOptions,
  hooks: RunHooks = {},
): LatentClassSolution {
  const prepared = prepareLatentClass(input);
  const completed = completeLatentClassOptions(prepared, options);
  const polishCount = Math.min(completed.polish, completed.starts);
  const total = completed.starts + polishCount;
  const starts = runLatentClassStarts(prepared, completed, 0, completed.starts, {
    isCancelled: hooks.isCancelled,
    onProgress: (done) => hooks.onProgress?.(done, total),
  });
  const polished = starts.best.map((start, i) => {
    throwIfCancelled(hooks);
    const finished = polishLatentClassStart(prepared, completed, start);
    hooks.onProgress?.(completed.starts + i + 1, total);
    return finished;
  });
  return summariseLatentClass(input, prepared, completed, polished);
}

/**
 * Short starts `from` up to, not including, `to`: one thread's share. Only the best `polish` are kept whole.
 * @throws AnalysisError `invalid-argument` for an empty range; `cancelled`.
 */
export function runLatentClassStarts(
  prepared: PreparedLatentClass,
  options: Required<LatentClassOptions>,
  from: number,
  to: number,
  hooks: RunHooks = {},
): LatentClassStarts {
  if (!(from >= 0 && from < to && to <= options.starts)) {
    throw new AnalysisError("invalid-argument", "the range of starts is empty or outside", { from, to });
  }
  const logLikelihoods = new Float64Array(options.starts).fill(Number.NaN);
  let best: LatentClassStart[] = [];
  for (let start = from; start < to; start++) {
    throwIfCancelled(hooks);
    const reached = runLatentClassStart(prepared, options, start);
    logLikelihoods[start] = reached.logLikelihood;
    best = keepBest([...best, reached], options.polish);
    hooks.onProgress?.(start - from + 1, to - from);
  }
  return { logLikelihoods, best };
}

/**
 * One short start: a climb from random estimates, then `moves` tries to set a class elsewhere, each climbed as far
 * and kept when it is better. Depends on the patterns, the options and `start` alone.
 */
export function runLatentClassStart(
  prepared: PreparedLatentClass,
  options: Required<LatentClassOptions>,
  start: number,
): LatentClassStart {
  const { k, shortIterations, tolerance } = options;
  const source = createRandom(options.seed, [k, start]);
  const climb = (estimates: Float64Array, iterations: number) => {
    const from = { start, logLikelihood: -Infinity, estimates, iterations, converged: false };
    return climbLikelihood(prepared, k, from, shortIterations, tolerance);
  };
  let best = climb(drawEstimates(prepared.categoryCounts, k, source), 0);
  for (let move = 0; move < options.moves && k > 1; move++) {
    const moved = relocateClass(prepared.categoryCounts, k, best.estimates, source);
    const reached = climb(moved, best.iterations);
    if (reached.logLikelihood > best.logLikelihood) best = reached;
    else best = { ...best, iterations: reached.iterations };
  }
  return best;
}

/** Takes a short start to convergence. */
export function polishLatentClassStart(
  prepared: PreparedLatentClass,
  options: Required<LatentClassOptions>,
  start: LatentClassStart,
): LatentClassStart {
  return climbLikelihood(prepared, options.k, start, options.maxIterations, options.tolerance);
}

/** The shares of several threads as one; does not depend on how the starts were shared. */
export function mergeLatentClassStarts(
  options: Required<LatentClassOptions>,
  parts: readonly LatentClassStarts[],
): LatentClassStarts {
  const logLikelihoods = new Float64Array(options.starts).fill(Number.NaN);
  for (const part of parts) {
    part.logLikelihoods.forEach((logLikelihood, start) => {
      if (!Number.isNaN(logLikelihood)) logLikelihoods[start] = logLikelihood;
    });
  }
  return {
    logLikelihoods,
    best: keepBest(
      parts.flatMap((part) => part.best),
      options.polish,
    ),
  };
}

function keepBest(starts: LatentClassStart[], count: number): LatentClassStart[] {
  return starts.sort((a, b) => b.logLikelihood - a.logLikelihood || a.start - b.start).slice(0, count);
}

/** Equal class shares, and for each item and class a point drawn evenly from all probability vectors. */
function drawEstimates(categoryCounts: Int32Array, k: number, source: RandomSource): Float64Array {
  const rows = categoryCounts.reduce((total, categories) => total + categories, 0);
  const estimates = new Float64Array((rows + 1) * k).fill(1 / k, 0, k);
  for (let cell = k; cell < estimates.length; cell++)
    estimates[cell] = -Math.log(1 - nextUniform(source)) + 1e-9;
  normaliseItems(categoryCounts, k, estimates);
  return estimates;
}
