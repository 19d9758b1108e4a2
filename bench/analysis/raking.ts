import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom, nextUniform } from "#analysis/random";
import { rakeWeights } from "#analysis/weighting/rake-weights";
import type { RakingMargin } from "#analysis/weighting/raking-types";

const rowCount = 100_000;
const marginCount = 5;
const categoryCount = 5;
const tolerance = 1e-12;
const runs = 200;

/** Answers whose shares are off the targets, and that go along with each other, as in a panel. */
function generateMargins(): RakingMargin[] {
  const source = createRandom(1, [rowCount, marginCount]);
  const leanings = Float64Array.from({ length: rowCount }, () => nextUniform(source));
  return Array.from({ length: marginCount }, (_, margin) => {
    const indexes = Int32Array.from(leanings, (leaning) => {
      const place = 0.3 * leaning + 0.7 * nextUniform(source) ** 1.3;
      return Math.min(categoryCount - 1, Math.floor(place * categoryCount));
    });
    const targets = Array.from({ length: categoryCount }, () => 1 + nextUniform(source));
    return { code: `margin${margin}`, indexes, targets };
  });
}

const python = `
import sys, time, json
import numpy as np
folder, rows, margins, categories, tolerance, runs = sys.argv[1], *map(int, sys.argv[2:5]), float(sys.argv[5]), int(sys.argv[6])
codes = np.fromfile(folder + "/codes", dtype=np.int32).reshape(margins, rows)
targets = np.fromfile(folder + "/targets").reshape(margins, categories)
targets = targets / targets.sum(axis=1, keepdims=True)
shape = (categories,) * margins
others = [tuple(a for a in range(margins) if a != m) for m in range(margins)]

def rake_rows():
    weights = np.full(rows, 1 / rows)
    while True:
        for m in range(margins):
            weights *= (targets[m] / np.bincount(codes[m], weights, categories))[codes[m]]
        if max(np.abs(np.bincount(codes[m], weights, categories) - targets[m]).max() for m in range(margins)) <= tolerance:
            return weights * rows

def rake_cells():
    joint = np.ravel_multi_index(codes, shape)
    start = np.bincount(joint, minlength=categories ** margins).reshape(shape) / rows
    table = start.copy()
    while True:
        for m in range(margins):
            factor = targets[m] / table.sum(axis=others[m])
            table *= factor.reshape([-1 if a == m else 1 for a in range(margins)])
        if max(np.abs(table.sum(axis=others[m]) - targets[m]).max() for m in range(margins)) <= tolerance:
            return np.divide(table, start, out=np.zeros(shape), where=start > 0).ravel()[joint]

answer = {}
for name, rake in (("numpy, rows", rake_rows), ("numpy, cells", rake_cells)):
    times = []
    for run in range(runs):
        begun = time.perf_counter()
        weights = rake()
        times.append(1000 * (time.perf_counter() - begun))
    answer[name] = {"ms": float(np.median(times)), "bestMs": min(times), "weights": weights[:5].tolist()}
print(json.dumps(answer))
`;

const r = `
suppressMessages(library(survey))
words <- commandArgs(TRUE); folder <- words[1]; rows <- as.integer(words[2]); margins <- as.integer(words[3]); categories <- as.integer(words[4])
codes <- matrix(readBin(file.path(folder, "codes"), "integer", rows * margins, 4), rows)
targets <- matrix(readBin(file.path(folder, "targets"), "double", margins * categories), categories)
data <- as.data.frame(codes); names(data) <- paste0("m", seq_len(margins)); data[] <- lapply(data, factor)
design <- svydesign(~1, weights = rep(1, rows), data = data)
samples <- lapply(names(data), function(name) as.formula(paste("~", name)))
populations <- lapply(seq_len(margins), function(m) setNames(data.frame(levels(data[[m]]), rows * targets[, m] / sum(targets[, m])), c(names(data)[m], "Freq")))
begun <- proc.time()[["elapsed"]]
raked <- rake(design, samples, populations, control = list(maxit = 500, epsilon = as.numeric(words[5])))
ms <- 1000 * (proc.time()[["elapsed"]] - begun)
cat(sprintf('{"R survey": {"ms": %f, "bestMs": %f, "weights": [%s]}}', ms, ms, paste(sprintf("%.15g", head(weights(raked), 5)), collapse = ",")))
`;

type Peers = Record<string, { ms: number; bestMs: number; weights: number[] }>;

function runPeer(command: string, name: string, script: string, margins: readonly RakingMargin[]): Peers {
  const folder = mkdtempSync(join(tmpdir(), "bakhsh-bench-"));
  try {
    const codes = new Int32Array(marginCount * rowCount);
    margins.forEach(({ indexes }, m) => {
      codes.set(indexes, m * rowCount);
    });
    writeFileSync(join(folder, "codes"), codes);
    writeFileSync(join(folder, "targets"), Float64Array.from(margins.flatMap(({ targets }) => targets)));
    writeFileSync(join(folder, name), script);
    const numbers = [rowCount, marginCount, categoryCount, tolerance, runs].map(String);
    const run = spawnSync(command, [join(folder, name), folder, ...numbers], { encoding: "utf8" });
    return run.status === 0 ? JSON.parse(run.stdout) : {};
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const margins = generateMargins();
const timesMs = Array.from({ length: runs }, () => {
  const startedAt = performance.now();
  rakeWeights(margins);
  return performance.now() - startedAt;
});
const [first] = timesMs;
const ascending = timesMs.sort((a, b) => a - b);
const [medianMs, bestMs] = [ascending[Math.floor(runs / 2)], ascending[0]];
const raking = rakeWeights(margins);
console.log(
  `raking ${rowCount} x ${marginCount} margins of ${categoryCount} to a largest margin error of ${tolerance}:`,
);
console.log(
  `${raking.status} in ${raking.iterations} rounds; median of ${runs} runs ${medianMs.toFixed(1)} ms, best ${bestMs.toFixed(1)} ms, first ${first.toFixed(0)} ms`,
);
const peers = {
  ...runPeer("python3", "rake.py", python, margins),
  ...runPeer("Rscript", "rake.R", r, margins),
};
for (const [name, peer] of Object.entries(peers)) {
  const difference = Math.max(
    ...peer.weights.map((weight, row) => Math.abs(weight / raking.weights[row] - 1)),
  );
  console.log(
    `${name}: median ${peer.ms.toFixed(1)} ms (${(peer.ms / medianMs).toFixed(1)} times ours), best ${peer.bestMs.toFixed(1)} ms (${(peer.bestMs / bestMs).toFixed(1)} times); weights differ by ${difference.toExponential(0)}`,
  );
}
