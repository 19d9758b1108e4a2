import { AnalysisError } from "#analysis/analysis-error";
import { analyseFactors, type FactorSolution, type FactorWarning } from "#analysis/factor/analyse-factors";
import { correlateItems, type ItemTable } from "#analysis/factor/correlate-items";
import { minimumAveragePartial } from "#analysis/factor/minimum-average-partial";
import { runParallelAnalysis } from "#analysis/factor/parallel-analysis";
import { readItemTable } from "#analysis/factor/read-item-table";
import { measureSamplingAdequacy } from "#analysis/factor/sampling-adequacy";
import { type ScoreMethod, scoreFactors } from "#analysis/factor/score-factors";
import { testSphericity } from "#analysis/factor/test-sphericity";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { choice, outputFile, wholeNumber } from "#cli/analyse/options";

const meanings: Record<FactorWarning, string> = {
  "extraction-not-converged": "the search for factors stopped before it settled",
  "rotation-not-converged": "the rotation stopped before it settled",
  "heywood-case":
    "the uniqueness of an item reached its floor of 0.005: too many factors, or too few respondents",
  "under-identified": "negative degrees of freedom: any data would fit, and other loadings would fit as well",
  "singular-correlations": "the items depend on each other exactly, so tests and fit are not defined",
  "improper-correlations": "pairwise correlations that no complete data could have; use --missing complete",
};

export const factorMethod = defineMethod({
  name: "factor",
  summary: "factors or principal components behind the items, with the tests that come before them",
  options: {
    factors: wholeNumber("how many; 0 takes what parallel analysis suggests", 0),
    extraction: choice(
      ["minres", "ml", "pca"],
      "minimum residuals (psych::fa), maximum likelihood (factanal), components",
      "minres",
    ),
    rotation: choice(["none", "varimax", "oblimin"], "after extraction", "oblimin"),
    missing: choice(["complete", "pairwise"], "which rows a correlation rests on", "complete"),
    basis: choice(["correlations", "covariances"], "what components are taken of (pca only)", "correlations"),
    precision: choice(["customary", "full"], "stop where R stops, or at the last digit", "customary"),
    replicates: wholeNumber("random data sets of the parallel analysis", 100, 1),
    scores: choice(["regression", "bartlett"], "how --scores-out weighs the items", "regression"),
    scoresOut: outputFile("factor scores, a row a respondent, empty where an item is missing"),
  },
  fields: {
    items: "in the order of the rows of loadings",
    eigenvalues: "of the correlations (or covariances), largest first",
    kmo: "Kaiser-Meyer-Olkin measure over all items; null when items depend on each other exactly",
    kmoItems: "the same by item",
    bartlett: "{chiSquare, degreesOfFreedom, pValue}: test that no items correlate",
    parallel:
      "{factors, components}: how many exceed the 95th percentile of random data; with the values compared",
    map: "{averages, components}: Velicer's minimum average partial",
    loadings:
      "items by factors; the largest of each factor is positive; rotated factors in the order of those items",
    communalities: "share of each item's variance that the factors reproduce",
    uniquenesses: "the rest of it",
    factorCorrelations: "identity unless oblimin",
    sumsOfSquares: "variance that each factor accounts for, in items",
    eigenvectors: "pca only: unit vectors, items by components (prcomp's rotation)",
    fit: "{chiSquare, degreesOfFreedom, pValue, rmsea, tli, bic, rms, objective}, as psych::fa defines them",
    objective: "what the extraction minimised",
    heywoodItems: "items whose uniqueness reached the floor",
  },
  run({ dataset, items, options, seed }) {
    const table = readItemTable(dataset, items);
    if (items.length < 2) {
      throw new AnalysisError("table-too-small", "factors need two items or more", { items: items.length });
    }
    const correlated = correlateItems(table, options.missing);
    const { correlations, caseCount, rowCount } = correlated;
    const { replicates } = options;
    const parallel = runParallelAnalysis(correlations, rowCount, { replicates, seed });
    const suggested = options.extraction === "pca" ? parallel.suggestedComponents : parallel.suggestedFactors;
    const factors = options.factors || Math.max(1, suggested);
    const solution = analyseFactors(table, { ...options, factors });
    const adequacy = measureSamplingAdequacy(correlations);
    const map = minimumAveragePartial(correlations);
    const { method: _, warnings, rowCount: n, caseCount: total, options: __, ...fields } = solution;
    const { suggestedFactors, suggestedComponents, ...values } = parallel;
    return {
      n,
      fields: {
        ...fields,
        weightTotal: total,
        kmo: adequacy?.overall,
        kmoItems: adequacy?.byItem,
        bartlett: testSphericity(correlations, caseCount),
        parallel: { factors: suggestedFactors, components: suggestedComponents, ...values },
        map: { averages: map.averages, components: map.suggestedComponents },
      },
      warnings: describeWarnings(warnings, solution, caseCount),
      files: options.scoresOut
        ? [{ path: options.scoresOut, text: writeScores(table, solution, options.scores) }]
        : [],
    };
  },
});

function describeWarnings(
  codes: readonly FactorWarning[],
  { rowCount, heywoodItems }: FactorSolution,
  caseCount: number,
): AnalyseWarning[] {
  const found: AnalyseWarning[] = codes.map((code) => ({
    code,
    message: code === "heywood-case" ? `${meanings[code]} (${heywoodItems.join(", ")})` : meanings[code],
  }));
  if (Math.abs(caseCount / rowCount - 1) > 0.01) {
    const message = `weights add up to ${caseCount}, which the tests take as n; scale them to ${rowCount}`;
    found.push({ code: "weights-not-normalised", message });
  }
  return found;
}

function writeScores(table: ItemTable, solution: FactorSolution, method: ScoreMethod): string {
  const { rowCount, columnCount, values } = scoreFactors(table, solution, method).scores;
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from(values.subarray(row * columnCount, (row + 1) * columnCount), (score) =>
      Number.isNaN(score) ? "" : String(score),
    ).join(","),
  );
  const names = Array.from({ length: columnCount }, (_, factor) => `factor${factor + 1}`).join(",");
  return `${[names, ...rows].join("\n")}\n`;
}
