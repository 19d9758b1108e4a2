import { SingularValueDecomposition } from "ml-matrix";
import { AnalysisError } from "#analysis/analysis-error";
import { fUpperTail } from "#analysis/distributions/f-distribution";
import {
  addMoments,
  centreDesign,
  computeMomentsByFold,
  computeOrigin,
} from "#analysis/typing/discriminant-moments";
import { createDiscriminantProblem, type DiscriminantProblem } from "#analysis/typing/discriminant-problem";
import { measureLeaveOneOut } from "#analysis/typing/measure-leave-one-out";
import {
  createDiscriminantWorkspace,
  createLinearFunctions,
  invertByEigenvalues,
  solveDiscriminant,
} from "#analysis/typing/solve-discriminant";
import type { Design, TypingTable } from "#analysis/typing/typing-table";
import type { DiscriminantModel } from "#analysis/typing/typing-types";

/** Discriminants whose singular value is below this share of the first are noise; MASS's tolerance. */
const LEAST_SINGULAR_SHARE = 1e-4;

/**
 * Linear discriminant analysis with priors in proportion to the segments, as MASS::lda.
 *
 * Answers "along which combinations of answers do the segments differ most, and which segment is nearest?".
 * Assumes equal covariances within segments; on yes/no answers that is false and it still assigns well.
 *
 * Weights count as that many respondents: they enter the divisor (weight less segments) as well as the means.
 *
 * @throws AnalysisError `too-few-rows`, or `constant-variable` when no predictor tells the segments apart.
 * Time O(entries x columns squared + columns cubed).
 * Source: Venables & Ripley, Modern Applied Statistics with S, 4th ed., section 12.1; Rao (1951) for Wilks' F.
 */
export function fitDiscriminant(table: TypingTable, design: Design): DiscriminantModel {
  const { columnCount } = design;
  const { segmentCount } = table;
  const origin = computeOrigin(table, design);
  const centred = centreDesign(design, origin);
  const foldCount = table.folds.length > 0 ? table.folds[table.folds.length - 1] + 1 : 0;
  const moments = addMoments(computeMomentsByFold(table, centred, foldCount));
  const problem = createDiscriminantProblem(moments);
  const columns = Array.from({ length: columnCount }, (_, c) => c);
  const functions = createLinearFunctions(segmentCount, columnCount);
  solveDiscriminant(problem, columns, createDiscriminantWorkspace(columnCount), functions);
  for (let k = 0; k < segmentCount; k++) {
    for (let c = 0; c < columnCount; c++) {
      functions.intercepts[k] -= functions.coefficients[k * columnCount + c] * origin[c];
    }
  }
  const { svd, scaling, spheres } = findDiscriminants(problem);
  const squares = svd.reduce((sum, value) => sum + value ** 2, 0);
  return {
    kind: "lda",
    ...functions,
    priors: Array.from(problem.logPriors, Math.exp),
    means: Array.from({ length: segmentCount }, (_, k) =>
      columns.map((c) => moments.sums[k * columnCount + c] / moments.counts[k] + origin[c]),
    ),
    scaling,
    svd,
    proportionOfTrace: svd.map((value) => value ** 2 / squares),
    wilks: testSeparation(svd, spheres.length, problem),
    leaveOneOutAccuracy: measureLeaveOneOut(table, centred, problem, spheres),
    rank: spheres.length,
  };
}

/**
 * The discriminants, and the directions in which respondents of a segment vary with variance 1 (`spheres`, in units
 * of the centred columns).
 */
function findDiscriminants(problem: DiscriminantProblem) {
  const { columnCount, present, logPriors, scaledMeans, scales, weight } = problem;
  const columns = Array.from(scales.keys()).filter((c) => scales[c] > 0);
  if (columns.length === 0) throw noSeparation();
  const { directions } = invertByEigenvalues(problem, columns);
  const scaled = directions.map(({ eigenvalue, vector }) => vector.map((v) => v / Math.sqrt(eigenvalue)));
  const project = (direction: number[], k: number) =>
    direction.reduce((sum, v, i) => sum + v * scaledMeans[k * columnCount + columns[i]], 0);
  const means = present.map((k) => scaled.map((direction) => project(direction, k)));
  const priors = present.map((k) => Math.exp(logPriors[k]));
  const centre = scaled.map((_, d) => priors.reduce((sum, prior, i) => sum + prior * means[i][d], 0));
  const spread = means.map((mean, i) =>
    mean.map((m, d) => Math.sqrt((weight * priors[i]) / (present.length - 1)) * (m - centre[d])),
  );
  const { diagonal, rightSingularVectors } = new SingularValueDecomposition(spread, { autoTranspose: true });
  const order = Array.from(diagonal.keys()).sort((a, b) => diagonal[b] - diagonal[a]);
  const kept = order.filter((d) => diagonal[d] > LEAST_SINGULAR_SHARE * diagonal[order[0]]);
  if (!(diagonal[order[0]] > 1e-10)) throw noSeparation();
  const spheres = scaled.map((direction) => {
    const full = new Float64Array(columnCount);
    direction.forEach((v, i) => {
      full[columns[i]] = v / scales[columns[i]];
    });
    return full;
  });
  const scaling = Array.from({ length: columnCount }, () => new Array<number>(kept.length).fill(0));
  kept.forEach((d, position) => {
    const vector = rightSingularVectors.getColumn(d);
    for (let c = 0; c < columnCount; c++) {
      scaling[c][position] = spheres.reduce((sum, sphere, s) => sum + sphere[c] * vector[s], 0);
    }
    const largest = scaling.reduce(
      (most, row) => (Math.abs(row[position]) > Math.abs(most) ? row[position] : most),
      0,
    );
    // A discriminant has no sign of its own: its largest coefficient is positive.
    if (largest < 0) for (const row of scaling) row[position] = -row[position];
  });
  return { svd: kept.map((d) => diagonal[d]), scaling, spheres };
}

function noSeparation(): AnalysisError {
  return new AnalysisError("constant-variable", "no predictor differs between the segments");
}

/** Wilks' lambda with Rao's F approximation, exact for two segments or two discriminants. */
function testSeparation(
  svd: number[],
  rank: number,
  problem: DiscriminantProblem,
): DiscriminantModel["wilks"] {
  const groups = problem.present.length - 1;
  const within = problem.weight - problem.present.length;
  const lambda = svd.reduce((product, value) => product / (1 + (value ** 2 * groups) / within), 1);
  const shape = rank ** 2 + groups ** 2 - 5;
  const power = shape > 0 ? Math.sqrt(((rank * groups) ** 2 - 4) / shape) : 1;
  const numerator = rank * groups;
  const denominator = (within + groups - (rank + groups + 1) / 2) * power - (numerator - 2) / 2;
  const root = lambda ** (1 / power);
  const f = denominator > 0 && root > 0 ? ((1 - root) / root) * (denominator / numerator) : null;
  const pValue = f === null ? null : fUpperTail(f, numerator, denominator);
  return { lambda, f, degreesOfFreedom: [numerator, denominator], pValue };
}
