import { expect, test } from "vitest";
import { climbLikelihood } from "#analysis/latent-class/climb-likelihood";
import { runLatentClassStart } from "#analysis/latent-class/fit-latent-class";
import { completeLatentClassOptions, prepareLatentClass } from "#analysis/latent-class/prepare-latent-class";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import carcinomaCsv from "../reference-data/carcinoma.csv?raw";

const { names, rows } = parseReferenceTable(carcinomaCsv);
const prepared = prepareLatentClass({
  table: {
    rowCount: rows.length,
    items: names.map((code) => ({ code, categories: [1, 2] })),
    indexes: Int16Array.from(rows.flat(), (cell) => Number(cell) - 1),
  },
  weights: null,
});

test("the climb never goes down, however far the extrapolation overshoots", () => {
  const options = completeLatentClassOptions(prepared, { k: 4, shortIterations: 2, moves: 0 });
  for (let start = 0; start < 40; start++) {
    const from = runLatentClassStart(prepared, options, start);
    let reached = from.logLikelihood;
    for (let limit = 3; limit <= 90; limit += 3) {
      const { logLikelihood } = climbLikelihood(prepared, 4, from, limit, 1e-12);
      expect(logLikelihood).toBeGreaterThanOrEqual(reached - 1e-9);
      reached = logLikelihood;
    }
  }
});

test("reports the likelihood of the estimates it returns, and honest convergence", () => {
  const options = completeLatentClassOptions(prepared, { k: 3, moves: 0 });
  const short = climbLikelihood(prepared, 3, runLatentClassStart(prepared, options, 0), 3, 1e-12);
  expect(short.converged).toBe(false);
  const long = climbLikelihood(prepared, 3, short, 5000, 1e-12);
  expect(long.converged).toBe(true);
  const again = climbLikelihood(prepared, 3, long, 2, 1e-12);
  expect(again.logLikelihood).toBeCloseTo(long.logLikelihood, 8);
});
