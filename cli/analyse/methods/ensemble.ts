import { fitEnsemble } from "#analysis/ensemble/fit-ensemble";
import { buildDistanceInput, standardiseSummary, writeAssignments } from "#cli/analyse/build-distance-input";
import { defineMethod } from "#cli/analyse/define-method";
import { flag, outputFile, wholeNumber, wholeNumbers } from "#cli/analyse/options";

export const ensembleMethod = defineMethod({
  name: "ensemble",
  summary: "consensus of k-means, k-medoids and Ward's tree for each k, each method with one vote",
  options: {
    k: wholeNumbers("how many segments: 4, 2-8 or 2,4,6", "2-8"),
    starts: wholeNumber("starts of k-means and of k-medoids, each a member", 10, 1),
    splits: wholeNumber("how often the members are split in halves to see whether both agree", 20, 1),
    standardise: flag(standardiseSummary),
    assignmentsOut: outputFile("write the segment of every row by k, counted from 1, to this file"),
  },
  fields: {
    items: "the items; two categories count as 0 and 1, the later category 1",
    solutions:
      "by k: sizes and weightedSizes (descending), agreement (mean adjusted Rand index of the members with the " +
      "consensus), agreementBetween (of the members with each other), stability (median adjusted Rand index of the " +
      "consensus of either half of the members), support (share of votes that the consensus keeps), " +
      "certaintyBySegment, members (method, start, vote, adjustedRand)",
    leftOut: "rows with a missing item",
  },
  run({ dataset, items, options, seed }) {
    const { k: counts, starts, splits, standardise, assignmentsOut } = options;
    const input = buildDistanceInput(dataset, items, standardise);
    const solutions = counts.map((k) => fitEnsemble(input, { k, starts, splits, seed }));
    const methodsLeftOut = [...new Set(solutions.flatMap(({ leftOut }) => leftOut))];
    return {
      n: input.rowsCounted,
      fields: {
        items,
        solutions: solutions.map(({ method, assignment, certainty, leftOut, ...solution }) => ({
          ...solution,
          certaintyBySegment: solution.certaintyBySegment.map((mean) => (Number.isNaN(mean) ? null : mean)),
        })),
        leftOut: input.leftOut,
      },
      warnings: [
        ...input.warnings,
        ...methodsLeftOut.map((name) => ({
          code: "method-left-out",
          message: `${name} has no part: the distances between so many rows do not fit in memory`,
        })),
      ],
      files: assignmentsOut
        ? [{ path: assignmentsOut, text: writeAssignments(dataset.rowCount, input.rows, solutions) }]
        : [],
    };
  },
});
