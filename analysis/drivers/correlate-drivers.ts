import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights } from "#analysis/dataset/dataset";
import { computeEffectiveBase } from "#analysis/profiling/effective-base";

export type Driver = {
  code: string;
  /** One number a row, NaN for missing. Yes/no answers as 0 and 1. */
  values: Float64Array;
};

/** All that regression and importance need to know about the rows. */
export type DriverMoments = {
  outcome: string;
  drivers: string[];
  /** Rows with an answer on everything and a weight above 0. */
  n: number;
  /** Kish's effective base of those rows; n without weights. */
  effectiveBase: number;
  /** The outcome's mean and deviation (divisor: the sum of weights), then each driver's. */
  outcomeMean: number;
  outcomeDeviation: number;
  means: Float64Array;
  deviations: Float64Array;
  /** p x p, row after row. */
  correlations: Float64Array;
  outcomeCorrelations: Float64Array;
};

/**
 * Means, deviations and correlations of an outcome and its drivers.
 *
 * Missing data: rows that miss anything are left out (listwise). Weights: as frequencies in every moment, so whole
 * weights equal repeated rows; their scale changes nothing, and a weight of 0 equals absence.
 *
 * @param drivers one or more, of the outcome's length.
 * @param weights one a row, or null.
 * @throws AnalysisError `invalid-argument` for no driver; `duplicate-column`; `length-mismatch`; `invalid-number`;
 *   `invalid-weight`; `too-few-rows` unless complete rows outnumber drivers by two; `constant-variable`.
 *
 * Time O(rows x p²), two passes, so that large means cost no precision.
 */
export function correlateDrivers(
  outcome: Driver,
  drivers: readonly Driver[],
  weights: Float64Array | null = null,
): DriverMoments {
  assertDrivers(outcome, drivers);
  if (weights) checkWeights(weights, outcome.values.length);
  const variables = [outcome, ...drivers];
  const rows = findUsableRows(variables, weights);
  if (rows.length < drivers.length + 2) {
    throw new AnalysisError("too-few-rows", "complete rows must outnumber the drivers by two", {
      rows: rows.length,
      drivers: drivers.length,
    });
  }
  const shares = shareOutWeights(rows, weights);
  const centred = variables.map((variable) => centre(variable, rows, shares));
  const size = drivers.length;
  const correlations = new Float64Array(size * size);
  const outcomeCorrelations = new Float64Array(size);
  for (let a = 0; a < size; a++) {
    outcomeCorrelations[a] = multiply(centred[0].scaled, centred[a + 1].scaled, shares);
    correlations[a * size + a] = 1;
    for (let b = 0; b < a; b++) {
      const correlation = multiply(centred[a + 1].scaled, centred[b + 1].scaled, shares);
      correlations[a * size + b] = correlation;
      correlations[b * size + a] = correlation;
    }
  }
  return {
    outcome: outcome.code,
    drivers: drivers.map(({ code }) => code),
    n: rows.length,
    effectiveBase: weights ? computeEffectiveBase(shares) : rows.length,
    outcomeMean: centred[0].mean,
    outcomeDeviation: centred[0].deviation,
    means: Float64Array.from(centred.slice(1), ({ mean }) => mean),
    deviations: Float64Array.from(centred.slice(1), ({ deviation }) => deviation),
    correlations,
    outcomeCorrelations,
  };
}

function assertDrivers(outcome: Driver, drivers: readonly Driver[]): void {
  if (drivers.length === 0) throw new AnalysisError("invalid-argument", "at least one driver is needed");
  const seen = new Set([outcome.code]);
  for (const { code, values } of drivers) {
    if (seen.has(code)) {
      throw new AnalysisError("duplicate-column", "a variable is named twice", { variable: code });
    }
    seen.add(code);
    if (values.length !== outcome.values.length) {
      throw new AnalysisError("length-mismatch", "drivers differ in length", { variable: code });
    }
  }
}

function findUsableRows(variables: readonly Driver[], weights: Float64Array | null): Int32Array {
  const rows = Int32Array.from(variables[0].values.keys()).filter(
    (row) => weights?.[row] !== 0 && variables.every(({ values }) => !Number.isNaN(values[row])),
  );
  for (const { code, values } of variables) {
    const infinite = rows.find((row) => !Number.isFinite(values[row]));
    if (infinite !== undefined) {
      throw new AnalysisError("invalid-number", "a number must be finite", { variable: code, row: infinite });
    }
  }
  return rows;
}

/** Weights that sum to 1. */
function shareOutWeights(rows: Int32Array, weights: Float64Array | null): Float64Array {
  if (!weights) return new Float64Array(rows.length).fill(1 / rows.length);
  const total = rows.reduce((sum, row) => sum + weights[row], 0);
  return Float64Array.from(rows, (row) => weights[row] / total);
}

function centre({ code, values }: Driver, rows: Int32Array, shares: Float64Array) {
  const kept = Float64Array.from(rows, (row) => values[row]);
  let mean = 0;
  for (let row = 0; row < kept.length; row++) mean += shares[row] * kept[row];
  const difference = kept.map((value) => value - mean);
  const deviation = Math.sqrt(multiply(difference, difference, shares));
  if (!(deviation > 1e-12 * Math.abs(mean))) {
    throw new AnalysisError("constant-variable", "everybody gave the same answer", { variable: code });
  }
  return { mean, deviation, scaled: difference.map((value) => value / deviation) };
}

function multiply(a: Float64Array, b: Float64Array, shares: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < shares.length; row++) sum += shares[row] * a[row] * b[row];
  return sum;
}
