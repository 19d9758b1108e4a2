import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import { groupIdenticalRows } from "#analysis/dataset/group-identical-rows";
import type {
  MixedCases,
  MixedInput,
  MixedOptions,
  MixedTable,
  PreparedMixed,
} from "#analysis/mixed-latent-class/mixed-latent-class-types";

/** Stands for a missing value where rows are compared; no answer is as large. */
const MISSING = Number.MAX_VALUE;

/**
 * Respondents gathered into distinct rows, with numeric columns brought to mean 0 and variance 1.
 *
 * @throws AnalysisError `too-few-rows`, `length-mismatch`, `invalid-weight`, `invalid-number`, `constant-variable`
 *   for a Gaussian item or covariate that does not vary.
 * Time O(rows x columns).
 */
export function prepareMixedModel({ table, weights }: MixedInput): PreparedMixed {
  const { rowCount, items, gaussians, terms } = table;
  if (rowCount === 0 || items.length + gaussians.length === 0) {
    throw new AnalysisError("too-few-rows", "the table is empty", { rows: rowCount });
  }
  assertFilled(table);
  const checked = weights && checkWeights(weights, rowCount);
  const { cases, measures, weightTotal } = gatherCases(table, checked);
  const bare = { ...table, terms: table.terms.slice(0, 1), design: new Float64Array(rowCount).fill(1) };
  return {
    cases,
    searchCases: terms.length > 1 ? gatherCases(bare, checked).cases : cases,
    weightTotal,
    centres: measures.values.centres,
    scales: measures.values.scales,
    termCentres: measures.design.centres,
    termScales: measures.design.scales,
  };
}

function gatherCases(table: MixedTable, weights: Float64Array | null) {
  const { rowCount, items, gaussians, terms } = table;
  const columnCount = items.length + gaussians.length + terms.length;
  const groups = groupIdenticalRows(joinColumns(table), rowCount, columnCount, weights);
  const cases = takeCases(table, groups.firstRows, groups.weights);
  const measures = {
    values: measureColumns(cases.values, gaussians, groups.weights, 0),
    design: measureColumns(cases.design, terms, groups.weights, 1),
  };
  return {
    cases: {
      ...cases,
      values: scaleColumns(cases.values, measures.values),
      design: scaleColumns(cases.design, measures.design),
    },
    measures,
    weightTotal: groups.weights.reduce((total, weight) => total + weight, 0),
  };
}

/** These rows of a table as cases, in their own units. Time O(rows x columns). */
export function takeCases(table: MixedTable, rows: ArrayLike<number>, weights: Float64Array): MixedCases {
  const { items, indexes, gaussians, values, terms, design } = table;
  const answers = Int16Array.from(takeRowsOf(indexes, items.length, rows));
  const patterns = groupIdenticalRows(answers, rows.length, items.length, null);
  const firstRows = items.map((_, j) =>
    items.slice(0, j).reduce((total, item) => total + item.categories.length, 0),
  );
  const patternCount = patterns.firstRows.length;
  return {
    caseCount: rows.length,
    weights,
    categoryCounts: Int32Array.from(items, (item) => item.categories.length),
    patternCount,
    patternOfCase: patterns.groupOfRow,
    answerRows: Int32Array.from({ length: patternCount * items.length }, (_, cell) => {
      const j = cell % items.length;
      const index = answers[patterns.firstRows[(cell - j) / items.length] * items.length + j];
      return index < 0 ? -1 : firstRows[j] + index;
    }),
    gaussianCount: gaussians.length,
    values: Float64Array.from(takeRowsOf(values, gaussians.length, rows)),
    termCount: terms.length,
    design: Float64Array.from(takeRowsOf(design, terms.length, rows)),
  };
}

function takeRowsOf(values: ArrayLike<number>, width: number, rows: ArrayLike<number>): ArrayLike<number> {
  const taken = new Float64Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    for (let column = 0; column < width; column++)
      taken[i * width + column] = values[rows[i] * width + column];
  }
  return taken;
}

function assertFilled({ rowCount, items, indexes, gaussians, values, terms, design }: MixedTable): void {
  const fits =
    indexes.length === rowCount * items.length &&
    values.length === rowCount * gaussians.length &&
    design.length === rowCount * terms.length;
  if (!fits)
    throw new AnalysisError("length-mismatch", "the answers do not fill the table", { rows: rowCount });
  if (values.some((value) => Math.abs(value) === Infinity) || !design.every(Number.isFinite)) {
    throw new AnalysisError("invalid-number", "values are finite, and covariates complete");
  }
}

/** Items, values and terms side by side, a missing value as a number that nobody gives. Time O(cells). */
export function joinColumns({
  rowCount,
  items,
  indexes,
  gaussians,
  values,
  terms,
  design,
}: MixedTable): Float64Array {
  const width = items.length + gaussians.length + terms.length;
  const joined = new Float64Array(rowCount * width);
  for (let row = 0; row < rowCount; row++) {
    let cell = row * width;
    for (let j = 0; j < items.length; j++) joined[cell++] = indexes[row * items.length + j];
    for (let g = 0; g < gaussians.length; g++) {
      const value = values[row * gaussians.length + g];
      joined[cell++] = Number.isNaN(value) ? MISSING : value;
    }
    for (let term = 0; term < terms.length; term++) joined[cell++] = design[row * terms.length + term];
  }
  return joined;
}

type Measures = { centres: Float64Array; scales: Float64Array };

/** Mean and standard deviation of the values there are; the first `fixed` columns are left as they are. */
function measureColumns(
  values: Float64Array,
  names: readonly string[],
  weights: Float64Array,
  fixed: number,
): Measures {
  const width = names.length;
  const centres = new Float64Array(width);
  const scales = new Float64Array(width).fill(1);
  for (let column = fixed; column < width; column++) {
    let total = 0;
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      const value = values[i * width + column];
      if (Number.isNaN(value)) continue;
      total += weights[i];
      sum += weights[i] * value;
    }
    const mean = sum / total;
    let squares = 0;
    for (let i = 0; i < weights.length; i++) {
      const value = values[i * width + column];
      if (!Number.isNaN(value)) squares += weights[i] * (value - mean) ** 2;
    }
    centres[column] = mean;
    scales[column] = Math.sqrt(squares / total);
    if (!(scales[column] > 1e-12 * Math.abs(mean))) {
      throw new AnalysisError("constant-variable", "everyone has the same value", {
        variable: names[column],
      });
    }
  }
  return { centres, scales };
}

function scaleColumns(values: Float64Array, { centres, scales }: Measures): Float64Array {
  return values.map((value, cell) => {
    const column = cell % centres.length;
    return (value - centres[column]) / scales[column];
  });
}

/**
 * The options with every default filled in.
 * @throws AnalysisError `invalid-argument`, or `k-exceeds-distinct-rows`. Time O(1).
 */
export function completeMixedOptions(prepared: PreparedMixed, options: MixedOptions): Required<MixedOptions> {
  const completed: Required<MixedOptions> = {
    k: options.k,
    covariance: options.covariance ?? "varying-diagonal",
    starts: options.starts ?? 50,
    polish: options.polish ?? 10,
    seed: options.seed ?? 1,
    shortIterations: options.shortIterations ?? 20,
    moves: options.moves ?? 2,
    maxIterations: options.maxIterations ?? 20_000,
    tolerance: options.tolerance ?? 1e-12,
    varianceFloor: options.varianceFloor ?? 1e-4,
  };
  const { covariance: _, tolerance, varianceFloor, ...counts } = completed;
  for (const [argument, value] of Object.entries(counts)) {
    const least = argument === "seed" || argument === "moves" ? 0 : 1;
    if (Number.isSafeInteger(value) && value >= least) continue;
    throw new AnalysisError("invalid-argument", `${argument} is out of range`, { argument, value });
  }
  for (const [argument, value] of Object.entries({ tolerance, varianceFloor })) {
    if (value > 0 && value < 1) continue;
    throw new AnalysisError("invalid-argument", `${argument} is out of range`, { argument, value });
  }
  if (completed.k > prepared.cases.caseCount) {
    throw new AnalysisError("k-exceeds-distinct-rows", "there are fewer different respondents than classes", {
      k: completed.k,
      distinctRows: prepared.cases.caseCount,
    });
  }
  return completed;
}
