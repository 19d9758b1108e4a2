import { invertLower } from "#analysis/linear-algebra/cholesky";
import { drawInverseWishart } from "#analysis/maxdiff/draw-inverse-wishart";
import { factorPositive } from "#analysis/maxdiff/factor-positive";
import type { PreparedHierarchical } from "#analysis/maxdiff/hierarchical-types";
import { nextNormal, type RandomSource } from "#analysis/random";

/** The upper level of the model: free utilities of respondents are normal with this mean and covariance. */
export type Population = {
  mean: Float64Array;
  covariance: Float64Array;
  /** The inverse of the covariance's Cholesky factor, lower triangular: it turns deviations into standard normals. */
  whitener: Float64Array;
};

/** The prior of the mean is normal around 0 with this variance: next to flat. */
const meanVariance = 100;

/** A scattered start: the mean drawn from a standard normal, the covariance at its prior scale. */
export function createPopulation({ study, options }: PreparedHierarchical, source: RandomSource): Population {
  const free = study.itemNames.length - 1;
  const covariance = new Float64Array(free * free);
  for (let k = 0; k < free; k++) covariance[k * free + k] = options.priorVariance;
  return {
    mean: Float64Array.from({ length: free }, () => nextNormal(source)),
    covariance,
    whitener: invertLower(factorPositive(covariance, free)),
  };
}

/**
 * The Gibbs step of the upper level: the mean given the respondents and the covariance, then the covariance given the
 * respondents and the mean. Changes the population.
 *
 * Priors: mean ~ normal(0, 100 I); covariance ~ inverse Wishart with v = free utilities + `priorDegreesOfFreedom`
 * degrees of freedom and scale v x `priorVariance` x I.
 *
 * @param freeUtilities respondents by free utilities.
 * Time O(respondents x items² + items³).
 * Source: Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., section 3.6, the semi-conjugate form.
 */
export function drawPopulation(
  { options }: PreparedHierarchical,
  freeUtilities: Float64Array,
  population: Population,
  source: RandomSource,
): void {
  const free = population.mean.length;
  const respondents = freeUtilities.length / free;
  drawMean(freeUtilities, respondents, population, source);
  const degreesOfFreedom = free + options.priorDegreesOfFreedom;
  const scale = scatterAround(freeUtilities, population.mean);
  for (let k = 0; k < free; k++) scale[k * free + k] += degreesOfFreedom * options.priorVariance;
  population.covariance = drawInverseWishart(source, scale, degreesOfFreedom + respondents, free);
  population.whitener = invertLower(factorPositive(population.covariance, free));
}

/** Precision-weighted compromise of the respondents' average and the prior mean of 0, with normal noise. */
function drawMean(
  freeUtilities: Float64Array,
  respondents: number,
  { mean, whitener }: Population,
  source: RandomSource,
): void {
  const free = mean.length;
  const sums = new Float64Array(free);
  for (let at = 0; at < freeUtilities.length; at++) sums[at % free] += freeUtilities[at];
  const precision = new Float64Array(free * free);
  const target = new Float64Array(free);
  for (let a = 0; a < free; a++) {
    for (let b = 0; b < free; b++) {
      let inverse = 0;
      for (let k = Math.max(a, b); k < free; k++) inverse += whitener[k * free + a] * whitener[k * free + b];
      precision[a * free + b] = respondents * inverse + (a === b ? 1 / meanVariance : 0);
      target[a] += inverse * sums[b];
    }
  }
  const root = invertLower(factorPositive(precision, free));
  const standard = Float64Array.from({ length: free }, (_, row) => {
    let value = nextNormal(source);
    for (let k = 0; k <= row; k++) value += root[row * free + k] * target[k];
    return value;
  });
  for (let a = 0; a < free; a++) {
    mean[a] = 0;
    for (let k = a; k < free; k++) mean[a] += root[k * free + a] * standard[k];
  }
}

function scatterAround(freeUtilities: Float64Array, mean: Float64Array): Float64Array {
  const free = mean.length;
  const scatter = new Float64Array(free * free);
  const deviation = new Float64Array(free);
  for (let from = 0; from < freeUtilities.length; from += free) {
    for (let k = 0; k < free; k++) deviation[k] = freeUtilities[from + k] - mean[k];
    for (let a = 0; a < free; a++) {
      for (let b = 0; b <= a; b++) scatter[a * free + b] += deviation[a] * deviation[b];
    }
  }
  for (let a = 0; a < free; a++) for (let b = 0; b < a; b++) scatter[b * free + a] = scatter[a * free + b];
  return scatter;
}
