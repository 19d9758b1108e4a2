import { computeRelativeWeights } from "#analysis/drivers/compute-relative-weights";
import { computeShapleyWeights } from "#analysis/drivers/compute-shapley-weights";
import { computeSimpleImportance } from "#analysis/drivers/compute-simple-importance";
import { correlateDrivers, type DriverMoments } from "#analysis/drivers/correlate-drivers";
import { fitDriverRegression } from "#analysis/drivers/fit-driver-regression";
import { numbersOrYesNo } from "#cli/analyse/column-values";
import { defineMethod } from "#cli/analyse/define-method";
import { choice, column } from "#cli/analyse/options";

const models = ["shapley", "johnson", "car", "pratt", "first", "last"] as const;

export const driversMethod = defineMethod({
  name: "drivers",
  summary: "how much each item explains of an outcome, with the regression behind it",
  options: {
    outcome: column("what is to be explained"),
    model: choice(models, "how R² is shared out; shapley takes up to 22 items", "shapley"),
  },
  fields: {
    rSquared: "of the regression on all items, as adjustedRSquared",
    drivers:
      "{item, weight, percent, correlation, coefficient, standardError, t, pValue, standardisedBeta, varianceInflation}; weights of shapley, johnson, car and pratt sum to rSquared",
    intercept: "{coefficient, standardError, t, pValue}",
    f: "with degreesOfFreedom and pValue",
    effectiveBase: "Kish; equals n without weights",
  },
  run({ dataset, items, options: { outcome, model } }) {
    const read = (code: string) => ({ code, values: numbersOrYesNo(dataset, code) });
    const moments = correlateDrivers(read(outcome), items.map(read), dataset.weights);
    const fit = fitDriverRegression(moments);
    const weights = weigh(moments, model);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const leftOut = dataset.rowCount - moments.n;
    return {
      n: moments.n,
      fields: {
        rSquared: fit.rSquared,
        adjustedRSquared: fit.adjustedRSquared,
        f: fit.f,
        degreesOfFreedom: fit.degreesOfFreedom,
        pValue: fit.pValue,
        effectiveBase: moments.effectiveBase,
        intercept: fit.intercept,
        drivers: fit.terms.map(({ code, ...term }, j) => ({
          item: code,
          weight: weights[j],
          percent: (100 * weights[j]) / total,
          correlation: moments.outcomeCorrelations[j],
          ...term,
        })),
      },
      warnings:
        leftOut === 0
          ? []
          : [
              {
                code: "rows-left-out",
                message: `${leftOut} rows miss an answer or have weight 0 and were left out`,
              },
            ],
    };
  },
});

function weigh(moments: DriverMoments, model: (typeof models)[number]): Float64Array {
  if (model === "shapley") return computeShapleyWeights(moments);
  if (model === "johnson") return computeRelativeWeights(moments);
  return computeSimpleImportance(moments)[model];
}
