import { expect, test } from "vitest";
import { createDataset, createNumericColumn } from "#analysis/dataset/dataset";
import { buildMixedTable } from "#analysis/mixed-latent-class/build-mixed-table";
import { fitMixedModel } from "#analysis/mixed-latent-class/fit-mixed-model";

const rows: (number | null)[][] = [
  [2.79, 0.6, 1.3],
  [null, null, 0.22],
  [0.36, 1.94, -0.82],
  [null, 0.08, 1.67],
  [null, -0.3, 2],
  [0.43, 2.64, 0.48],
  [null, 2.13, null],
  [1.22, null, null],
  [null, 0.58, null],
  [2.98, null, 1.04],
  [-1.14, 1.73, 1.4],
  [-0.9, 1.12, null],
  [0.04, 0.78, -1.72],
  [null, null, -0.79],
  [-0.91, 1.44, -0.89],
  [null, -0.94, 0.9],
  [-1.41, null, -0.44],
  [2.47, 0.24, 0.82],
  [3.05, 0.06, null],
  [-1.52, 1.62, null],
  [null, 0.75, 0.47],
  [2.85, null, 1.41],
  [null, 0.88, -0.43],
  [-1.12, null, 2.71],
  [null, 0.95, -2.02],
  [-0.79, null, -1.03],
  [2.79, -0.78, 0.26],
  [null, 0.08, 0.48],
  [0.06, 0.52, null],
  [2.6, 0.34, -0.28],
  [null, 0.74, -0.06],
  [null, 1.8, 1.42],
  [3.37, 1.37, 1.69],
  [0.32, 2.36, -1.36],
  [2.86, null, 2.21],
  [-0.91, 1.48, 0.37],
  [0.68, 2.15, -0.71],
  [2.31, null, null],
];

// R lavaan 0.6.14, a saturated model of a, b and c with missing = "fiml", rel.tol = 1e-14.
test("with one class and missing values, means and covariances are lavaan's by full information", () => {
  const columns = ["a", "b", "c"].map((code, g) =>
    createNumericColumn(
      code,
      rows.map((row) => row[g]),
    ),
  );
  const input = buildMixedTable(createDataset(columns), { categorical: [], gaussian: ["a", "b", "c"] });
  const solution = fitMixedModel(input, { k: 1, covariance: "varying-full", starts: 2 });
  expect(solution.logLikelihood).toBeCloseTo(-128.10010041, 6);
  const [[aa, ab, ac], [, bb, bc], [, , cc]] = solution.covariances?.[0] ?? [];
  [aa, ab, ac, bb, bc, cc].forEach((value, i) => {
    expect(value).toBeCloseTo([2.8713311, -0.9081008, 0.7476587, 0.8310625, -0.3068975, 1.4118172][i], 4);
  });
  ["a", "b", "c"].forEach((code, i) => {
    expect(solution.means[code][0]).toBeCloseTo([1.0265903, 0.9344882, 0.3226053][i], 4);
  });
});
