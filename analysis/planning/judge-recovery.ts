import type { RecoveryAdvice, RecoveryResult, RecoveryVerdict } from "#analysis/planning/recovery-types";

/** From this median agreement on segments count as recovered; Steinley (2004) calls it good. */
export const leastRecovered = 0.8;
/** From this median agreement on they are there in outline; Steinley (2004) calls it moderate, and less poor. */
export const leastRoughly = 0.65;

/**
 * What an adjusted Rand index of found and planted segments says. The limits are what Steinley found by planting
 * clusters in many designs and looking at where the index fell.
 * Time O(1). Source: Steinley (2004), Properties of the Hubert-Arabie adjusted Rand index, Psychological Methods 9,
 * 386-396.
 */
export function judgeAgreement(adjustedRand: number): RecoveryVerdict {
  if (adjustedRand >= leastRecovered) return "recovered";
  return adjustedRand >= leastRoughly ? "roughly" : "not-recovered";
}

/**
 * What to do about the verdict at the planned sample.
 *
 * Where even the true segments, known exactly, could not be told from the answers, no sample helps.
 * @param respondents one of the sizes that were tried. Time O(sizes).
 */
export function adviseOnRecovery(result: RecoveryResult, respondents: number): RecoveryAdvice {
  const planned = result.sizes.find((size) => size.respondents === respondents);
  if (planned?.verdict === "recovered") return "enough";
  if (result.sizes.some((size) => size.respondents > respondents && size.verdict === "recovered"))
    return "more-respondents";
  return result.ceiling.median >= leastRecovered ? "many-more-respondents" : "better-items";
}
