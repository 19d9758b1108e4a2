export type MembershipSummary = {
  /** Most likely class of each row, from 0; ties go to the larger class. */
  assignment: Int32Array;
  /** Rows of positive weight by most likely class, unweighted. */
  sizes: number[];
  weightedSizes: number[];
  /** Sum over rows of weight times -sum of p ln p, with 0 ln 0 = 0. */
  entropy: number;
};

/**
 * Who belongs where, and how certain that is.
 *
 * @param memberships row by class; each row sums to 1.
 * @param weights one a row, or null for 1 each. Time O(rows x k).
 */
export function describeMemberships(
  memberships: Float64Array,
  k: number,
  weights: Float64Array | null,
): MembershipSummary {
  const assignment = Int32Array.from({ length: memberships.length / k }, (_, row) => {
    let likeliest = 0;
    for (let c = 1; c < k; c++)
      if (memberships[row * k + c] > memberships[row * k + likeliest]) likeliest = c;
    return likeliest;
  });
  const sizes = new Array<number>(k).fill(0);
  const weightedSizes = new Array<number>(k).fill(0);
  let entropy = 0;
  assignment.forEach((likeliest, row) => {
    const weight = weights ? weights[row] : 1;
    if (weight === 0) return;
    sizes[likeliest]++;
    weightedSizes[likeliest] += weight;
    for (let c = 0; c < k; c++) {
      const probability = memberships[row * k + c];
      if (probability > 0) entropy -= weight * probability * Math.log(probability);
    }
  });
  return { assignment, sizes, weightedSizes, entropy };
}
