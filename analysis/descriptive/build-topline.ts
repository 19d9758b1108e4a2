import { AnalysisError } from "#analysis/analysis-error";
import {
  type CategoricalColumn,
  type Dataset,
  findColumn,
  type NumericColumn,
} from "#analysis/dataset/dataset";
import { estimateMean, type MeanEstimate } from "#analysis/descriptive/estimate-mean";
import { computeProportionInterval, type ProportionMethod } from "#analysis/descriptive/proportion-interval";
import { type GroupAnswers, splitAnswers } from "#analysis/profiling/compute-moments";
import { countBases } from "#analysis/profiling/count-bases";
import type { Bases } from "#analysis/profiling/profile-types";

export type ToplineCategory = {
  category: number;
  label: string;
  /** Unweighted respondents, and the sum of their weights. */
  count: number;
  weighted: number;
  /** Weighted, per cent of those who answered; null when nobody did. */
  percent: number | null;
  /** In per cent, on the effective base. */
  interval: { low: number; high: number } | null;
};

export type CategoricalTopline = {
  kind: "categorical";
  code: string;
  base: Bases;
  /** Respondents of positive weight without an answer. */
  missing: number;
  categories: ToplineCategory[];
};

export type NumericTopline = {
  kind: "numeric";
  code: string;
  base: Bases;
  missing: number;
  estimate: MeanEstimate;
  /** Smallest, lower quartile, median, upper quartile and largest answer; null when nobody answered. */
  quantiles: [number, number, number, number, number] | null;
};

export type Topline = CategoricalTopline | NumericTopline;

export type ToplineOptions = { method?: ProportionMethod; confidence?: number };

/**
 * The plain answers to each question: shares with intervals, or the mean with its spread.
 *
 * Missing answers leave the base of their own question. With weights, shares and means are weighted and intervals rest on
 * Kish's effective base; a row of weight 0 counts nowhere. Quantiles are the smallest answers at or above which the
 * weighted share is reached (the mean of two neighbours where it is reached exactly).
 *
 * @throws AnalysisError `unknown-column`, `invalid-argument` for a confidence outside 0 to 1.
 * Time O(rows log rows) a question. Source: Hyndman & Fan (1996), American Statistician 50, definition 2, for quantiles;
 * others at `computeProportionInterval` and `estimateMean`.
 */
export function buildTopline(
  dataset: Dataset,
  codes: readonly string[],
  { method = "wilson", confidence = 0.95 }: ToplineOptions = {},
): Topline[] {
  if (!(confidence > 0 && confidence < 1)) {
    throw new AnalysisError("invalid-argument", "confidence lies between 0 and 1", {
      argument: "confidence",
      value: confidence,
    });
  }
  return codes.map((code) => {
    const column = findColumn(dataset, code);
    return column.kind === "categorical"
      ? describeAnswers(column, dataset, method, confidence)
      : describeNumbers(column, dataset, confidence);
  });
}

function describeAnswers(
  { code, indexes, categories, labels }: CategoricalColumn,
  dataset: Dataset,
  method: ProportionMethod,
  confidence: number,
): CategoricalTopline {
  const { bases, totalBase } = countBases(dataset, Int32Array.from(indexes), categories.length, () => true);
  return {
    kind: "categorical",
    code,
    base: totalBase,
    missing: countRespondents(dataset) - totalBase.unweighted,
    categories: categories.map((category, index) => {
      const { unweighted, weighted } = bases[index];
      const share = totalBase.weighted > 0 ? weighted / totalBase.weighted : null;
      const interval =
        share === null
          ? null
          : computeProportionInterval(share * totalBase.effective, totalBase.effective, {
              method,
              confidence,
            });
      return {
        category,
        label: labels?.[index] ?? String(category),
        count: unweighted,
        weighted,
        percent: share === null ? null : 100 * share,
        interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
      };
    }),
  };
}

function describeNumbers(
  { code, values }: NumericColumn,
  dataset: Dataset,
  confidence: number,
): NumericTopline {
  const [answers] = splitAnswers(values, new Int8Array(values.length), 1, dataset.weights);
  const designRows = countRespondents(dataset);
  const estimate = estimateMean(answers, designRows, confidence);
  const { unweighted, weighted, effective } = estimate;
  return {
    kind: "numeric",
    code,
    base: { unweighted, weighted, effective },
    missing: designRows - unweighted,
    estimate,
    quantiles: unweighted === 0 ? null : fiveNumbers(answers, weighted),
  };
}

function fiveNumbers({ values, weights }: GroupAnswers, total: number): NumericTopline["quantiles"] {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const last = values[order[order.length - 1]];
  const quantile = (share: number) => {
    let reached = 0;
    for (let i = 0; i < order.length; i++) {
      reached += weights ? weights[order[i]] : 1;
      const gap = reached - share * total;
      if (Math.abs(gap) <= 1e-12 * total && i + 1 < order.length) {
        return (values[order[i]] + values[order[i + 1]]) / 2;
      }
      if (gap > 0) return values[order[i]];
    }
    return last;
  };
  return [values[order[0]], quantile(0.25), quantile(0.5), quantile(0.75), last];
}

function countRespondents({ rowCount, weights }: Dataset): number {
  return weights === null ? rowCount : weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
}
