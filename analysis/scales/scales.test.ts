import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import type { ItemTable } from "#analysis/factor/correlate-items";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import { assessReliability, type Reliability } from "#analysis/scales/assess-reliability";
import bfiCsv from "../reference-data/bfi.csv?raw";
import reference from "./scales.reference.json";

const bfi = parseReferenceTable(bfiCsv);

function readScale(items: readonly string[]): ItemTable {
  const columns = items.map((item) => readCells(bfi, item));
  const rows = bfi.rows.map((_, row) =>
    columns.map((column) => (column[row] === "" ? Number.NaN : Number(column[row]))),
  );
  return { items, matrix: createMatrix(rows), weights: null };
}

type Known = (typeof reference.cases)["reliability_bfi_A"];

/** lavaan stops about 3e-7 short of the maximum: ours fits at least as well, and agrees to that distance. */
function expectModelAsGoodAsLavaan(
  { omega, congeneric }: Reliability,
  known: Pick<Known, "cfa_fit" | "cfa_loadings_unstd" | "omega_total_cfa_unstandardised">,
): void {
  const { fit, loadings } = congeneric!;
  expect(fit.chiSquare).toBeLessThanOrEqual(known.cfa_fit.chisq);
  expect(fit.chiSquare).toBeCloseTo(known.cfa_fit.chisq, 7);
  expect(fit.degreesOfFreedom).toBe(known.cfa_fit.df);
  expect(fit.cfi).toBeCloseTo(known.cfa_fit.cfi, 9);
  expect(fit.tli).toBeCloseTo(known.cfa_fit.tli, 9);
  expect(fit.rmsea).toBeCloseTo(known.cfa_fit.rmsea, 9);
  expect(fit.srmr).toBeCloseTo(known.cfa_fit.srmr, 7);
  expect(omega).toBeCloseTo(known.omega_total_cfa_unstandardised, 6);
  known.cfa_loadings_unstd.forEach((loading, i) => {
    expect(loadings[i]).toBeCloseTo(loading, 5);
  });
}

for (const known of Object.values(reference.cases)) {
  test(`reliability of ${known.scale} in bfi`, () => {
    const scale = readScale(known.items);
    const options = { reversed: [known.reversed].flat() };
    const found = assessReliability(scale, options);
    expect(found.rowCount).toBe(known.n_complete);
    expect(found.alpha).toBeCloseTo(known.alpha_raw, 9);
    expect(found.standardisedAlpha).toBeCloseTo(known.alpha_std, 9);
    expect(found.guttmanLambda6).toBeCloseTo(known.guttman_lambda6, 9);
    expect(found.averageCorrelation).toBeCloseTo(known.average_r, 9);
    known.alpha_if_dropped.forEach((alpha, i) => {
      expect(found.items[i].alphaIfDropped).toBeCloseTo(alpha, 9);
      expect(found.items[i].itemRest).toBeCloseTo(known.item_rest_cor[i], 9);
    });
    expect(found.mean).toBeCloseTo(known.mean, 9);
    expect(found.standardDeviation).toBeCloseTo(known.sd, 9);
    expect(assessReliability(scale, { ...options, missing: "pairwise" }).alpha).toBeCloseTo(
      known.alpha_raw_pairwise_all_cases,
      9,
    );
    expect(found.omegaStandardised).toBeCloseTo(known.omega_total_minres_standardised, 9);
    expectModelAsGoodAsLavaan(found, known);
  });
}
