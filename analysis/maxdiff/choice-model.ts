import type { MaxDiffModel } from "#analysis/maxdiff/maxdiff-types";

/** First and second derivatives of a log-likelihood by the items' utilities, to add to. */
export type ChoiceDerivatives = {
  gradient: Float64Array;
  /** Items by items: the negative of the second derivatives, which do not depend on the choices. */
  information: Float64Array;
};

/**
 * The log-probability of one task's pair of choices, and its derivatives added up.
 *
 * Stable for any finite utilities: exponentials are taken of differences to the largest and smallest in the task.
 *
 * @param shown item indexes of the task; `best` and `worst` are two of them.
 * @param derivatives gets weight times the gradient and the information.
 * Time O(items in the task squared).
 * Sources: Marley & Louviere (2005), J. Math. Psychology 49 (best-worst); Train (2009), Discrete Choice Methods with
 * Simulation, 2nd ed., section 3.7.1 (derivatives of a logit).
 */
export function addTaskDerivatives(
  model: MaxDiffModel,
  utilities: Float64Array,
  shown: Int32Array,
  best: number,
  worst: number,
  weight: number,
  derivatives: ChoiceDerivatives,
): number {
  if (model === "best-worst") return addPair(utilities, shown, best, worst, weight, derivatives);
  const left = model === "marginal" ? shown : shown.filter((item) => item !== best);
  return (
    addSingle(1, utilities, shown, best, weight, derivatives) +
    addSingle(-1, utilities, left, worst, weight, derivatives)
  );
}

/**
 * The log-probability of one task's pair of choices when all utilities are equal.
 * Time O(1).
 */
export function nullLogProbability(model: MaxDiffModel, itemsShown: number): number {
  return -Math.log(itemsShown * (model === "marginal" ? itemsShown : itemsShown - 1));
}

/** Choices that one task makes: the best-worst model sees one, the others two. */
export function choicesPerTask(model: MaxDiffModel): number {
  return model === "best-worst" ? 1 : 2;
}

/** One choice ~ exp(sign x utility) among `shown`. */
function addSingle(
  sign: 1 | -1,
  utilities: Float64Array,
  shown: Int32Array,
  chosen: number,
  weight: number,
  { gradient, information }: ChoiceDerivatives,
): number {
  const size = utilities.length;
  let largest = -Infinity;
  for (const item of shown) largest = Math.max(largest, sign * utilities[item]);
  const chances = Float64Array.from(shown, (item) => Math.exp(sign * utilities[item] - largest));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  gradient[chosen] += sign * weight;
  for (let a = 0; a < shown.length; a++) {
    const chanceA = chances[a] / total;
    gradient[shown[a]] -= sign * weight * chanceA;
    information[shown[a] * size + shown[a]] += weight * chanceA;
    for (let b = 0; b < shown.length; b++) {
      information[shown[a] * size + shown[b]] -= (weight * chanceA * chances[b]) / total;
    }
  }
  return sign * utilities[chosen] - largest - Math.log(total);
}

/** One choice of an ordered pair ~ exp(utility of best - utility of worst) among all pairs of different items. */
function addPair(
  utilities: Float64Array,
  shown: Int32Array,
  best: number,
  worst: number,
  weight: number,
  { gradient, information }: ChoiceDerivatives,
): number {
  const size = utilities.length;
  const count = shown.length;
  let largest = -Infinity;
  let smallest = Infinity;
  for (const item of shown) {
    largest = Math.max(largest, utilities[item]);
    smallest = Math.min(smallest, utilities[item]);
  }
  const asBest = Float64Array.from(shown, (item) => Math.exp(utilities[item] - largest));
  const asWorst = Float64Array.from(shown, (item) => Math.exp(smallest - utilities[item]));
  let total = 0;
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) if (a !== b) total += asBest[a] * asWorst[b];
  const net = new Float64Array(count);
  gradient[best] += weight;
  gradient[worst] -= weight;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      if (a === b) continue;
      const chance = (asBest[a] * asWorst[b]) / total;
      net[a] += chance;
      net[b] -= chance;
      information[shown[a] * size + shown[a]] += weight * chance;
      information[shown[b] * size + shown[b]] += weight * chance;
      information[shown[a] * size + shown[b]] -= weight * chance;
      information[shown[b] * size + shown[a]] -= weight * chance;
    }
  }
  for (let a = 0; a < count; a++) {
    gradient[shown[a]] -= weight * net[a];
    for (let b = 0; b < count; b++) information[shown[a] * size + shown[b]] -= weight * net[a] * net[b];
  }
  return utilities[best] - utilities[worst] - (largest - smallest) - Math.log(total);
}
