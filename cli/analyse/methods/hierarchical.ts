import { computeCopheneticCorrelation } from "#analysis/hierarchical/cophenetic-correlation";
import { cutDendrogram } from "#analysis/hierarchical/cut-dendrogram";
import { fitHierarchical } from "#analysis/hierarchical/fit-hierarchical";
import { buildDistanceInput, standardiseSummary, writeAssignments } from "#cli/analyse/build-distance-input";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, flag, outputFile, wholeNumbers } from "#cli/analyse/options";

export const hierarchicalMethod = defineMethod({
  name: "hierarchical",
  summary: "hierarchical clusters on Euclidean distances, cut at each k",
  options: {
    linkage: choice(
      ["ward", "average", "complete", "single"],
      "distance between clusters; ward is R's ward.D2",
      "ward",
    ),
    k: wholeNumbers("how many clusters: 4, 2-8 or 2,4,6", "2-8"),
    standardise: flag(standardiseSummary),
    cophenetic: flag("also correlate the distances with the heights of the tree"),
    assignmentsOut: outputFile("write the cluster of every row by k, counted from 1, to this file"),
  },
  fields: {
    items: "the items; two categories count as 0 and 1, the later category 1",
    heights: "of all joins, descending; ties among distances are resolved as by R's hclust",
    solutions: "by k: sizes and weightedSizes, descending",
    copheneticCorrelation: "with --cophenetic",
    leftOut: "rows with a missing item",
  },
  run({ dataset, items, options }) {
    const { linkage, k: counts, standardise, cophenetic, assignmentsOut } = options;
    const input = buildDistanceInput(dataset, items, standardise);
    const tree = fitHierarchical(input, linkage);
    const cuts = counts.map((k) => cutDendrogram(tree, k));
    return {
      n: input.rowsCounted,
      fields: {
        items,
        linkage,
        heights: tree.heights.slice().sort().reverse(),
        solutions: cuts.map(({ k, sizes, weightedSizes }) => ({ k, sizes, weightedSizes })),
        copheneticCorrelation: cophenetic ? computeCopheneticCorrelation(input, tree) : null,
        leftOut: input.leftOut,
      },
      warnings: input.warnings,
      files: assignmentsOut
        ? [{ path: assignmentsOut, text: writeAssignments(dataset.rowCount, input.rows, cuts) }]
        : [],
    };
  },
});
