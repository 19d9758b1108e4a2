import { generateNumbers } from "#bench/analysis/generate-data";
import { leastTimeMs, reportTime } from "#bench/analysis/report-time";
import { runPeer } from "#bench/analysis/run-peer";
import { fitKMeansInThreads } from "#server/threads/fit-kmeans-in-threads";
import { openThreadPool } from "#server/threads/thread-pool";

const columnCount = 20;
const k = 6;
const starts = 10;

async function timeFit(values: Float64Array, runs: number): Promise<number> {
  const matrix = { rowCount: values.length / columnCount, columnCount, values };
  const threads = openThreadPool(2);
  const reached = new Set<string>();
  let startsAtBest = 0;
  const fit = async () => {
    const [solution] = await fitKMeansInThreads(threads, { matrix, weights: null }, [k], { starts });
    reached.add(solution.withinSumOfSquares.toPrecision(12));
    startsAtBest = solution.startsAtBest;
  };
  const ms = await leastTimeMs(runs, fit);
  await threads.close();
  console.log(
    `  within sum of squares ${[...reached].join(", ")}; ${startsAtBest} of ${starts} starts at the best`,
  );
  return ms;
}

const scikitLearn = `
import json, time, sys
import numpy as np
from sklearn.cluster import KMeans
data = np.fromfile("values").reshape(-1, ${columnCount})
begun = time.perf_counter()
fitted = KMeans(${k}, n_init=${starts}, algorithm="elkan", random_state=1).fit(data)
print(json.dumps({"scikit-learn, within " + "%.12g" % fitted.inertia_: 1000 * (time.perf_counter() - begun)}))
`;

const hartiganWong = `
data <- matrix(readBin("values", "double", 1e9), ncol = ${columnCount}, byrow = TRUE)
set.seed(1)
begun <- proc.time()[["elapsed"]]
fitted <- suppressWarnings(kmeans(data, ${k}, nstart = ${starts}, iter.max = 100))
ms <- 1000 * (proc.time()[["elapsed"]] - begun)
cat(sprintf('{"R kmeans, within %.12g": %f}', fitted$tot.withinss, ms))
`;

for (const [rowCount, reachMs, runs, known] of [
  [
    100_000,
    500,
    7,
    [
      { name: "scikit-learn (Elkan) on two threads, from the task", ms: 1300 },
      { name: "R, from the task", ms: 2600 },
    ],
  ],
  [1_000_000, 4000, 3, [{ name: "scikit-learn on two threads, from the task", ms: 11_000 }]],
] as const) {
  const values = generateNumbers(rowCount, columnCount, k);
  reportTime({
    work: `k-means, ${rowCount.toLocaleString("en")} x ${columnCount}, K = ${k}, ${starts} starts on two threads, all included`,
    ms: await timeFit(values, runs),
    reachMs,
    peers: [
      ...known,
      ...runPeer("python3", scikitLearn, { values }),
      ...runPeer("Rscript", hartiganWong, { values }),
    ],
  });
}
