import { buildKMeansMatrix } from "#analysis/dataset/build-kmeans-matrix";
import type { KMeansInput, KMeansSolution } from "#analysis/kmeans/kmeans-types";
import { computeCalinskiHarabasz, computeDaviesBouldin } from "#analysis/solution-quality/cluster-indices";
import { computeSilhouette } from "#analysis/solution-quality/silhouette";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { choice, flag, outputFile, wholeNumber, wholeNumbers } from "#cli/analyse/options";
import { fitKMeansInThreads } from "#server/threads/fit-kmeans-in-threads";

/** Above so many rows the silhouette rests on a sample, which is off by about 0.005. */
const MOST_SILHOUETTE_ROWS = 5000;
const SILHOUETTE_SAMPLE = 2000;

export const kMeansMethod = defineMethod({
  name: "k-means",
  summary: "k-means clusters for each k, the best of many random starts with random swaps",
  options: {
    k: wholeNumbers("how many clusters: 4, 2-8 or 2,4,6", "2-8"),
    starts: wholeNumber("random starts for each k", 200, 1),
    standardise: flag("scale every item to mean 0 and standard deviation 1 (divisor n - 1) first"),
    initialisation: choice(["k-means++", "random-rows"], "the first centres of a start", "k-means++"),
    assignmentsOut: outputFile("write the cluster of every row by k, counted from 1, to this file"),
  },
  usesThreads: true,
  fields: {
    items: "the items; two categories count as 0 and 1, the later category 1",
    totalSumOfSquares: "for one cluster that holds everyone",
    solutions:
      "by k: withinSumOfSquares, withinByCluster, sizes and weightedSizes (descending), centres by cluster and item, " +
      "silhouette, silhouetteByCluster, calinskiHarabasz, daviesBouldin, starts, startsAtBest, converged",
    leftOut: "rows with a missing item",
  },
  async run({ dataset, items, options, seed, threads }) {
    const { k, starts, standardise, initialisation, assignmentsOut } = options;
    const built = buildKMeansMatrix(dataset, items, { standardise });
    const input = { matrix: built.matrix, weights: built.weights };
    const solutions = await fitKMeansInThreads(threads, input, k, { starts, initialisation, seed });
    return {
      n: built.rows.length,
      fields: {
        items,
        totalSumOfSquares: solutions[0].totalSumOfSquares,
        solutions: solutions.map((solution) => describeSolution(input, solution, seed)),
        leftOut: dataset.rowCount - built.rows.length,
      },
      warnings: findWarnings(built.rows.length, dataset.rowCount, solutions),
      files: assignmentsOut
        ? [{ path: assignmentsOut, text: writeAssignments(dataset.rowCount, built.rows, solutions) }]
        : [],
    };
  },
});

function describeSolution({ matrix, weights }: KMeansInput, solution: KMeansSolution, seed: number) {
  const { k, assignment, withinSumOfSquares, withinByCluster, sizes, weightedSizes, centres } = solution;
  const silhouette = computeSilhouette(matrix, assignment, k, {
    weights,
    seed,
    mostRows: silhouetteRows(matrix.rowCount),
  });
  return {
    ...{ k, withinSumOfSquares, withinByCluster, sizes, weightedSizes, centres },
    silhouette: silhouette.mean,
    silhouetteByCluster: silhouette.byCluster,
    calinskiHarabasz: computeCalinskiHarabasz(matrix, assignment, k, weights),
    daviesBouldin: computeDaviesBouldin(matrix, assignment, k, weights),
    starts: solution.starts,
    startsAtBest: solution.startsAtBest,
    converged: solution.converged,
  };
}

function silhouetteRows(rowCount: number): number {
  return rowCount > MOST_SILHOUETTE_ROWS ? SILHOUETTE_SAMPLE : MOST_SILHOUETTE_ROWS;
}

function findWarnings(
  rowCount: number,
  allRows: number,
  solutions: readonly KMeansSolution[],
): AnalyseWarning[] {
  const warnings: AnalyseWarning[] = [];
  if (rowCount < allRows) {
    const message = `${allRows - rowCount} rows with a missing item are left out`;
    warnings.push({ code: "rows-left-out", message });
  }
  if (rowCount > MOST_SILHOUETTE_ROWS) {
    const message = `the silhouette rests on a sample of ${SILHOUETTE_SAMPLE} rows`;
    warnings.push({ code: "silhouette-sampled", message });
  }
  for (const { k, starts, startsAtBest, converged } of solutions) {
    if (!converged) {
      warnings.push({
        code: "not-converged",
        message: `k = ${k}: the best start reached its limit of passes`,
      });
    }
    if (starts > 1 && startsAtBest === 1) {
      const message = `k = ${k}: only one of ${starts} starts reached the best solution; there may be a better one`;
      warnings.push({ code: "best-reached-once", message });
    }
  }
  return warnings;
}

/** One line a row of the data; empty where an item is missing. */
function writeAssignments(rowCount: number, rows: Int32Array, solutions: readonly KMeansSolution[]): string {
  const lines = Array.from({ length: rowCount }, (_, row) => `${row + 1}${",".repeat(solutions.length)}`);
  rows.forEach((row, i) => {
    lines[row] = [row + 1, ...solutions.map(({ assignment }) => assignment[i] + 1)].join(",");
  });
  return `${["row", ...solutions.map(({ k }) => `k${k}`)].join(",")}\n${lines.join("\n")}\n`;
}
