/** What kind of segments the data allow (Dolnicar & Leisch 2010). */
export type StructureKind =
  /** Groups that are there and far enough apart to be found. */
  | "natural"
  /** No separate groups, but other respondents would give the same segments. */
  | "reproducible"
  /** The analyst draws the borders; other respondents would give others. */
  | "constructed";

/** What spoke against segments being found. */
export type StructureDoubt = "gap-suggests-one" | "gap-suggests-last" | "low-stability";

export type StructureVerdict = {
  kind: StructureKind;
  /** Why the segments are constructed, or for another kind empty. */
  doubts: StructureDoubt[];
  /** The count that the verdict is about. */
  k: number;
  medianAdjustedRand: number;
  suggestedK: number;
};

/** Under this median agreement of bootstrap pairs segments are constructed. */
export const leastReproducible = 0.6;
/** From this median agreement on, at the number that the gap suggests, segments count as natural. */
export const leastNatural = 0.8;

/**
 * Natural, reproducible or constructed?
 *
 * Constructed when the gap statistic speaks for one group or for the last count asked for (its curve never turns), or
 * when the median adjusted Rand index of the bootstrap pairs is under 0.6. Natural when the gap speaks for this very
 * count and the median is at least 0.8. Reproducible otherwise.
 *
 * The limit 0.6 and the reading of the gap are those of the product's guide, after Dolnicar, Grün & Leisch (2018),
 * Market Segmentation Analysis, steps 3 and 5; the limit 0.8 is our own choice, without a published source.
 *
 * @param k the solution in question. `gap.counts` ascending.
 * Time O(1). Source: Dolnicar & Leisch (2010), Marketing Letters 21, 83-101.
 */
export function judgeStructure(
  k: number,
  gap: { counts: readonly number[]; suggestedK: number },
  stability: { medianAdjustedRand: number },
): StructureVerdict {
  const { suggestedK } = gap;
  const { medianAdjustedRand } = stability;
  const doubts: StructureDoubt[] = [];
  if (suggestedK === 1) doubts.push("gap-suggests-one");
  else if (suggestedK === gap.counts[gap.counts.length - 1]) doubts.push("gap-suggests-last");
  if (!(medianAdjustedRand >= leastReproducible)) doubts.push("low-stability");
  const isNatural = suggestedK === k && medianAdjustedRand >= leastNatural;
  const kind = doubts.length > 0 ? "constructed" : isNatural ? "natural" : "reproducible";
  return { kind, doubts, k, medianAdjustedRand, suggestedK };
}
