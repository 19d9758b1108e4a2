import { expect, test } from "vitest";
import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { completeKMeansOptions, prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { runKMeansStart } from "#analysis/kmeans/run-kmeans-start";
import { createRandom, nextNormal, nextUniform } from "#analysis/random";

/** Four overlapping groups and some noise, with weights. */
function drawRows(rowCount: number, columnCount: number): PreparedKMeans {
  const source = createRandom(2, [rowCount, columnCount]);
  const values = Float64Array.from({ length: rowCount * columnCount }, (_, cell) => {
    const group = Math.floor(cell / columnCount) % 4;
    return nextNormal(source) + 1.5 * ((group * (1 + (cell % columnCount))) % 5);
  });
  const weights = Float64Array.from({ length: rowCount }, () => 0.5 + nextUniform(source));
  return prepareKMeans({ matrix: { rowCount, columnCount, values }, weights });
}

test("on many rows, SIMD and plain TypeScript agree to the last bit", () => {
  const prepared = drawRows(25_000, 3);
  for (const k of [2, 5, 9]) {
    const options = completeKMeansOptions(prepared, { k });
    expect(runKMeansStart(prepared, options, 3)).toEqual(runKMeansStart(prepared, options, 3, false));
  }
});

test("on many rows, where a start begins with some of them, no single transfer improves on all rows", () => {
  const { values, weights, columnCount, ...rest } = drawRows(30_000, 5);
  const prepared = { values, weights, columnCount, ...rest };
  for (let start = 0; start < 3; start++) {
    const options = completeKMeansOptions(prepared, { k: 4, maxIterations: 1000 });
    const { centres, labels, converged, withinSumOfSquares } = runKMeansStart(prepared, options, start);
    expect(converged).toBe(true);
    const sums = new Float64Array(centres.length);
    const masses = new Float64Array(4);
    labels.forEach((label, row) => {
      masses[label] += weights[row];
      for (let v = 0; v < 5; v++) sums[label * 5 + v] += weights[row] * values[row * 5 + v];
    });
    centres.forEach((mean, cell) => {
      expect(mean).toBeCloseTo(sums[cell] / masses[Math.floor(cell / 5)], 9);
    });
    const squaredDistance = (row: number, cluster: number) => {
      let distance = 0;
      for (let v = 0; v < 5; v++) distance += (values[row * 5 + v] - centres[cluster * 5 + v]) ** 2;
      return distance;
    };
    let within = 0;
    let improving = 0;
    labels.forEach((label, row) => {
      const own = squaredDistance(row, label);
      within += weights[row] * own;
      const saved = (own * masses[label]) / (masses[label] - weights[row]);
      for (let cluster = 0; cluster < 4; cluster++) {
        const paid = (squaredDistance(row, cluster) * masses[cluster]) / (masses[cluster] + weights[row]);
        if (cluster !== label && paid < saved * (1 - 1e-9)) improving++;
      }
    });
    expect(improving).toBe(0);
    expect(withinSumOfSquares / within).toBeCloseTo(1, 10);
  }
});
