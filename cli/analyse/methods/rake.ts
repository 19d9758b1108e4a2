import {
  buildRakingMargins,
  type RakingPlan,
  type RakingTargets,
} from "#analysis/weighting/build-raking-margins";
import { describeWeights } from "#analysis/weighting/describe-weights";
import { rakeWeights } from "#analysis/weighting/rake-weights";
import type { Raking } from "#analysis/weighting/raking-types";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { choice, jsonFile, numbers, outputFile, wholeNumber } from "#cli/analyse/options";

export const rakeMethod = defineMethod({
  name: "rake",
  summary: "weights that give each margin its known shares (raking); --weight holds base weights",
  options: {
    margins: jsonFile('{"column":{"category":share}}; per cents and counts will do'),
    bounds: numbers("least and greatest weight, as multiples of the mean", 2),
    missing: choice(
      ["listwise", "own-category", "refuse"],
      "rows without an answer on a margin: left out, kept at their share, or an error",
      "listwise",
    ),
    maxIterations: wholeNumber("rounds over all margins", 1000, 1),
    weightsOut: outputFile("where to write row and weight; empty for a row left out"),
  },
  fields: {
    designEffect: "Kish's, 1 + cv²: what the weights cost",
    effectiveBase: "n / designEffect, as weightingEfficiency in per cent",
    minWeight: "with maxWeight: of the weights scaled to mean 1",
    coefficientOfVariation: "standard deviation over mean of the weights",
    iterations: "rounds over all margins",
    largestMarginError: "over all categories, the largest difference between share and target, 0 to 1",
    status: "converged, not-converged, or bounds-unreachable: trimmed to the bounds, margins missed",
    sumOfWeights: "in --weights-out: n, or the population when the margins are counts",
    margins: "by column and category: target, before, after, as shares",
  },
  run({ dataset, options }) {
    const { bounds, maxIterations, missing, weightsOut } = options;
    const targets = readTargets(options.margins);
    const plan = buildRakingMargins(dataset, targets, missing);
    const raking = rakeWeights(plan.margins, plan.baseWeights, {
      maxIterations,
      ...(bounds && { bounds: { lower: bounds[0], upper: bounds[1] } }),
    });
    const summary = describeWeights(raking.weights);
    const scale = plan.populationTotal === null ? 1 : plan.populationTotal / summary.sum;
    return {
      n: summary.n,
      fields: {
        status: raking.status,
        designEffect: summary.designEffect,
        effectiveBase: summary.effectiveBase,
        weightingEfficiency: summary.efficiencyPercent,
        coefficientOfVariation: summary.coefficientOfVariation,
        minWeight: summary.minWeight,
        maxWeight: summary.maxWeight,
        sumOfWeights: summary.sum * scale,
        iterations: raking.iterations,
        largestMarginError: raking.largestMarginError,
        margins: nameShares(raking, targets),
      },
      warnings: warnAbout(plan, raking),
      files:
        weightsOut === undefined ? [] : [{ path: weightsOut, text: writeWeights(raking.weights, scale) }],
    };
  },
});

function readTargets(json: unknown): RakingTargets {
  const isObject = (value: unknown): value is object =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (isObject(json) && Object.values(json).every(isObject)) return json as RakingTargets;
  throw new InputError("invalid-margins", '--margins holds {"column":{"category":share}}');
}

function nameShares({ margins }: Raking, targets: RakingTargets) {
  return Object.fromEntries(
    margins.map(({ code, targets: wanted, before, after }) => {
      const names = [...Object.keys(targets[code]), "(missing)"];
      const shares = wanted.map((target, i) => [names[i], { target, before: before[i], after: after[i] }]);
      return [code, Object.fromEntries(shares)];
    }),
  );
}

function warnAbout(plan: RakingPlan, { status, largestMarginError }: Raking): AnalyseWarning[] {
  const warnings = plan.unevenTotals.map((code) => ({
    code: "uneven-total",
    message: `the targets of "${code}" add up neither to 1 nor to 100 nor to the other margins' total; they were scaled`,
  }));
  if (plan.leftOut > 0) {
    const message = `${plan.leftOut} rows have no answer on a margin and were left out`;
    warnings.push({ code: "rows-left-out", message });
  }
  if (status === "not-converged") {
    const message = "the margins do not settle: a combination of categories that they need has nobody in it";
    warnings.push({ code: "not-converged", message });
  }
  if (status === "bounds-unreachable") {
    const miss = (100 * largestMarginError).toFixed(1);
    const message = `no weights within the bounds meet the margins; trimmed weights miss them by up to ${miss} points`;
    warnings.push({ code: "bounds-unreachable", message });
  }
  return warnings;
}

function writeWeights(weights: Float64Array, scale: number): string {
  const lines = Array.from(weights, (weight, row) => `${row + 1},${weight === 0 ? "" : weight * scale}`);
  return `row,weight\n${lines.join("\n")}\n`;
}
