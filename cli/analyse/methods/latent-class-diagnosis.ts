import { type Dataset, findColumn } from "#analysis/dataset/dataset";
import type { LatentClassSolution } from "#analysis/latent-class/latent-class-types";
import type { ByItemAndCategory } from "#analysis/latent-class/name-probabilities";
import { computeBivariateResiduals } from "#analysis/latent-class-diagnostics/bivariate-residuals";
import { tabulateClassification } from "#analysis/latent-class-diagnostics/classification-table";
import type { FittedClasses } from "#analysis/latent-class-diagnostics/fitted-classes";
import { judgeIdentifiability } from "#analysis/latent-class-diagnostics/local-identifiability";
import { computePatternFit, testPatternFit } from "#analysis/latent-class-diagnostics/pattern-fit";
import {
  computeStandardErrors,
  type StandardErrors,
} from "#analysis/latent-class-diagnostics/standard-errors";
import type { MixedSolution } from "#analysis/mixed-latent-class/summarise-mixed-model";
import { nameCategory } from "#cli/analyse/column-values";
import type { AnalyseWarning } from "#cli/analyse/define-method";

export type Diagnosis = { k: number; fields: Record<string, unknown>; warnings: AnalyseWarning[] };

/** More products than this take minutes. */
const MOST_PRODUCTS = 3e9;

/** One solution as the command line tells it, with what to beware of. */
export function diagnoseClasses(
  dataset: Dataset,
  fitted: FittedClasses,
  solution: LatentClassSolution | MixedSolution,
  errorsFrom: "observed" | "outer-product" | "none",
): Diagnosis {
  const { table } = fitted;
  const {
    memberships: _,
    assignment: __,
    estimates: ___,
    options: ____,
    method: _____,
    ...figures
  } = solution;
  const nameItems = <Value>(values: ByItemAndCategory<Value>) => nameCategories(dataset, values);
  const identification = judgeIdentifiability(fitted);
  const distinct = solution.method === "latent-class" ? solution.distinctPatterns : solution.distinctRows;
  const affordable = distinct * solution.parameters ** 2 <= MOST_PRODUCTS;
  const errors =
    errorsFrom === "none" || !affordable || !identification
      ? null
      : computeStandardErrors(fitted, errorsFrom);
  const { patternFit, isSparse } = describePatternFit(fitted, solution);
  const fields = {
    ...figures,
    itemProbabilities: nameItems(solution.itemProbabilities),
    covariates: describeCovariates(fitted, solution, errors),
    standardErrors: errors && {
      classShares: errors.classShares,
      itemProbabilities: nameItems(errors.itemProbabilities),
      means: errors.means,
      variances: errors.variances,
    },
    identified: identification?.isIdentified ?? null,
    identification,
    patternFit,
    bivariateResiduals: computeBivariateResiduals(fitted),
    classification: tabulateClassification(fitted),
  };
  const isMixed = solution.method === "mixed-latent-class";
  const warnings: [boolean, string, string][] = [
    [!solution.converged, "not-converged", "the best start had not converged; its figures are lower bounds"],
    [
      solution.startsAtBest === 1 && solution.polished > 1,
      "best-start-alone",
      "only one start reached the best solution: try more starts",
    ],
    [
      identification?.isIdentified === false,
      "not-identified",
      "different estimates fit equally well: compare the log-likelihood, do not read the classes",
    ],
    [
      isMixed && solution.isSpurious,
      "spurious-solution",
      "every start closed around a few equal values, where the likelihood has no limit: fewer classes, or treat the item as categorical",
    ],
    [
      isSparse,
      "sparse-table",
      "too many patterns are expected less than once for G² and X² to mean anything: patternFit is null",
    ],
    [
      errorsFrom !== "none" && !affordable,
      "standard-errors-skipped",
      "the table is too large for standard errors",
    ],
    [
      errorsFrom !== "none" && affordable && errors === null,
      "no-standard-errors",
      "standard errors are not defined: the information at the estimates is singular, or the covariance model is full",
    ],
    [
      table.rowCount < 5 * solution.parameters,
      "few-rows",
      "fewer than five rows a parameter: expect another sample to give other classes",
    ],
  ];
  return {
    k: solution.k,
    fields,
    warnings: warnings.flatMap(([applies, code, message]) => (applies ? [{ code, message }] : [])),
  };
}

function describePatternFit(fitted: FittedClasses, solution: LatentClassSolution | MixedSolution) {
  if (solution.method !== "latent-class") return { patternFit: null, isSparse: false };
  const fit = computePatternFit(fitted);
  if (!fit || fit.shareExpectedAtLeastOne < 0.5) return { patternFit: null, isSparse: true };
  const { degreesOfFreedom } = solution;
  return {
    isSparse: false,
    patternFit: {
      ...fit,
      degreesOfFreedom,
      gSquarePValue: testPatternFit(fit.gSquare, degreesOfFreedom),
      chiSquarePValue: testPatternFit(fit.chiSquare, degreesOfFreedom),
    },
  };
}

function describeCovariates(
  { table }: FittedClasses,
  solution: LatentClassSolution | MixedSolution,
  errors: StandardErrors | null,
) {
  if (solution.method !== "mixed-latent-class" || !solution.coefficients) return null;
  return {
    terms: table.terms,
    reference: 1,
    coefficients: solution.coefficients,
    standardErrors: errors?.coefficients ?? null,
  };
}

function nameCategories<Value>(dataset: Dataset, values: ByItemAndCategory<Value>): ByItemAndCategory<Value> {
  return Object.fromEntries(
    Object.entries(values).map(([item, byCategory]) => {
      const column = findColumn(dataset, item);
      const named = Object.entries(byCategory).map(([category, byClass]) => [
        nameCategory(column, Number(category)),
        byClass,
      ]);
      return [item, Object.fromEntries(named)];
    }),
  );
}
