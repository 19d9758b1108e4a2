import { AnalysisError } from "#analysis/analysis-error";
import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";
import { fQuantile } from "#analysis/distributions/f-distribution";
import {
  correlateItems,
  type ItemCorrelations,
  type ItemTable,
  type MissingRule,
} from "#analysis/factor/correlate-items";
import { extractFactors } from "#analysis/factor/extract-factors";
import { squaredMultipleCorrelations } from "#analysis/factor/squared-multiple-correlations";
import { type CongenericModel, fitCongenericModel } from "#analysis/scales/fit-congeneric-model";
import { type AnswerRange, reverseItems } from "#analysis/scales/reverse-items";

export type ReliabilityOptions = {
  /** Items where a high answer means little of what the scale measures. Default none. */
  reversed?: readonly string[];
  /** Lowest and highest answer offered; see `reverseItems` for the default. */
  range?: AnswerRange;
  /** Default "complete". */
  missing?: MissingRule;
};

export type ReliabilityWarning =
  | "item-against-scale"
  | "heywood-case"
  | "omega-not-identified"
  | "singular-correlations";

export type ItemReliability = {
  item: string;
  isReversed: boolean;
  /** After reversal. */
  mean: number;
  standardDeviation: number;
  /** Correlation with the sum of the other items. */
  itemRest: number;
  /** Cronbach's alpha of the other items; null for a scale of two. */
  alphaIfDropped: number | null;
  standardisedAlphaIfDropped: number | null;
};

export type Reliability = {
  alpha: number;
  /** Feldt's 95 per cent interval of alpha. */
  alphaInterval: [number, number];
  standardisedAlpha: number;
  guttmanLambda6: number;
  averageCorrelation: number;
  /** McDonald's omega total of the sum of answers; null when three items or more are not there to identify it. */
  omega: number | null;
  /** The same for the sum of standardised answers, from minimum residuals. */
  omegaStandardised: number | null;
  congeneric: CongenericModel | null;
  items: ItemReliability[];
  /** Of the scale's mean score. */
  mean: number;
  standardDeviation: number;
  range: AnswerRange;
  rowCount: number;
  caseCount: number;
  warnings: ReliabilityWarning[];
};

/**
 * How consistently the items of a scale measure one thing.
 *
 * Answers "may these questions be added up, and would the scale be better without one of them?". High values mean that
 * items agree, not that they measure one thing: read the fit of `congeneric` for that.
 *
 * Missing data: complete cases, or pairwise covariances on request. Weights: a weight of w counts as w equal rows.
 *
 * @param table at least two items.
 * @throws AnalysisError `too-few-rows` for fewer than two items or rows, `constant-variable`, and those of
 *   `reverseItems`.
 *
 * Time O(rows x p^2 + p^4). Source: Cronbach (1951), Psychometrika 16, 297-334; Guttman (1945), Psychometrika 10,
 * 255-282; McDonald, Test Theory (1999); Feldt, Woodruff & Salih (1987), Applied Psychological Measurement 11, 93-103.
 * Definitions are those of psych::alpha.
 */
export function assessReliability(table: ItemTable, options: ReliabilityOptions = {}): Reliability {
  const size = table.items.length;
  if (size < 2) throw new AnalysisError("too-few-rows", "a scale has two items or more", { variables: size });
  const reversed = reverseItems(table, options.reversed ?? [], options.range);
  const correlated = correlateItems(reversed.table, options.missing);
  const { covariances, correlations, means, deviations, caseCount } = correlated;
  const everything = Array.from({ length: size }, (_, i) => i);
  const sumOfCorrelations = sumCells(correlations, everything);
  const smc = squaredMultipleCorrelations(correlations);
  const alpha = alphaOf(covariances, everything);
  const items = everything.map((i): ItemReliability => {
    const others = everything.filter((j) => j !== i);
    const withOthers = others.reduce((sum, j) => sum + covariances.values[i * size + j], 0);
    return {
      item: table.items[i],
      isReversed: options.reversed?.includes(table.items[i]) ?? false,
      mean: means[i],
      standardDeviation: deviations[i],
      itemRest: withOthers / (deviations[i] * Math.sqrt(sumCells(covariances, others))),
      alphaIfDropped: size > 2 ? alphaOf(covariances, others) : null,
      standardisedAlphaIfDropped: size > 2 ? alphaOf(correlations, others) : null,
    };
  });
  const congeneric = fitCongenericModel(correlated);
  return {
    alpha,
    alphaInterval: feldtInterval(alpha, caseCount, size),
    standardisedAlpha: alphaOf(correlations, everything),
    guttmanLambda6: 1 - smc.reduce((left, shared) => left - shared, size) / sumOfCorrelations,
    averageCorrelation: (sumOfCorrelations - size) / (size * (size - 1)),
    omega: congeneric?.omega ?? null,
    omegaStandardised: size > 2 ? standardisedOmega(correlations) : null,
    congeneric,
    items,
    mean: means.reduce((sum, mean) => sum + mean, 0) / size,
    standardDeviation: Math.sqrt(sumCells(covariances, everything)) / size,
    range: reversed.range,
    rowCount: correlated.rowCount,
    caseCount,
    warnings: findWarnings(items, congeneric, correlated),
  };
}

function alphaOf({ rowCount: size, values }: NumericMatrix, kept: readonly number[]): number {
  const own = kept.reduce((sum, i) => sum + values[i * size + i], 0);
  const all = sumCells({ rowCount: size, columnCount: size, values }, kept);
  return (1 - own / all) * (kept.length / (kept.length - 1));
}

function sumCells({ columnCount, values }: NumericMatrix, kept: readonly number[]): number {
  let sum = 0;
  for (const i of kept) for (const j of kept) sum += values[i * columnCount + j];
  return sum;
}

function feldtInterval(alpha: number, caseCount: number, size: number): [number, number] {
  const numerator = caseCount - 1;
  const denominator = numerator * (size - 1);
  const bound = (probability: number) => 1 - (1 - alpha) * fQuantile(probability, numerator, denominator);
  return [bound(0.975), bound(0.025)];
}

function standardisedOmega(correlations: NumericMatrix): number {
  const { loadings, uniquenesses } = extractFactors(correlations, 1, "minres");
  const sum = loadings.values.reduce((total, loading) => total + loading, 0);
  const own = uniquenesses.reduce((total, share) => total + share, 0);
  return sum ** 2 / (sum ** 2 + own);
}

function findWarnings(
  items: readonly ItemReliability[],
  congeneric: CongenericModel | null,
  { items: names }: ItemCorrelations,
): ReliabilityWarning[] {
  const found: [ReliabilityWarning, boolean][] = [
    ["item-against-scale", items.some(({ itemRest }) => itemRest < 0)],
    ["heywood-case", (congeneric?.atFloor.length ?? 0) > 0],
    ["omega-not-identified", names.length < 3],
    ["singular-correlations", names.length >= 3 && congeneric === null],
  ];
  return found.filter(([, applies]) => applies).map(([warning]) => warning);
}
