import { expect, test } from "vitest";
import { createMatrix, type NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { correlateItems, type ItemTable } from "#analysis/factor/correlate-items";
import { extractFactors } from "#analysis/factor/extract-factors";
import { fitOneFactor } from "#analysis/factor/fit-one-factor";
import {
  runParallelAnalysis,
  runParallelReplicates,
  summariseParallelAnalysis,
} from "#analysis/factor/parallel-analysis";
import { simulateCorrelations } from "#analysis/factor/simulate-correlations";
import { decomposeSymmetric } from "#analysis/linear-algebra/decompose-symmetric";
import { createRandom, nextNormal } from "#analysis/random";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import bfiCsv from "../reference-data/bfi.csv?raw";
import reference from "./factor.reference.json";

const known = reference.cases.bfi_eigen_kmo_bartlett.parallel;
const table = parseReferenceTable(bfiCsv);
const bfi: ItemTable = {
  items: table.names.slice(0, 25),
  matrix: createMatrix(
    table.rows.map((row) => row.slice(0, 25).map((cell) => (cell === "" ? Number.NaN : Number(cell)))),
  ),
  weights: null,
};

test("suggests the six factors and five components of bfi, as psych::fa.parallel does", () => {
  const { correlations, rowCount } = correlateItems(bfi);
  const found = runParallelAnalysis(correlations, rowCount, { replicates: 50 });
  expect(found.suggestedFactors).toBe(known.nfact);
  expect(found.suggestedComponents).toBe(known.ncomp);
  found.factorValues.forEach((value, k) => {
    expect(value).toBeCloseTo(known.fa_values[k], 9);
    expect(found.componentValues[k]).toBeCloseTo(known.pc_values[k], 9);
  });
  // Means of 50 random data sets on either side; a rare Heywood case moves the first factor's by up to a tenth.
  found.componentMeans.forEach((mean, k) => {
    expect(Math.abs(mean - known.pc_sim_mean[k])).toBeLessThan(0.008);
    expect(Math.abs(found.factorMeans[k] - known.fa_sim_mean[k])).toBeLessThan(k === 0 ? 0.12 : 0.008);
  });
});

test("suggests six of each from pairs of answers on all 2,800 rows", () => {
  const { correlations, rowCount } = correlateItems(bfi, "pairwise");
  expect(rowCount).toBe(2800);
  const found = runParallelAnalysis(correlations, rowCount, { replicates: 50 });
  expect(found.suggestedFactors).toBe(known.nfact_pairwise_2800);
  expect(found.suggestedComponents).toBe(known.ncomp_pairwise_2800);
});

test("the same seed gives the same replicates, however they are shared among threads", () => {
  const options = { seed: 9 };
  const whole = runParallelReplicates(6, 80, options, 0, 7);
  const parts = [runParallelReplicates(6, 80, options, 0, 3), runParallelReplicates(6, 80, options, 3, 7)];
  expect(parts.flatMap((part) => part.components)).toEqual(whole.components);
  expect(parts.flatMap((part) => part.factors)).toEqual(whole.factors);
  expect(runParallelReplicates(6, 80, { seed: 10 }, 0, 7).components).not.toEqual(whole.components);
  const { correlations } = correlateItems(bfi);
  const direct = runParallelReplicates(25, 2436, options, 0, 4);
  expect(summariseParallelAnalysis(correlations, [direct], "mean").componentLimits).toEqual(
    runParallelAnalysis(correlations, 2436, { ...options, replicates: 4, rule: "mean" }).componentLimits,
  );
});

/** The plain way: draw the answers, then correlate them. */
function drawAndCorrelate(seed: number, items: number, rows: number): NumericMatrix {
  const source = createRandom(seed, [77]);
  const cells = Array.from({ length: rows }, () => Array.from({ length: items }, () => nextNormal(source)));
  const names = Array.from({ length: items }, (_, item) => `x${item}`);
  return correlateItems({ items: names, matrix: createMatrix(cells), weights: null }).correlations;
}

test.each([
  [5, 30],
  [5, 4],
])("correlations drawn directly have the eigenvalues of drawn answers: %i items, %i rows", (items, rows) => {
  const draws = 500;
  const means = { direct: new Array<number>(items).fill(0), drawn: new Array<number>(items).fill(0) };
  for (let draw = 0; draw < draws; draw++) {
    const direct = simulateCorrelations(createRandom(3, [draw]), items, rows);
    const drawn = drawAndCorrelate(draw, items, rows);
    decomposeSymmetric(direct).values.forEach((value, k) => {
      means.direct[k] += value / draws;
    });
    decomposeSymmetric(drawn).values.forEach((value, k) => {
      means.drawn[k] += value / draws;
    });
  }
  means.direct.forEach((mean, k) => {
    expect(Math.abs(mean - means.drawn[k])).toBeLessThan(0.06);
  });
});

test("one factor fitted item by item has the communalities of the general fit", () => {
  const { correlations } = correlateItems(bfi);
  const { values, vectors } = decomposeSymmetric(correlations);
  const fast = fitOneFactor(correlations, values[0], vectors);
  const general = extractFactors(correlations, 1, "minres", "full").communalities;
  fast.forEach((shared, i) => {
    expect(shared).toBeCloseTo(general[i], 4);
  });
});
