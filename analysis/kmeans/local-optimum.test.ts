import { expect, test } from "vitest";
import { improvePartition, updateCentres } from "#analysis/kmeans/local-optimum";

const ones = (count: number) => new Float64Array(count).fill(1);

test("an empty cluster takes over the row farthest from its centre", () => {
  const values = Float64Array.of(0, 1, 2, 40, 100, 101);
  const partition = {
    centres: new Float64Array(3),
    labels: Int32Array.of(0, 0, 0, 0, 2, 2),
    masses: new Float64Array(3),
  };
  updateCentres(values, ones(6), 1, partition);
  expect([...partition.labels]).toEqual([0, 0, 0, 1, 2, 2]);
  expect([...partition.centres]).toEqual([1, 40, 100.5]);
  expect([...partition.masses]).toEqual([3, 1, 2]);
});

test("a row alone in its cluster is not taken to fill another", () => {
  const values = Float64Array.of(0, 6, 900);
  const partition = {
    centres: new Float64Array(3),
    labels: Int32Array.of(0, 0, 2),
    masses: new Float64Array(3),
  };
  updateCentres(values, ones(3), 1, partition);
  expect([...partition.labels]).toEqual([1, 0, 2]);
});

// By hand: Lloyd rests at {0, 4} {10} although 4 is nearer to 2 than to 10; moving nothing changes the sum of 8.
// From {0} {4, 10} it rests as well at a sum of 18 (4 is 4 from 0 and 3 from 7); a single transfer finds 8.
test("single transfers leave an optimum where nearest centres would stop", () => {
  const partition = {
    centres: Float64Array.of(0, 7),
    labels: Int32Array.of(0, 1, 1),
    masses: Float64Array.of(1, 2),
  };
  expect(improvePartition(Float64Array.of(0, 4, 10), ones(3), 1, partition, 100).converged).toBe(true);
  expect([...partition.labels]).toEqual([0, 0, 1]);
  expect([...partition.centres]).toEqual([2, 10]);
});

test("says so when it ran out of passes", () => {
  const values = Float64Array.from({ length: 200 }, (_, row) => (row * 37) % 101);
  const partition = {
    centres: Float64Array.of(0, 1, 2),
    labels: new Int32Array(200).fill(-1),
    masses: ones(3),
  };
  expect(improvePartition(values, ones(200), 1, partition, 1)).toEqual({ iterations: 1, converged: false });
});
