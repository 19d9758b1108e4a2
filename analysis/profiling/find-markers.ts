import type { SegmentProfile } from "#analysis/profiling/profile-types";

/** One figure in which a segment stands out from the total. */
export type Marker = {
  code: string;
  isBasis: boolean;
  /** The option code, or null for the mean of a numeric variable. */
  category: number | null;
  /** Share (0 to 1) or mean in the segment and in the total. */
  value: number;
  total: number;
  /** Size of the difference on one scale for shares and means: Cohen's h or standard deviations. Signed. */
  effect: number;
};

/**
 * What sets one segment apart: the figures farthest from the total, largest first.
 *
 * Shares are measured by Cohen's h, 2 asin √segment - 2 asin √total, means in total standard deviations; 0.2 is
 * small and 0.8 large for both. Of a two-category variable only the later category is listed, since the other
 * mirrors it. Ties keep the order of the profile.
 *
 * @param count how many to return at most. @param onlyBasis true for basis variables only, false for descriptors.
 * Time O(figures log figures). Source: Cohen (1988), Statistical Power Analysis, chapters 2 and 6.
 */
export function findMarkers(
  profile: SegmentProfile,
  segment: number,
  count: number,
  onlyBasis?: boolean,
): Marker[] {
  const markers: Marker[] = [];
  for (const variable of profile.variables) {
    const { code, isBasis } = variable;
    if (onlyBasis !== undefined && onlyBasis !== isBasis) continue;
    if (variable.kind === "numeric") {
      const value = variable.means[segment];
      const effect = variable.standardisedDifferences[segment];
      if (value === null || effect === null || variable.totalMean === null) continue;
      markers.push({ code, isBasis, category: null, value, total: variable.totalMean, effect });
      continue;
    }
    if (variable.bases[segment].unweighted === 0) continue;
    const categories = variable.categories.length === 2 ? variable.categories.slice(1) : variable.categories;
    for (const { category, shares, totalShare } of categories) {
      const effect = 2 * Math.asin(Math.sqrt(shares[segment])) - 2 * Math.asin(Math.sqrt(totalShare));
      markers.push({ code, isBasis, category, value: shares[segment], total: totalShare, effect });
    }
  }
  return markers.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, count);
}
