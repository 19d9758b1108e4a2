import type { FittedClasses } from "#analysis/latent-class-diagnostics/fitted-classes";

export type Classification = {
  /** Row: the class people are put in; column: their mean probability of each class. NaN for a class of nobody. */
  averagePosterior: number[][];
  /** Row: the class people belong to; column: the share of them put in each class. */
  modalGivenTrue: number[][];
  /** Expected share of respondents put in a class that is not theirs. */
  classificationError: number;
  /** Mean over respondents of their largest probability: 1 minus the classification error. */
  meanMaxPosterior: number;
};

/**
 * How well people can be put in the class they most likely belong to.
 *
 * Weights: every respondent counts with theirs.
 * Time O(rows x k). Source: Vermunt & Magidson (2013), Technical Guide for Latent GOLD 5.0, section 6.
 */
export function tabulateClassification({
  k,
  weights,
  memberships,
  assignment,
}: Pick<FittedClasses, "k" | "weights" | "memberships" | "assignment">): Classification {
  const joint = Array.from({ length: k }, () => new Float64Array(k));
  const modalTotals = new Float64Array(k);
  const trueTotals = new Float64Array(k);
  let total = 0;
  let certain = 0;
  assignment.forEach((modal, row) => {
    const weight = weights ? weights[row] : 1;
    total += weight;
    modalTotals[modal] += weight;
    certain += weight * memberships[row * k + modal];
    for (let c = 0; c < k; c++) {
      joint[modal][c] += weight * memberships[row * k + c];
      trueTotals[c] += weight * memberships[row * k + c];
    }
  });
  return {
    averagePosterior: joint.map((row, modal) => Array.from(row, (sum) => sum / modalTotals[modal])),
    modalGivenTrue: Array.from(trueTotals, (sum, c) => joint.map((row) => row[c] / sum)),
    classificationError: 1 - certain / total,
    meanMaxPosterior: certain / total,
  };
}
