import { runLatentClassStart } from "#analysis/latent-class/fit-latent-class";
import type { ItemTable } from "#analysis/latent-class/latent-class-types";
import { completeLatentClassOptions, prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import {
  createEmWorkspace,
  stepExpectationMaximisation,
} from "#analysis/latent-class/step-expectation-maximisation";
import { generateItemTable } from "#bench/analysis/generate-data";
import { leastTimeMs, reportTime } from "#bench/analysis/report-time";
import { runPeer } from "#bench/analysis/run-peer";
import { fitLatentClassInThreads } from "#server/threads/fit-latent-class-in-threads";
import { openThreadPool } from "#server/threads/thread-pool";

const k = 5;
const starts = 10;
const large = generateItemTable(100_000, 20, 5, k);
const small = generateItemTable(10_000, 20, 5, k);

/** Every start to convergence, at a gain below 1e-8 in log-likelihood, without moving classes, as the peers do it. */
function optionsFor(logLikelihood: number) {
  return { starts, polish: starts, moves: 0, tolerance: 1e-8 / Math.abs(logLikelihood) };
}

async function timeStep(): Promise<number> {
  const prepared = prepareLatentClass({ table: large, weights: null });
  const options = completeLatentClassOptions(prepared, { k, moves: 0, shortIterations: 2 });
  const { estimates } = runLatentClassStart(prepared, options, 0);
  const next = estimates.slice();
  const workspace = createEmWorkspace(prepared, k);
  return leastTimeMs(100, () => stepExpectationMaximisation(prepared, k, estimates, next, workspace));
}

async function timeFit(table: ItemTable, runs: number) {
  const threads = openThreadPool(2);
  const reached = new Set<string>();
  let startsAtBest = 0;
  const fit = async () => {
    const [solution] = await fitLatentClassInThreads(
      threads,
      { table, weights: null },
      [k],
      optionsFor(30 * table.rowCount),
    );
    reached.add(solution.logLikelihood.toFixed(6));
    startsAtBest = solution.startsAtBest;
  };
  const ms = await leastTimeMs(runs, fit);
  await threads.close();
  console.log(`  log-likelihood ${[...reached].join(", ")}; ${startsAtBest} of ${starts} starts at the best`);
  return ms;
}

const poLca = (runs: string) => `
library(poLCA)
codes <- matrix(readBin("codes", "integer", 1e9, 2), ncol = 20, byrow = TRUE) + 1
data <- as.data.frame(codes)
formula <- as.formula(paste("cbind(", paste(names(data), collapse = ","), ") ~ 1"))
time <- function(run) system.time(run)[["elapsed"]] * 1000
set.seed(1)
${runs}
`;
const onSmall = poLca(`
fit <- function() poLCA(formula, data, nclass = 5, nrep = 10, tol = 1e-8, maxiter = 5000, verbose = FALSE)
ms <- time(fitted <- fit())
cat(sprintf('{"poLCA": %f}', ms))
`);

reportTime({
  work: "latent class, 100,000 x 20 x 5, K = 5, one EM iteration on one thread",
  ms: await timeStep(),
  reachMs: 5,
  peers: [
    { name: "poLCAParallel, from the task", ms: 17.2 },
    { name: "poLCA, from the task", ms: 68 },
  ],
});
reportTime({
  work: "latent class, 100,000 x 20 x 5, K = 5, 10 starts to 1e-8 on two threads, all included",
  ms: await timeFit(large, 3),
  reachMs: 1500,
  peers: [{ name: "poLCAParallel on two threads, from the task", ms: 5400 }],
});
reportTime({
  work: "latent class, 10,000 x 20 x 5, K = 5, 10 starts to 1e-8 on two threads, all included",
  ms: await timeFit(small, 10),
  reachMs: 150,
  peers: [
    { name: "poLCAParallel, from the task", ms: 1180 },
    { name: "poLCA, from the task", ms: 4600 },
    ...runPeer("Rscript", onSmall, { codes: small.indexes }),
  ],
});
