import { readItemTable } from "#analysis/factor/read-item-table";
import { assessReliability, type ReliabilityWarning } from "#analysis/scales/assess-reliability";
import { scoreScale } from "#analysis/scales/score-scale";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, decimal, itemColumns, numbers, outputFile } from "#cli/analyse/options";

const meanings: Record<ReliabilityWarning, string> = {
  "item-against-scale": "an item runs against the others: does it belong in --reversed?",
  "heywood-case": "the uniqueness of an item reached its floor of 0.005; omega leans on that floor",
  "omega-not-identified": "two items do not identify omega",
  "singular-correlations": "the items depend on each other exactly, so omega is not defined",
};

export const reliabilityMethod = defineMethod({
  name: "reliability",
  summary: "how consistently the items of one scale measure the same thing",
  options: {
    reversed: itemColumns("items whose answers are turned round: lowest + highest - answer"),
    range: numbers("lowest and highest answer offered; else as seen on any item", 2),
    missing: choice(["complete", "pairwise"], "which rows a covariance rests on", "complete"),
    score: choice(["mean", "sum"], "what --scores-out holds", "mean"),
    minShare: decimal("least share of the items answered for a score", 0.5),
    scoresOut: outputFile("scale scores, a row a respondent, empty where too few items are answered"),
  },
  fields: {
    alpha: "Cronbach's, from covariances",
    alphaInterval: "95 per cent, Feldt",
    standardisedAlpha: "from correlations",
    omega: "McDonald's total: one factor by maximum likelihood, in the units of the answers",
    omegaStandardised: "the same for standardised answers, by minimum residuals",
    guttmanLambda6: "from what the other items predict of each",
    averageCorrelation: "between items",
    items:
      "{item, itemRest, alphaIfDropped, isReversed, mean, standardDeviation, standardisedAlphaIfDropped}",
    mean: "of the mean score, after reversal",
    standardDeviation: "of the mean score",
    range: "lowest and highest answer that reversal used",
    oneFactor: "{loadings, fit}: the model behind omega; loadings in the units of the answers",
  },
  run({ dataset, items, options }) {
    const table = readItemTable(dataset, items);
    const { reversed, missing, range: given } = options;
    const range: readonly [number, number] | undefined = given && [given[0], given[1]];
    const found = assessReliability(table, { reversed, missing, range });
    const { rowCount: n, caseCount, warnings, congeneric, ...fields } = found;
    const scoring = { reversed, range, score: options.score, minimumShareAnswered: options.minShare };
    return {
      n,
      fields: {
        ...fields,
        weightTotal: caseCount,
        oneFactor: congeneric && { loadings: congeneric.loadings, fit: congeneric.fit },
      },
      warnings: warnings.map((code) => ({ code, message: meanings[code] })),
      files: options.scoresOut
        ? [{ path: options.scoresOut, text: writeColumn("score", scoreScale(table, scoring)) }]
        : [],
    };
  },
});

function writeColumn(name: string, values: Float64Array): string {
  return `${[name, ...Array.from(values, (value) => (Number.isNaN(value) ? "" : String(value)))].join("\n")}\n`;
}
