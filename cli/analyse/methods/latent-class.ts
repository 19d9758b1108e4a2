import type { Dataset } from "#analysis/dataset/dataset";
import { selectRows } from "#analysis/dataset/select-rows";
import { standardiseColumns } from "#analysis/dataset/standardise";
import type { LatentClassSolution } from "#analysis/latent-class/latent-class-types";
import {
  describeCategoricalFit,
  describeMixedFit,
  type FittedClasses,
} from "#analysis/latent-class-diagnostics/fitted-classes";
import { buildMixedTable } from "#analysis/mixed-latent-class/build-mixed-table";
import type { MixedSolution } from "#analysis/mixed-latent-class/summarise-mixed-model";
import { numericValues } from "#cli/analyse/column-values";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { type Diagnosis, diagnoseClasses } from "#cli/analyse/methods/latent-class-diagnosis";
import { writeMemberships } from "#cli/analyse/methods/latent-class-memberships";
import {
  choice,
  columns,
  flag,
  itemColumns,
  outputFile,
  wholeNumber,
  wholeNumbers,
} from "#cli/analyse/options";
import { fitLatentClassInThreads } from "#server/threads/fit-latent-class-in-threads";
import { fitMixedModelInThreads } from "#server/threads/fit-mixed-model-in-threads";

const covarianceModels = [
  "varying-diagonal",
  "equal-diagonal",
  "varying-spherical",
  "equal-spherical",
  "varying-full",
  "equal-full",
] as const;

export const latentClassMethod = defineMethod({
  name: "latent-class",
  summary:
    "hidden classes behind categorical answers, numbers or both, with what membership depends on: maximum likelihood from many starts",
  usesThreads: true,
  options: {
    k: wholeNumbers("numbers of classes", "1-5"),
    starts: wholeNumber("random starts, each mended by moves of a class", 50, 1),
    missing: choice(
      ["fiml", "listwise"],
      "keep every row and skip what is missing, or complete rows",
      "fiml",
    ),
    gaussian: itemColumns("items that are normal within a class; all others are categorical"),
    covariates: columns(
      "what membership depends on; texts become 0/1 columns, the first category the reference",
    ),
    covariance: choice(
      covarianceModels,
      "of Gaussian items within a class; mclust's VVI, EEI, VII, EII, VVV, EEE",
      "varying-diagonal",
    ),
    standardise: flag("bring Gaussian items to mean 0 and standard deviation 1 (divisor n - 1) first"),
    standardErrors: choice(
      ["observed", "outer-product", "none"],
      "from second derivatives, from gradients as poLCA does, or not at all",
      "observed",
    ),
    membershipsOut: outputFile("where to write everyone's class and probabilities, for each k"),
  },
  fields: {
    solutions:
      "for each k: k, logLikelihood, parameters, aic, aic3, bic, abic, caic, iclBic, awe, entropyR2, classShares (descending), sizes, itemProbabilities {item: {category: [by class]}}, means, variances, covariances (full models), covariates {terms, reference, coefficients, standardErrors}, starts, startsAtBest (of polished), polished, spuriousStarts, converged, iterations, boundaryEstimates, standardErrors, identified and identification, degreesOfFreedom, patternFit (G², X²; null when sparse), bivariateResiduals, classification",
    weightTotal: "N of the likelihood and the criteria: rows, or the sum of their weights, taken as given",
  },
  async run({ dataset, items, options, seed, threads }) {
    const gaussian = options.gaussian;
    const categorical = items.filter(
      (item) => !gaussian.includes(item) && !options.covariates.includes(item),
    );
    for (const item of options.gaussian) numericValues(dataset, item);
    const overlap = options.covariates.find((code) => gaussian.includes(code));
    if (overlap) throw new InputError("invalid-option", `"${overlap}" is both an item and a covariate`);
    const chosen = { categorical, gaussian, covariates: options.covariates, missing: options.missing };
    const measured = options.standardise ? standardiseGaussians(dataset, chosen) : dataset;
    const { table, weights, rows } = buildMixedTable(measured, chosen);
    const effort = chooseEffort(rows.length, options.starts);
    const shared = { seed, starts: options.starts };
    const isCategorical = gaussian.length === 0 && options.covariates.length === 0;
    const solutions: (LatentClassSolution | MixedSolution)[] = isCategorical
      ? await fitLatentClassInThreads(threads, { table, weights }, options.k, { ...shared, ...effort })
      : await fitMixedModelInThreads(threads, { table, weights }, options.k, {
          ...shared,
          covariance: options.covariance,
        });
    const answers = solutions.map((solution) => {
      const fitted: FittedClasses =
        solution.method === "latent-class"
          ? describeCategoricalFit({ table, weights }, solution)
          : describeMixedFit({ table, weights }, solution);
      return diagnoseClasses(dataset, fitted, solution, options.standardErrors);
    });
    return {
      n: weights ? weights.filter((weight) => weight > 0).length : rows.length,
      fields: {
        solutions: answers.map((answer) => answer.fields),
        weightTotal: solutions[0].weightTotal,
      },
      warnings: [...warnOfRows(dataset, rows, weights), ...mergeWarnings(answers)],
      files:
        options.membershipsOut === undefined
          ? []
          : [{ path: options.membershipsOut, text: writeMemberships(rows, solutions) }],
    };
  },
});

/** Small tables can afford to polish every start and to move many classes; what a start finds is then told of all. */
function chooseEffort(rowCount: number, starts: number): { polish: number; moves: number } {
  if (rowCount <= 5000) return { polish: starts, moves: 10 };
  return rowCount <= 20_000 ? { polish: 10, moves: 4 } : { polish: 5, moves: 1 };
}

/** Gaussian items by the mean and deviation of the rows that take part. */
function standardiseGaussians(dataset: Dataset, chosen: Parameters<typeof buildMixedTable>[1]): Dataset {
  const gaussian = chosen.gaussian ?? [];
  const { rows } = buildMixedTable(dataset, chosen);
  const kept = selectRows(dataset, rows);
  const replaced = new Map(
    gaussian.map((code) => {
      const values = numericValues(dataset, code);
      const inner = numericValues(kept, code);
      const answered = Int32Array.from(inner.keys()).filter((row) => !Number.isNaN(inner[row]));
      const matrix = {
        rowCount: answered.length,
        columnCount: 1,
        values: Float64Array.from(answered, (row) => inner[row]),
      };
      const weights = kept.weights && Float64Array.from(answered, (row) => kept.weights?.[row] ?? 0);
      const scaled = new Float64Array(values.length).fill(Number.NaN);
      standardiseColumns(matrix, weights).values.forEach((value, i) => {
        scaled[rows[answered[i]]] = value;
      });
      return [code, scaled] as const;
    }),
  );
  return {
    ...dataset,
    columns: dataset.columns.map((column) => {
      const values = replaced.get(column.code);
      return values ? { code: column.code, kind: "numeric", values } : column;
    }),
  };
}

function warnOfRows(dataset: Dataset, rows: Int32Array, weights: Float64Array | null): AnalyseWarning[] {
  const leftOut = dataset.rowCount - rows.length;
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? rows.length;
  const counted = weights?.filter((weight) => weight > 0).length ?? rows.length;
  return [
    ...(leftOut > 0
      ? [
          {
            code: "rows-left-out",
            message: `${leftOut} rows miss an answer that is needed and were left out`,
          },
        ]
      : []),
    ...(Math.abs(total - counted) > 1e-6 * counted
      ? [
          {
            code: "weights-as-given",
            message: `weights sum to ${total} over ${counted} rows; the log-likelihood and the criteria are on that scale`,
          },
        ]
      : []),
  ];
}

/** One warning a code, naming every k it is about. */
function mergeWarnings(answers: readonly Diagnosis[]): AnalyseWarning[] {
  const found = answers.flatMap(({ k, warnings }) => warnings.map((warning) => ({ ...warning, k })));
  return [...new Set(found.map(({ code }) => code))].map((code) => {
    const same = found.filter((warning) => warning.code === code);
    return { code, message: `k = ${same.map(({ k }) => k).join(", ")}: ${same[0].message}` };
  });
}
