import { buildTopline, type Topline } from "#analysis/descriptive/build-topline";
import { proportionMethods } from "#analysis/descriptive/proportion-interval";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, decimal } from "#cli/analyse/options";

export const toplineMethod = defineMethod({
  name: "topline",
  summary: "the plain answers of every item: shares with intervals, or the mean with its spread",
  options: {
    interval: choice(proportionMethods, "for shares", "wilson"),
    confidence: decimal("of intervals", 0.95),
  },
  fields: {
    items:
      "{item, kind, base, weightedBase, effectiveBase, missing} and categories[]{category, count, weighted, percent, interval} or mean, standardDeviation, standardError, designStandardError, interval, quantiles[smallest, quartiles, largest]",
  },
  run({ dataset, items, options: { interval, confidence } }) {
    const toplines = buildTopline(dataset, items, { method: interval, confidence });
    const { weights, rowCount } = dataset;
    return {
      n: weights === null ? rowCount : weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0),
      fields: { items: toplines.map(shapeTopline) },
    };
  },
});

function shapeTopline(topline: Topline) {
  const { code, kind, base, missing } = topline;
  const head = {
    item: code,
    kind,
    base: base.unweighted,
    weightedBase: base.weighted,
    effectiveBase: base.effective,
    missing,
  };
  if (topline.kind === "categorical") {
    const categories = topline.categories.map(({ label, count, weighted, percent, interval }) => ({
      category: label,
      count,
      weighted,
      percent,
      interval: interval && [interval.low, interval.high],
    }));
    return { ...head, categories };
  }
  const { mean, standardDeviation, standardError, designStandardError, interval } = topline.estimate;
  return {
    ...head,
    mean,
    standardDeviation,
    standardError,
    designStandardError,
    interval: interval && [interval.low, interval.high],
    quantiles: topline.quantiles,
  };
}
