import { buildCrosstabs } from "#analysis/crosstab/build-crosstabs";
import { resolveAxis } from "#analysis/crosstab/table-axis";
import { tallyAxes } from "#analysis/crosstab/tally-axes";
import { type CategoricalColumn, createCategoricalColumn, createDataset } from "#analysis/dataset/dataset";
import { createRandom, nextInteger, nextUniform } from "#analysis/random";
import { leastTimeMs, reportTime } from "#bench/analysis/report-time";
import { runPeer } from "#bench/analysis/run-peer";

// Tables of 200 questions of 5 to 7 answers, 2 in 100 missing, by a banner of 10 columns: unweighted and weighted.
const rowCount = 100_000;
const questionCount = 200;
const columnCount = 10;
const runs = 15;

/** Answers lean on the banner a little, so that the tests have something to find. */
function generateAnswers(): {
  questions: CategoricalColumn[];
  banner: CategoricalColumn;
  weights: Float64Array;
} {
  const source = createRandom(1, [rowCount, questionCount]);
  const columns = Int32Array.from({ length: rowCount }, () => 1 + nextInteger(source, columnCount));
  const questions = Array.from({ length: questionCount }, (_, question) => {
    const size = 5 + (question % 3);
    const answers = Float64Array.from(columns, (column) => {
      const lean = nextUniform(source) < 0.1 ? column % size : nextInteger(source, size);
      return nextUniform(source) < 0.02 ? Number.NaN : 1 + lean;
    });
    const codes = Array.from({ length: size }, (_, code) => code + 1);
    return createCategoricalColumn(`q${question + 1}`, answers, codes);
  });
  const weights = Float64Array.from({ length: rowCount }, () => 0.3 + 2 * nextUniform(source));
  return { questions, banner: createCategoricalColumn("banner", columns), weights };
}

const python = `
import json, time
import numpy as np
rows, questions, columns, runs = ${rowCount}, ${questionCount}, ${columnCount}, ${runs}
weights = np.fromfile("weights")
banner = np.fromfile("banner", dtype=np.int16)

def count(answers, banner):
    for answer in answers:
        cell = answer * columns + banner
        np.bincount(cell, minlength=8 * columns)
        np.bincount(cell, weights=weights, minlength=8 * columns)

times = {}
stored = np.fromfile("answers", dtype=np.int16).reshape(questions, rows) + 1
for kind in ("uint8", "int64"):
    answers, columns_of = [answer.astype(kind) for answer in stored], banner.astype(kind)
    times["numpy.bincount, " + kind] = 1e9
    for run in range(runs):
        begun = time.perf_counter()
        count(answers, columns_of)
        times["numpy.bincount, " + kind] = min(times["numpy.bincount, " + kind], 1000 * (time.perf_counter() - begun))
print(json.dumps(times))
`;

const { questions, banner, weights } = generateAnswers();
const dataset = createDataset([...questions, banner], weights);
const stubs = questions.map(({ code }) => ({ kind: "single" as const, code }));
const byBanner = { kind: "single" as const, code: "banner" };

function countTables() {
  return tallyAxes(
    stubs.map((stub) => resolveAxis(dataset, stub)),
    resolveAxis(dataset, byBanner),
    weights,
  );
}

/** A fast count that is wrong is no count. */
function assertCounts(): void {
  const tallies = countTables();
  for (const question of [0, 1, 2, 100, questionCount - 1]) {
    const { indexes, categories } = questions[question];
    const cells = new Float64Array(categories.length * columnCount);
    indexes.forEach((answer, row) => {
      if (answer >= 0) cells[answer * columnCount + banner.indexes[row]] += weights[row];
    });
    const gaps = cells.map((sum, cell) => Math.abs(sum / tallies[question].cells.weighted[cell] - 1));
    if (!(Math.max(...gaps) < 1e-10)) throw new Error(`question ${question} was counted wrong`);
  }
}

assertCounts();
const answers = new Int16Array(questionCount * rowCount);
questions.forEach(({ indexes }, question) => {
  answers.set(indexes, question * rowCount);
});
reportTime({
  work: `${questionCount} tables of ${rowCount} respondents by ${columnCount} columns, unweighted and weighted counts and bases`,
  ms: await leastTimeMs(runs, countTables),
  reachMs: 60,
  peers: [
    ...runPeer("python3", python, { answers, banner: Int16Array.from(banner.indexes), weights }),
    { name: "numpy.bincount, measured before", ms: 69 },
    { name: "pandas, measured before", ms: 700 },
    { name: "R, measured before", ms: 3400 },
  ],
});
const wholeMs = await leastTimeMs(3, () => buildCrosstabs(dataset, stubs, byBanner, { adjust: "holm" }));
console.log(
  `  with per cents, indices, residuals, chi-square, Rao-Scott, ${questionCount * 6 * 45} column tests and letters: ${wholeMs.toFixed(0)} ms`,
);
