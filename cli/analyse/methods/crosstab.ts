import { buildCrosstabs } from "#analysis/crosstab/build-crosstabs";
import type { Crosstab } from "#analysis/crosstab/crosstab-types";
import { segmentLetter } from "#analysis/profiling/comparison";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { choice, decimal } from "#cli/analyse/options";
import { tableVariables } from "#cli/analyse/table-variables";

const smallestBase = 30;

export const crosstabMethod = defineMethod({
  name: "crosstab",
  summary: "questions by a banner: counts, per cents, tests of the table and of its columns, with letters",
  options: {
    stub: tableVariables("the rows: a question, or several for one table each"),
    banner: tableVariables("the columns: a question, or several side by side"),
    adjust: choice(
      ["none", "bonferroni", "holm", "bh"],
      "of p-values, over the pairs of columns within one row",
      "none",
    ),
    alpha: decimal("level below which a difference earns a letter", 0.05),
    meanTest: choice(["welch", "pooled"], "t test of the means of a numeric stub", "welch"),
  },
  fields: {
    rows: "names of the rows, as columns are of the columns",
    counts: "rows by columns; sums of weights when there are weights",
    unweightedCounts: "respondents",
    columnPercents: "as rowPercents and totalPercents",
    indices: "column per cent as a per cent of the total's",
    chiSquare:
      "Pearson's, no continuity correction; weighted counts are normalised to the number of respondents",
    degreesOfFreedom: "with pValue, likelihoodRatio (G²), minExpected",
    cramersV: "with cramersVCorrected (Bergsma), phi, contingencyCoefficient",
    expected: "counts under independence, with pearsonResiduals and adjustedResiduals",
    versusRest: "z of the column against all other respondents, on effective bases",
    pairwise: "{row, a, b, z, pValue, unadjustedPValue}: every pair of columns; z above 0 where a is higher",
    letters: "rows by columns: letters of the columns that this one is significantly higher than",
    columnLetters: "the letter of each column",
    bases: "respondents by column, as weightedBases, effectiveBases (Kish) and rowBases, rowEffectiveBases",
    raoScott:
      "the tests of the table that weights need: F (second order), chi-square (first order); else null",
    means: "of a numeric stub, by column, with t tests and letters; else null",
    tables: "all tables when the stub names several; the other fields are the first one's",
  },
  run({ dataset, options: { stub, banner, ...options } }) {
    const columns = banner.length === 1 ? banner[0] : { kind: "beside" as const, parts: banner };
    const tables = buildCrosstabs(dataset, stub, columns, options);
    const isWeighted = dataset.weights !== null;
    const shaped = tables.map((table) => shapeTable(table, isWeighted));
    return {
      n: tables[0].totalBase.unweighted,
      fields: { ...shaped[0], tables: shaped },
      warnings: tables.flatMap((table) => warnAbout(table, isWeighted)),
    };
  },
});

function shapeTable(table: Crosstab, isWeighted: boolean) {
  const rows = table.rows.map(({ label }) => label);
  const columns = table.columns.map(({ label }) => label);
  const { independence: test, raoScott, means } = table;
  const { columnPercents, rowPercents, totalPercents, indices, expected, versusRest, letters } = table;
  return {
    stub: table.stub,
    banner: table.banner,
    rows,
    columns,
    columnLetters: columns.map((_, position) => segmentLetter(position)),
    counts: isWeighted ? table.weightedCounts : table.counts,
    unweightedCounts: table.counts,
    columnPercents,
    rowPercents,
    totalPercents,
    indices,
    chiSquare: test?.chiSquare ?? null,
    degreesOfFreedom: test?.degreesOfFreedom ?? null,
    pValue: test?.pValue ?? null,
    cramersV: test?.cramersV ?? null,
    cramersVCorrected: test?.cramersVCorrected ?? null,
    phi: test?.phi ?? null,
    contingencyCoefficient: test?.contingencyCoefficient ?? null,
    likelihoodRatio: test?.likelihoodRatio ?? null,
    likelihoodRatioPValue: test?.likelihoodRatioPValue ?? null,
    minExpected: test?.minExpected ?? null,
    raoScott,
    expected,
    pearsonResiduals: table.pearsonResiduals,
    adjustedResiduals: table.adjustedResiduals,
    versusRest,
    pairwise: table.pairs.map(({ row, a, b, statistic, pValue, adjustedPValue }) => ({
      row: rows[row],
      a: columns[a],
      b: columns[b],
      z: statistic,
      pValue: adjustedPValue,
      unadjustedPValue: pValue,
    })),
    letters,
    bases: table.columnBases.map(({ unweighted }) => unweighted),
    weightedBases: table.columnBases.map(({ weighted }) => weighted),
    effectiveBases: table.columnBases.map(({ effective }) => effective),
    rowBases: table.rowBases.map(({ unweighted }) => unweighted),
    rowEffectiveBases: table.rowBases.map(({ effective }) => effective),
    totalBase: table.totalBase,
    means: means && {
      ...means,
      pairs: means.pairs.map(({ a, b, statistic, pValue, adjustedPValue }) => ({
        a: columns[a],
        b: columns[b],
        t: statistic,
        pValue: adjustedPValue,
        unadjustedPValue: pValue,
      })),
    },
  };
}

function warnAbout(table: Crosstab, isWeighted: boolean): AnalyseWarning[] {
  const { stub, banner, independence } = table;
  const warnings: AnalyseWarning[] = [];
  const warn = (code: string, message: string) =>
    warnings.push({ code, message: `${stub} by ${banner}: ${message}` });
  if (isWeighted && independence) {
    warn(
      "weighted-chi-square",
      "chiSquare is of weighted counts normalised to the number of respondents, and its pValue too small; read raoScott",
    );
  }
  if (isWeighted) warn("effective-bases", "column tests rest on Kish's effective bases");
  if (!independence)
    warn("no-table-test", "no chi-square: categories overlap, or fewer than two are occupied");
  const expected = table.expected.flat().filter((count) => count !== null && count > 0);
  if (independence && expected.filter((count) => (count ?? 0) < 5).length > expected.length / 5) {
    warn(
      "small-expected-counts",
      "over a fifth of the expected counts are below 5; chi-square is unreliable",
    );
  }
  const small = table.columns.filter((_, column) => table.columnBases[column].effective < smallestBase);
  if (small.length > 0) {
    const names = small.map(({ label }) => label).join(", ");
    warn("small-base", `fewer than ${smallestBase} effective respondents in ${names}`);
  }
  return warnings;
}
