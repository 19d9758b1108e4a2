import { expect, test } from "vitest";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { jobPlace } from "#analysis/kmeans/kmeans-memory";
import { improvePartition, updateCentres } from "#analysis/kmeans/local-optimum";
import { type KMeansSpace, openKMeansSpace } from "#analysis/kmeans/open-kmeans-space";

/** One variable, rows in the order given. */
function openRows(values: readonly number[], centres: readonly number[]): KMeansSpace {
  const { values: numbers } = createMatrix(values.map((value) => [value]));
  const prepared = {
    rowCount: values.length,
    columnCount: 1,
    distinctCount: values.length,
    values: numbers,
    weights: new Float64Array(values.length).fill(1),
    groupOfRow: Int32Array.from(values.keys()),
  };
  const space = openKMeansSpace(prepared, centres.length);
  centres.forEach((centre, cluster) => {
    space.numbers.set([centre, 0], space.job.centres / 8 + cluster * 2);
  });
  return space;
}

const readLabels = ({ integers, job }: KMeansSpace) => [
  ...integers.slice(job.labels / 4, job.labels / 4 + job.rowCount),
];
const readCentres = ({ numbers, job }: KMeansSpace) =>
  Array.from({ length: job.clusters }, (_, cluster) => numbers[job.centres / 8 + cluster * 2]);

function updateLabelled(values: readonly number[], labels: readonly number[], clusters: number): KMeansSpace {
  const space = openRows(values, new Array(clusters).fill(0));
  space.integers.set(labels, space.job.labels / 4);
  space.kernels.sumRows(jobPlace);
  updateCentres(space);
  return space;
}

test("an empty cluster takes over the row farthest from its centre", () => {
  const space = updateLabelled([0, 1, 2, 40, 100, 101], [0, 0, 0, 0, 2, 2], 3);
  expect(readLabels(space)).toEqual([0, 0, 0, 1, 2, 2]);
  expect(readCentres(space)).toEqual([1, 40, 100.5]);
  expect([...space.numbers.slice(space.job.masses / 8, space.job.masses / 8 + 3)]).toEqual([3, 1, 2]);
});

test("a row alone in its cluster is not taken to fill another", () => {
  expect(readLabels(updateLabelled([0, 6, 900], [0, 0, 2], 3))).toEqual([1, 0, 2]);
});

test("centres that nobody is near end up with rows all the same", () => {
  const space = openRows([1, 2, 4, 8, 16, 32], [0, 1000, 2000, 3000]);
  expect(improvePartition(space, 100).converged).toBe(true);
  expect(new Set(readLabels(space)).size).toBe(4);
});

// By hand: Lloyd rests at {0, 4} {10} although 4 is nearer to 2 than to 10; moving nothing changes the sum of 8.
// From {0} {4, 10} it rests as well at a sum of 18 (4 is 4 from 0 and 3 from 7); a single transfer finds 8.
test("single transfers leave an optimum where nearest centres would stop", () => {
  const space = openRows([0, 4, 10], [0, 7]);
  expect(improvePartition(space, 100).converged).toBe(true);
  expect(readLabels(space)).toEqual([0, 0, 1]);
  expect(readCentres(space)).toEqual([2, 10]);
});

test("says so when it ran out of passes", () => {
  const space = openRows(
    Array.from({ length: 200 }, (_, row) => (row * 37) % 101),
    [0, 1, 2],
  );
  expect(improvePartition(space, 1)).toEqual({ iterations: 1, converged: false });
});
