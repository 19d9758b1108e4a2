import { addTaskDerivatives } from "#analysis/maxdiff/choice-model";
import { climbConcave } from "#analysis/maxdiff/climb-concave";
import { invertPositive } from "#analysis/maxdiff/invert-positive";
import type { MaxDiffModel, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";

export type ChoiceMaximum = {
  /** Zero-centred. */
  utilities: Float64Array;
  logLikelihood: number;
  /** Items by items: covariances of the zero-centred utilities. */
  covariance: Float64Array;
  /** Respondents by items: gradient of each respondent's log-likelihood, weight applied. */
  scores: Float64Array;
  iterations: number;
};

/**
 * The utilities that make the choices most probable, by Newton's method with halved steps.
 *
 * The log-likelihood is concave, flat only along "all utilities equal", which is taken out by adding a multiple of the
 * matrix of ones to the information: its inverse, less the same direction, is the covariance of centred utilities.
 *
 * @param study one in which `findUndeterminedItems` finds nothing, so that a finite maximum exists.
 * Time O(iterations x tasks x items per task²).
 */
export function climbChoiceLikelihood(study: MaxDiffStudy, model: MaxDiffModel): ChoiceMaximum {
  const size = study.itemNames.length;
  const { estimates, inverse, at, iterations } = climbConcave(
    new Float64Array(size),
    (utilities) => evaluate(study, model, utilities),
    (information) => invertCentred(information, size),
  );
  const { logLikelihood, scores } = at;
  return { utilities: estimates, logLikelihood, covariance: inverse, scores, iterations };
}

function evaluate(study: MaxDiffStudy, model: MaxDiffModel, utilities: Float64Array) {
  const size = utilities.length;
  const scores = new Float64Array(study.weights.length * size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  study.weights.forEach((weight, respondent) => {
    const gradient = scores.subarray(respondent * size, (respondent + 1) * size);
    for (let task = study.taskStarts[respondent]; task < study.taskStarts[respondent + 1]; task++) {
      const shown = study.shown.subarray(study.shownStarts[task], study.shownStarts[task + 1]);
      const best = study.best[task];
      logLikelihood +=
        weight *
        addTaskDerivatives(model, utilities, shown, best, study.worst[task], weight, {
          gradient,
          information,
        });
    }
  });
  const gradient = new Float64Array(size);
  scores.forEach((score, at) => {
    gradient[at % size] += score;
  });
  return { logLikelihood, gradient, information, scores };
}

/** The pseudo-inverse of a positive semi-definite matrix whose only null direction is "all equal". */
function invertCentred(information: Float64Array, size: number): Float64Array {
  let lift = 0;
  for (let item = 0; item < size; item++) lift += information[item * size + item] / size ** 2;
  const inverse = invertPositive(
    information.map((value) => value + lift),
    size,
  );
  return inverse.map((value) => value - 1 / (lift * size ** 2));
}
