import { fitHierarchical } from "#analysis/hierarchical/fit-hierarchical";
import { generateNumbers } from "#bench/analysis/generate-data";
import { leastTimeMs, reportTime } from "#bench/analysis/report-time";
import { runPeer } from "#bench/analysis/run-peer";

const rowCount = 5000;
const columnCount = 20;

const r = `
data <- matrix(readBin("values", "double", 1e9), ncol = ${columnCount}, byrow = TRUE)
times <- list()
time <- function(name, run) {
  least <- Inf
  for (i in 1:3) {
    begun <- proc.time()[["elapsed"]]
    tree <- run()
    least <- min(least, 1000 * (proc.time()[["elapsed"]] - begun))
  }
  times[[sprintf("%s, last height %.10g", name, max(tree$height))]] <<- least
}
distances <- dist(data)
if (requireNamespace("fastcluster", quietly = TRUE)) {
  time("fastcluster with its distances", function() fastcluster::hclust(dist(data), "ward.D2"))
  time("fastcluster without", function() fastcluster::hclust(distances, "ward.D2"))
}
time("R hclust without its distances", function() hclust(distances, "ward.D2"))
cat("{", paste(sprintf('"%s": %f', names(times), unlist(times)), collapse = ", "), "}")
`;

const smooth = generateNumbers(rowCount, columnCount, 6);
/** Answers on a scale of five points: many distances are equal, and the tree depends on the order of the rows. */
const scale = smooth.map((value) => Math.max(1, Math.min(5, Math.round(3 + value / 2))));

for (const [name, values] of [
  ["", smooth],
  [", five-point answers with many ties", scale],
] as const) {
  const input = { matrix: { rowCount, columnCount, values }, weights: null };
  let lastHeight = 0;
  const fit = () => {
    lastHeight = fitHierarchical(input, "ward").heights.reduce((most, height) => Math.max(most, height), 0);
  };
  const ms = await leastTimeMs(5, fit);
  console.log(`  last height ${lastHeight.toPrecision(10)}`);
  reportTime({
    work: `Ward, ${rowCount.toLocaleString("en")} x ${columnCount}${name}, distances included, one thread`,
    ms,
    reachMs: 400,
    peers: [{ name: "fastcluster, from the task", ms: 390 }, ...runPeer("Rscript", r, { values })],
  });
}
