/** How a family of p-values is adjusted for being many. */
export type Adjustment = "none" | "bonferroni" | "holm" | "bh";

/**
 * P-values raised so that comparing each with alpha holds for the whole family.
 *
 * "bonferroni" and "holm" limit the chance of any false difference (holm finds at least as many); "bh"
 * (Benjamini-Hochberg) limits the share of false ones among those found. Order is kept, and 1 is the ceiling.
 *
 * Time O(m log m). Source: Holm (1979), Scand. J. Statistics 6; Benjamini & Hochberg (1995), JRSS B 57; the
 * numbers equal R's `p.adjust`.
 */
export function adjustPValues(pValues: readonly number[], adjustment: Adjustment): number[] {
  const count = pValues.length;
  if (adjustment === "none") return [...pValues];
  if (adjustment === "bonferroni") return pValues.map((p) => Math.min(1, p * count));
  const ascending = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = new Array<number>(count).fill(1);
  if (adjustment === "holm") {
    let largest = 0;
    ascending.forEach((index, rank) => {
      largest = Math.max(largest, Math.min(1, pValues[index] * (count - rank)));
      adjusted[index] = largest;
    });
    return adjusted;
  }
  let smallest = 1;
  for (let rank = count; rank >= 1; rank--) {
    const index = ascending[rank - 1];
    smallest = Math.min(smallest, (pValues[index] * count) / rank);
    adjusted[index] = smallest;
  }
  return adjusted;
}
