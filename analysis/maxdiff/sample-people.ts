import { addTaskDerivatives } from "#analysis/maxdiff/choice-model";
import { individualScores } from "#analysis/maxdiff/count-maxdiff";
import { factorPositive } from "#analysis/maxdiff/factor-positive";
import type { PreparedHierarchical } from "#analysis/maxdiff/hierarchical-types";
import { invertPositive } from "#analysis/maxdiff/invert-positive";
import { respondentLogLikelihood } from "#analysis/maxdiff/respondent-likelihood";
import type { Population } from "#analysis/maxdiff/sample-population";
import { nextNormal, nextUniform, type RandomSource } from "#analysis/random";

/** The lower level of the model: where each respondent is now, and how moves are proposed. */
export type People = {
  sources: RandomSource[];
  /** Best less worst choices, respondents by items. */
  net: Float64Array;
  /** Respondents by free utilities. */
  free: Float64Array;
  /** Respondents by items: the same as zero-centred utilities, and exp of them. */
  utilities: Float64Array;
  weights: Float64Array;
  /** Room for 1 / weight of one respondent's items. */
  inverses: Float64Array;
  logLikelihoods: Float64Array;
  /** One lower triangular matrix a respondent: turns standard normals into a proposal's direction. */
  shapes: Float64Array;
  /** Logarithm of the step size, by respondent. */
  logSteps: Float64Array;
  accepted: Float64Array;
  /** Sums of free utilities and number of iterations since the shapes were last refreshed. */
  sums: Float64Array;
  iterations: number;
};

/** Everybody at a draw from the standard normal, with proposals of one shape. */
export function createPeople(
  prepared: PreparedHierarchical,
  streamOf: (respondent: number) => RandomSource,
): People {
  const { study } = prepared;
  const items = study.itemNames.length;
  const free = items - 1;
  const count = study.weights.length;
  const people: People = {
    sources: Array.from({ length: count }, (_, respondent) => streamOf(respondent)),
    net: individualScores(study),
    free: new Float64Array(count * free),
    utilities: new Float64Array(count * items),
    weights: new Float64Array(count * items),
    inverses: new Float64Array(items),
    logLikelihoods: new Float64Array(count),
    shapes: new Float64Array(count * free * free),
    logSteps: new Float64Array(count).fill(Math.log(1 / Math.sqrt(free))),
    accepted: new Float64Array(count),
    sums: new Float64Array(count * free),
    iterations: 0,
  };
  for (let respondent = 0; respondent < count; respondent++) {
    const own = people.free.subarray(respondent * free, (respondent + 1) * free);
    for (let k = 0; k < free; k++) {
      own[k] = nextNormal(people.sources[respondent]);
      people.shapes[respondent * free * free + k * free + k] = 1;
    }
    const utilities = people.utilities.subarray(respondent * items, (respondent + 1) * items);
    const weights = people.weights.subarray(respondent * items, (respondent + 1) * items);
    people.logLikelihoods[respondent] = evaluate(prepared, people, respondent, own, utilities, weights);
  }
  return people;
}

/**
 * One Metropolis step for every respondent, in order. Changes the people.
 *
 * @param isAdapting whether step sizes still move towards the wanted share of accepted proposals: 0.44 for one free
 *   utility, 0.3 for more.
 * Time O(respondents x (items² + items shown)).
 * Source: Gelman, Roberts & Gilks (1996), Bayesian Statistics 5 (the shares); Andrieu & Thoms (2008), algorithm 4.
 */
export function movePeople(
  prepared: PreparedHierarchical,
  people: People,
  population: Population,
  isAdapting: boolean,
): void {
  const items = prepared.study.itemNames.length;
  const free = items - 1;
  const wanted = free === 1 ? 0.44 : 0.3;
  const gain = 1 / (people.iterations + 1) ** 0.6;
  const proposal = new Float64Array(free);
  const normals = new Float64Array(free);
  const utilities = new Float64Array(items);
  const weights = new Float64Array(items);
  for (let respondent = 0; respondent < people.logSteps.length; respondent++) {
    const source = people.sources[respondent];
    const current = people.free.subarray(respondent * free, (respondent + 1) * free);
    fillNormals(source, normals);
    const step = Math.exp(people.logSteps[respondent]);
    for (let row = 0; row < free; row++) {
      const from = respondent * free * free + row * free;
      let move = 0;
      for (let k = 0; k <= row; k++) move += people.shapes[from + k] * normals[k];
      proposal[row] = current[row] + step * move;
    }
    const logLikelihood = evaluate(prepared, people, respondent, proposal, utilities, weights);
    const gap = squaredLength(population, current) - squaredLength(population, proposal);
    const logRatio = logLikelihood - people.logLikelihoods[respondent] + gap / 2;
    const chance = logRatio >= 0 ? 1 : Math.exp(logRatio) || 0;
    if (nextUniform(source) < chance) {
      current.set(proposal);
      people.utilities.set(utilities, respondent * items);
      people.weights.set(weights, respondent * items);
      people.logLikelihoods[respondent] = logLikelihood;
      people.accepted[respondent]++;
    }
    if (isAdapting) people.logSteps[respondent] += gain * (chance - wanted);
  }
  people.iterations++;
  if (isAdapting) for (let at = 0; at < people.free.length; at++) people.sums[at] += people.free[at];
}

/**
 * Shapes each respondent's proposals like the posterior there: the inverse of the choices' information, taken at the
 * average since the last time, plus the population's precision. Step sizes begin again at the best one for a normal
 * posterior, 2.38 / sqrt(dimensions). Changes the people.
 *
 * Time O(respondents x (items³ + tasks x items per task²)).
 * Source: Rossi, Allenby & McCulloch (2005), section 5.4, with the pooled curvature replaced by each one's own.
 */
export function refreshProposals(
  prepared: PreparedHierarchical,
  people: People,
  population: Population,
): void {
  const { study, basis, options } = prepared;
  const items = study.itemNames.length;
  const free = items - 1;
  for (let respondent = 0; respondent < people.logSteps.length; respondent++) {
    const centre = people.sums
      .subarray(respondent * free, (respondent + 1) * free)
      .map((sum) => sum / people.iterations);
    const utilities = new Float64Array(items);
    expandCentred(basis, centre, utilities);
    const information = new Float64Array(items * items);
    const gradient = new Float64Array(items);
    for (let task = study.taskStarts[respondent]; task < study.taskStarts[respondent + 1]; task++) {
      const shown = study.shown.subarray(study.shownStarts[task], study.shownStarts[task + 1]);
      addTaskDerivatives(options.model, utilities, shown, study.best[task], study.worst[task], 1, {
        gradient,
        information,
      });
    }
    const precision = projectInformation(information, basis, items);
    addPrecision(precision, population.whitener, free);
    const shape = factorPositive(invertPositive(precision, free), free);
    people.shapes.set(shape.lower, respondent * free * free);
  }
  people.logSteps.fill(Math.log(2.38 / Math.sqrt(free)));
  people.sums.fill(0);
  people.iterations = 0;
}

function evaluate(
  { study, options, basis }: PreparedHierarchical,
  { net, inverses }: People,
  respondent: number,
  free: Float64Array,
  utilities: Float64Array,
  weights: Float64Array,
): number {
  const items = utilities.length;
  expandCentred(basis, free, utilities);
  for (let item = 0; item < items; item++) {
    weights[item] = Math.exp(utilities[item]);
    inverses[item] = 1 / weights[item];
  }
  const own = net.subarray(respondent * items, (respondent + 1) * items);
  return respondentLogLikelihood(study, options.model, respondent, own, utilities, weights, inverses);
}

/**
 * Writes free utilities as zero-centred utilities of the items: basis x free, in which all entries of a column above
 * the diagonal are those of the first row. Time O(items).
 */
export function expandCentred(basis: Float64Array, free: Float64Array, utilities: Float64Array): void {
  let tail = 0;
  for (let item = free.length; item >= 0; item--) {
    if (item < free.length) tail += basis[item] * free[item];
    utilities[item] = item === 0 ? tail : tail - item * basis[item - 1] * free[item - 1];
  }
}

/** Independent draws from the standard normal, both values of each of Marsaglia's pairs. Changes the source. */
function fillNormals(source: RandomSource, normals: Float64Array): void {
  for (let at = 0; at < normals.length; ) {
    const x = 2 * nextUniform(source) - 1;
    const y = 2 * nextUniform(source) - 1;
    const radius = x * x + y * y;
    if (radius === 0 || radius >= 1) continue;
    const scale = Math.sqrt((-2 * Math.log(radius)) / radius);
    normals[at++] = x * scale;
    if (at < normals.length) normals[at++] = y * scale;
  }
}

/** Squared distance of free utilities to the population's mean, in the population's own units. */
function squaredLength({ mean, whitener }: Population, free: Float64Array): number {
  const size = mean.length;
  let squares = 0;
  for (let row = 0; row < size; row++) {
    let value = 0;
    for (let k = 0; k <= row; k++) value += whitener[row * size + k] * (free[k] - mean[k]);
    squares += value * value;
  }
  return squares;
}

/** basis' x information x basis. */
function projectInformation(information: Float64Array, basis: Float64Array, items: number): Float64Array {
  const free = items - 1;
  const half = new Float64Array(items * free);
  for (let item = 0; item < items; item++) {
    for (let k = 0; k < free; k++) {
      let sum = 0;
      for (let other = 0; other < items; other++) {
        sum += information[item * items + other] * basis[other * free + k];
      }
      half[item * free + k] = sum;
    }
  }
  const projected = new Float64Array(free * free);
  for (let a = 0; a < free; a++) {
    for (let b = 0; b < free; b++) {
      let sum = 0;
      for (let item = 0; item < items; item++) sum += basis[item * free + a] * half[item * free + b];
      projected[a * free + b] = sum;
    }
  }
  return projected;
}

/** Adds whitener' x whitener, the inverse of the population's covariance. */
function addPrecision(matrix: Float64Array, whitener: Float64Array, size: number): void {
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      for (let k = Math.max(a, b); k < size; k++) {
        matrix[a * size + b] += whitener[k * size + a] * whitener[k * size + b];
      }
    }
  }
}
