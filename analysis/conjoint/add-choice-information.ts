import type { EffectsCoding } from "#analysis/conjoint/code-effects";

/**
 * The alternatives of one task as rows of estimates: for each concept the sum of its levels' rows, for "none" its own.
 * Writes into `alternatives` and returns how many there are. Time O(concepts x attributes x estimates).
 *
 * @param levels level indexes of the task's concepts, attribute by attribute, concept after concept.
 */
export function fillAlternatives(
  { attributes, offsets, rows, size, rowCount }: EffectsCoding,
  levels: ArrayLike<number>,
  offersNone: boolean,
  alternatives: Float64Array,
): number {
  const concepts = levels.length / attributes.length;
  alternatives.fill(0, 0, (concepts + 1) * size);
  for (let concept = 0; concept < concepts; concept++) {
    for (let attribute = 0; attribute < attributes.length; attribute++) {
      const row = offsets[attribute] + levels[concept * attributes.length + attribute];
      for (let k = 0; k < size; k++) alternatives[concept * size + k] += rows[row * size + k];
    }
  }
  if (!offersNone) return concepts;
  for (let k = 0; k < size; k++) alternatives[concepts * size + k] = rows[(rowCount - 1) * size + k];
  return concepts + 1;
}

/**
 * Adds what one choice tells about the estimates: the covariance of the alternatives under their probabilities, times a
 * weight. Writes the mean alternative, which the gradient takes from the one chosen.
 *
 * Time O(alternatives x estimates²).
 * Source: Train (2009), Discrete Choice Methods with Simulation, 2nd ed., section 3.7.1.
 */
export function addChoiceInformation(
  alternatives: Float64Array,
  probabilities: ArrayLike<number>,
  weight: number,
  mean: Float64Array,
  information: Float64Array,
): void {
  const size = mean.length;
  mean.fill(0);
  for (let at = 0; at < probabilities.length; at++) {
    for (let k = 0; k < size; k++) mean[k] += probabilities[at] * alternatives[at * size + k];
  }
  for (let at = 0; at < probabilities.length; at++) {
    for (let a = 0; a < size; a++) {
      const part = weight * probabilities[at] * (alternatives[at * size + a] - mean[a]);
      if (part === 0) continue;
      for (let b = 0; b < size; b++)
        information[a * size + b] += part * (alternatives[at * size + b] - mean[b]);
    }
  }
}
