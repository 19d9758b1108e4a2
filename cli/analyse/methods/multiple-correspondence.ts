import { analyseMultipleCorrespondence } from "#analysis/correspondence/analyse-multiple-correspondence";
import type { MultipleCorrespondence } from "#analysis/correspondence/multiple-correspondence-types";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, columns, outputFile, wholeNumber } from "#cli/analyse/options";

export const multipleCorrespondenceMethod = defineMethod({
  name: "multiple-correspondence",
  summary: "multiple correspondence analysis of categorical questions (--items)",
  options: {
    missing: choice(
      ["category", "listwise"],
      "a missing answer is a category or leaves its row out",
      "category",
    ),
    adjustment: choice(["none", "benzecri", "greenacre"], "adjusted inertias and their per cents", "none"),
    dimensions: wholeNumber("dimensions with coordinates", 5, 1),
    supplementary: columns("questions that are placed but form no axis"),
    scoresOut: outputFile("where to write the coordinates of the respondents"),
  },
  fields: {
    eigenvalues: "principal inertias of the indicator matrix, all of them",
    inertias: "the eigenvalues, or the adjusted ones",
    percents: "of the inertias; with greenacre they sum to less than 100",
    categories: "item, category, count, mass, coordinates, contributions, squaredCosines",
    supplementaryCategories: "item, category, count, coordinates, squaredCosines",
    discrimination: "item, etaSquared by dimension",
  },
  run({ dataset, items, options }) {
    const { supplementary: supplementaryItems, scoresOut, ...rest } = options;
    const own = items.filter((item) => !supplementaryItems.includes(item));
    const found = analyseMultipleCorrespondence(dataset, own, { ...rest, supplementaryItems });
    const { n, eigenvalues, inertias, percents, discrimination, constantItems } = found;
    return {
      n,
      fields: {
        eigenvalues,
        inertias,
        percents,
        categories: found.categories.map(nameCoordinates),
        supplementaryCategories: found.supplementaryCategories.map(nameCoordinates),
        discrimination,
      },
      warnings: constantItems.map((item) => ({
        code: "constant-variable",
        message: `everyone gives the same answer to "${item}"`,
      })),
      files: scoresOut === undefined ? [] : [{ path: scoresOut, text: writeScores(found) }],
    };
  },
});

function nameCoordinates<Point extends { principal: number[] }>({ principal, ...point }: Point) {
  return { ...point, coordinates: principal };
}

function writeScores({ scores, dimensions }: MultipleCorrespondence): string {
  const names = ["row", ...Array.from({ length: dimensions }, (_, k) => `dimension${k + 1}`)];
  const lines = Array.from({ length: scores.length / dimensions }, (_, row) => {
    const own = Array.from(scores.subarray(row * dimensions, (row + 1) * dimensions), (score) =>
      Number.isNaN(score) ? "" : score,
    );
    return [row + 1, ...own].join(",");
  });
  return `${[names.join(","), ...lines].join("\n")}\n`;
}
