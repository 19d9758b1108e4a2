import { fitKMedoids } from "#analysis/kmedoids/fit-kmedoids";
import { prepareKMedoids } from "#analysis/kmedoids/prepare-kmedoids";
import { buildDistanceInput, standardiseSummary, writeAssignments } from "#cli/analyse/build-distance-input";
import { defineMethod } from "#cli/analyse/define-method";
import { flag, outputFile, wholeNumber, wholeNumbers } from "#cli/analyse/options";

export const kMedoidsMethod = defineMethod({
  name: "k-medoids",
  summary: "k-medoids clusters (PAM) on Euclidean distances for each k",
  options: {
    k: wholeNumbers("how many clusters: 4, 2-8 or 2,4,6", "2-8"),
    starts: wholeNumber("starts for each k: the greedy one of PAM, then random ones", 10, 1),
    standardise: flag(standardiseSummary),
    assignmentsOut: outputFile("write the cluster of every row by k, counted from 1, to this file"),
  },
  fields: {
    items: "the items; two categories count as 0 and 1, the later category 1",
    solutions:
      "by k: totalCost (sum of weight times distance to the own medoid), meanCost, sizes and weightedSizes " +
      "(descending), medoidRows (rows of the file, from 1), medoids (their items), starts, startsAtBest",
    leftOut: "rows with a missing item",
  },
  run({ dataset, items, options, seed }) {
    const { k: counts, starts, standardise, assignmentsOut } = options;
    const input = buildDistanceInput(dataset, items, standardise);
    const { matrix, rows, weights } = input;
    const prepared = prepareKMedoids(input);
    const solutions = counts.map((k) => fitKMedoids(input, { k, starts, seed }, {}, prepared));
    const total = weights ? weights.reduce((sum, weight) => sum + weight, 0) : matrix.rowCount;
    const width = matrix.columnCount;
    return {
      n: input.rowsCounted,
      fields: {
        items,
        solutions: solutions.map(({ medoidRows, totalCost, ...solution }) => ({
          k: solution.k,
          totalCost,
          meanCost: totalCost / total,
          sizes: solution.sizes,
          weightedSizes: solution.weightedSizes,
          medoidRows: medoidRows.map((row) => rows[row] + 1),
          medoids: medoidRows.map((row) => matrix.values.subarray(row * width, (row + 1) * width)),
          starts: solution.starts,
          startsAtBest: solution.startsAtBest,
        })),
        leftOut: input.leftOut,
      },
      warnings: input.warnings,
      files: assignmentsOut
        ? [{ path: assignmentsOut, text: writeAssignments(dataset.rowCount, rows, solutions) }]
        : [],
    };
  },
});
