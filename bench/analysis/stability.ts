import { readFileSync } from "node:fs";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { leastTimeMs, reportTime } from "#bench/analysis/report-time";
import { runPeer } from "#bench/analysis/run-peer";
import { measureStabilityInThreads } from "#server/threads/measure-stability-in-threads";
import { openThreadPool } from "#server/threads/thread-pool";

const k = 4;
const pairs = 100;
const starts = 10;

const file = new URL("../../analysis/reference-data/mcdonalds.csv", import.meta.url);
const input = buildKMeansMatrix(buildMcdonaldsDataset(readFileSync(file, "utf8")), perceptions);

const r = `
data <- matrix(readBin("values", "double", 1e9), ncol = ${perceptions.length}, byrow = TRUE)
times <- list()
time <- function(name, run) {
  begun <- proc.time()[["elapsed"]]
  agreement <- run()
  ms <- 1000 * (proc.time()[["elapsed"]] - begun)
  times[[sprintf("%s, agreement %.3f", name, agreement)]] <<- ms
}
set.seed(1)
if (requireNamespace("flexclust", quietly = TRUE)) {
  time("flexclust::bootFlexclust, median", function() {
    median(flexclust::bootFlexclust(data, ${k}, nrep = ${starts}, nboot = ${pairs}, multicore = FALSE)@rand)
  })
}
if (requireNamespace("mclust", quietly = TRUE)) {
  nearest <- function(centres) max.col(-outer(rowSums(data^2), rowSums(centres^2), "+") + 2 * data %*% t(centres))
  sample_once <- function() {
    drawn <- data[sample(nrow(data), replace = TRUE), ]
    nearest(suppressWarnings(kmeans(drawn, ${k}, nstart = ${starts}, iter.max = 100))$centers)
  }
  time("R kmeans and mclust::adjustedRandIndex, median", function() {
    median(replicate(${pairs}, mclust::adjustedRandIndex(sample_once(), sample_once())))
  })
}
cat("{", paste(sprintf('"%s": %f', names(times), unlist(times)), collapse = ", "), "}")
`;

const solution = fitKMeans(input, { k, starts: 30 });
const fitter = { starts, swaps: 0, initialisation: "random-rows" } as const;
for (const threadCount of [1, 2]) {
  const threads = openThreadPool(threadCount);
  let median = 0;
  const ms = await leastTimeMs(7, async () => {
    const [found] = await measureStabilityInThreads(threads, input, [solution], fitter, { pairs });
    median = found.medianAdjustedRand;
  });
  await threads.close();
  console.log(`  median adjusted Rand index ${median.toFixed(4)}`);
  reportTime({
    work: `bootstrap stability, mcdonalds, K = ${k}, ${pairs} pairs x ${starts} starts, ${threadCount} thread(s)`,
    ms,
    reachMs: 500,
    peers:
      threadCount === 1
        ? []
        : [
            { name: "flexclust, from the task", ms: 19_000 },
            { name: "fpc, from the task", ms: 1000 },
            ...runPeer("Rscript", r, { values: input.matrix.values }),
          ],
  });
}
