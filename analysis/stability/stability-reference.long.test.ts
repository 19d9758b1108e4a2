import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { standardiseColumns } from "#analysis/dataset/standardise";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";
import type { KMeansInput, PreparedKMeans } from "#analysis/kmeans/kmeans-types";
import { prepareKMeans } from "#analysis/kmeans/prepare-kmeans";
import { createRandom, nextInteger } from "#analysis/random";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import {
  completeStabilityOptions,
  computeStability,
  runStabilityPairs,
} from "#analysis/stability/bootstrap-stability";
import {
  createKMeansFitter,
  describeKMeansPopulation,
  segmentsOfDistinctRows,
} from "#analysis/stability/kmeans-fitter";
import type { SegmentFitter } from "#analysis/stability/stability-types";
import { describeSpread } from "#analysis/stability/summarise-stability";
import scalesCsv from "../reference-data/bfi-scales.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./stability.reference.json";

const mcdonalds = buildKMeansMatrix(buildMcdonaldsDataset(mcdonaldsCsv), perceptions);
const scaleRows = parseReferenceTable(scalesCsv).rows.map((row) => row.map(Number));
const scales = { matrix: standardiseColumns(createMatrix(scaleRows)), weights: null };
const studies = [
  ["mcdonalds", reference.cases.mcdonalds],
  ["scale scores", reference.cases.bfiScales],
] as const;

/** About as thorough as R's reference: see the test of searches below. */
const comparable = { starts: 8, swaps: 0, initialisation: "random-rows" } as const;

function measure(
  input: KMeansInput,
  fitter: (prepared: PreparedKMeans) => SegmentFitter,
  k: number,
  pairs = 100,
) {
  const prepared = prepareKMeans(input);
  const { assignment } = fitKMeans(input, { k, starts: 30 });
  const solution = segmentsOfDistinctRows(prepared, assignment);
  return computeStability(describeKMeansPopulation(prepared), fitter(prepared), solution, { k, pairs });
}

const ours = new Map<string, ReturnType<typeof measure>>();

/** With our own search; measured once for all tests that ask. */
function measureOurs(name: (typeof studies)[number][0], k: number): ReturnType<typeof measure> {
  const key = `${name} ${k}`;
  const input = name === "scale scores" ? scales : mcdonalds;
  const found = ours.get(key) ?? measure(input, (prepared) => createKMeansFitter(prepared, comparable), k);
  ours.set(key, found);
  return found;
}

for (const [name, known] of studies) {
  for (const solution of known.pairBootstrap.solutions) {
    test(`${name}, k = ${solution.k}: the mean adjusted Rand index of R's own pairs`, () => {
      const found = measureOurs(name, solution.k);
      const tolerance = 4 * solution.meanStandardError + 0.02;
      expect(Math.abs(found.adjustedRandSpread.mean - solution.mean)).toBeLessThan(tolerance);
      // From six segments on R's best of 50 misses the optimum of most samples of the mcdonalds data, see below.
      if (name === "mcdonalds" && solution.k > 5) return;
      found.segmentSpreads.forEach((spread, segment) => {
        expect(Math.abs(spread.mean - solution.jaccardMean[segment])).toBeLessThan(0.06);
      });
    });
  }
}

/**
 * K-means as flexclust does it: Lloyd's alternation from random respondents, the best of some starts by the sum of
 * unsquared distances.
 */
function createLloydFitter(prepared: PreparedKMeans, starts: number): SegmentFitter {
  const { values, columnCount: width, distinctCount } = prepared;
  const nearestOf = (row: number, centres: Float64Array) => {
    let nearest = { cluster: 0, distance: Infinity };
    for (let cluster = 0; cluster * width < centres.length; cluster++) {
      let distance = 0;
      for (let v = 0; v < width; v++)
        distance += (values[row * width + v] - centres[cluster * width + v]) ** 2;
      if (distance < nearest.distance) nearest = { cluster, distance };
    }
    return nearest;
  };
  return (sample, k, { seed, path }) => {
    const source = createRandom(seed, path);
    const people = Array.from(sample).flatMap((times, row) => new Array<number>(times).fill(row));
    let best = { cost: Infinity, centres: new Float64Array(0) };
    for (let start = 0; start < starts; start++) {
      const chosen = new Set<number>();
      while (chosen.size < k) chosen.add(people[nextInteger(source, people.length)]);
      const centres = Float64Array.from(
        [...chosen].flatMap((row) => [...values.subarray(row * width, (row + 1) * width)]),
      );
      let cost = Infinity;
      for (let isBetter = true; isBetter; ) {
        const sums = new Float64Array(k * width);
        const masses = new Float64Array(k);
        let newCost = 0;
        sample.forEach((times, row) => {
          if (times === 0) return;
          const { cluster, distance } = nearestOf(row, centres);
          newCost += times * Math.sqrt(distance);
          masses[cluster] += times;
          for (let v = 0; v < width; v++) sums[cluster * width + v] += times * values[row * width + v];
        });
        isBetter = newCost < cost - 1e-6 * newCost;
        cost = newCost;
        for (let cell = 0; isBetter && cell < centres.length; cell++) {
          const mass = masses[Math.floor(cell / width)];
          if (mass > 0) centres[cell] = sums[cell] / mass;
        }
      }
      if (cost < best.cost) best = { cost, centres };
    }
    return Int32Array.from({ length: distinctCount }, (_, row) => nearestOf(row, best.centres).cluster);
  };
}

// Where flexclust and R's own pairs disagree (0.76 and 0.87, 0.66 and 0.95), the search makes the difference.
for (const k of [4, 5]) {
  test(`mcdonalds, k = ${k}: with the search of flexclust its median, with a better one that of R's own pairs`, () => {
    const known = reference.cases.mcdonalds;
    const [flexclust, own] = [known.bootFlexclust, known.pairBootstrap].map(
      ({ solutions }) => solutions.find((solution) => solution.k === k)?.median ?? Number.NaN,
    );
    const lloyd = measure(mcdonalds, (prepared) => createLloydFitter(prepared, 10), k);
    // Both are medians of 100 pairs whose middle half spans 0.33.
    expect(Math.abs(lloyd.medianAdjustedRand - flexclust)).toBeLessThan(0.07);
    const better = measureOurs("mcdonalds", k);
    expect(Math.abs(better.medianAdjustedRand - own)).toBeLessThan(0.06);
  });
}

test("where one search is as good as the other, the medians are those of flexclust", () => {
  const { mcdonalds: customers, bfiScales } = reference.cases;
  for (const [name, k, known] of [
    ["mcdonalds", 2, customers.bootFlexclust.solutions[0].median],
    ["scale scores", 2, bfiScales.bootFlexclust.solutions[0].median],
    ["scale scores", 4, bfiScales.bootFlexclust.solutions[2].median],
    ["scale scores", 5, bfiScales.bootFlexclust.solutions[3].median],
    ["scale scores", 6, bfiScales.bootFlexclust.solutions[4].median],
  ] as const) {
    const found = measureOurs(name, k);
    expect(Math.abs(found.medianAdjustedRand - known)).toBeLessThan(0.06);
  }
});

// slswFlexclust fits each sample with three starts and takes the mean of a pair's two coefficients. Its solution of
// the scale scores is not the optimum (985, 792 and 659 instead of 1073, 792 and 571), so that case has no counterpart.
test("mcdonalds: segment-level stability within the solution as flexclust has it, with its search", () => {
  const { K: k, median, sizes } = reference.cases.mcdonalds.slsw;
  const prepared = prepareKMeans(mcdonalds);
  const own = fitKMeans(mcdonalds, { k, starts: 30 });
  const solution = segmentsOfDistinctRows(prepared, own.assignment);
  const options = completeStabilityOptions({ k, pairs: 100 });
  const population = describeKMeansPopulation(prepared);
  const { jaccard } = runStabilityPairs(
    population,
    createLloydFitter(prepared, 3),
    solution,
    options,
    0,
    100,
  );
  const bySize = [...sizes.keys()].sort((a, b) => sizes[b] - sizes[a]);
  bySize.forEach((known, segment) => {
    expect(Math.abs(own.sizes[segment] - sizes[known])).toBeLessThan(10);
    const means = Array.from(
      { length: 100 },
      (_, b) => (jaccard[2 * b * k + segment] + jaccard[(2 * b + 1) * k + segment]) / 2,
    );
    expect(Math.abs(describeSpread(means).median - median[known])).toBeLessThan(0.08);
  });
});
