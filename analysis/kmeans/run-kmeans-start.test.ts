import { expect, test } from "vitest";
import type { PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { completeKMeansOptions, prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { runKMeansStart } from "#analysis/kmeans/run-kmeans-start";
import { createRandom, nextNormal, nextUniform } from "#analysis/random";

function drawRows(rowCount: number, columnCount: number, decimals: number): PreparedKMeans {
  const source = createRandom(2, [rowCount, columnCount]);
  const values = Float64Array.from({ length: rowCount * columnCount }, (_, cell) => {
    const group = Math.floor(cell / columnCount) % 4;
    return Number((nextNormal(source) + 1.5 * ((group * (1 + (cell % columnCount))) % 5)).toFixed(decimals));
  });
  const weights = Float64Array.from({ length: rowCount }, () => 0.5 + nextUniform(source));
  return prepareKMeans({ matrix: { rowCount, columnCount, values }, weights });
}

for (const [rows, columns, decimals] of [
  [500, 1, 3],
  [400, 4, 0],
  [300, 7, 2],
] as const) {
  test(`${rows} rows by ${columns} variables: SIMD and plain TypeScript agree to the last bit`, () => {
    const prepared = drawRows(rows, columns, decimals);
    for (const k of [1, 2, 3, 5, 8]) {
      for (const initialisation of ["k-means++", "random-rows"] as const) {
        const options = completeKMeansOptions(prepared, { k, initialisation });
        expect(runKMeansStart(prepared, options, 3)).toEqual(runKMeansStart(prepared, options, 3, false));
      }
    }
  });
}

test("a start does not depend on which fits ran before it in the thread", () => {
  const [small, large] = [drawRows(300, 3, 4), drawRows(900, 6, 4)];
  const run = (prepared: PreparedKMeans, k: number) =>
    runKMeansStart(prepared, completeKMeansOptions(prepared, { k }), 1);
  const alone = run(small, 3);
  run(large, 20);
  run(small, 7);
  expect(run(small, 3)).toEqual(alone);
});
