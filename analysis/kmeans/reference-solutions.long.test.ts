import { expect, test } from "vitest";
import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { standardiseColumns } from "#analysis/dataset/standardise";
import { fitKMeans } from "#analysis/kmeans/fit-kmeans";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import scalesCsv from "../reference-data/bfi-scales.csv?raw";
import scalesAssignmentsCsv from "../reference-data/bfi-scales-kmeans-assignments.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import mcdonaldsAssignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import reference from "./kmeans.reference.json";

const scaleRows = parseReferenceTable(scalesCsv).rows.map((row) => row.map(Number));
const studies = [
  {
    name: "mcdonalds",
    input: buildKMeansMatrix(buildMcdonaldsDataset(mcdonaldsCsv), perceptions),
    assignments: parseReferenceTable(mcdonaldsAssignmentsCsv),
    ...reference.cases.mcdonalds,
  },
  {
    name: "standardised scale scores",
    input: { matrix: standardiseColumns(createMatrix(scaleRows)), weights: null },
    assignments: parseReferenceTable(scalesAssignmentsCsv),
    ...reference.cases.bfiScales,
  },
];

for (const { name, input, assignments, totalSumOfSquares, solutions } of studies) {
  for (const known of solutions) {
    test(`${name}, k = ${known.k}: the best of thousands of R starts, respondent by respondent`, () => {
      const solution = fitKMeans(input, { k: known.k, starts: 100, seed: 1 });
      // Reference numbers have ten significant digits.
      expect(solution.withinSumOfSquares).toBeLessThanOrEqual(known.withinSumOfSquares * (1 + 1e-9));
      expect(solution.totalSumOfSquares / totalSumOfSquares).toBeCloseTo(1, 9);
      expect(solution.converged).toBe(true);
      expect(solution.sizes).toEqual(known.sizes);
      known.centres.forEach((centre, c) => {
        centre.forEach((mean, v) => {
          expect(solution.centres[c][v]).toBeCloseTo(mean, 9);
        });
      });
      known.withinByCluster.forEach((within, c) => {
        expect(solution.withinByCluster[c]).toBeCloseTo(within, 7);
      });
      const clusters = readCells(assignments, `K${known.k}`).map(Number);
      expect(Array.from(solution.assignment, (cluster) => cluster + 1)).toEqual(clusters);
    });
  }
}
