import { AnalysisError } from "#analysis/analysis-error";
import type { ConjointUtilities } from "#analysis/conjoint/conjoint-types";
import { preferenceShares } from "#analysis/maxdiff/preference-shares";

export type PreferenceShares = {
  /** By concept, from 0 to 1. */
  concepts: number[];
  /** Null when "none" is not among the alternatives. The shares and this one sum to 1. */
  none: number | null;
};

/**
 * Shares of preference: how often each of some concepts would be chosen if all were offered at once.
 *
 * Answers "which product would win against these?" for concepts that need not have been in any task. Shares are those
 * of the logit: they depend on the scale of the utilities, and two like concepts take together more than one of them
 * would (independence of irrelevant alternatives). They are no market shares: distribution and awareness are not in
 * them.
 *
 * @param concepts the level index of every attribute.
 * @param options `withNone`, default whether `none` has a utility; `exponent` multiplies utilities, default 1: larger
 *   makes shares steeper, towards the first choice.
 * @throws AnalysisError `invalid-argument` for no concept, for a level that an attribute does not have, for an exponent
 *   that is not positive, or for "none" without a utility.
 * Time O(concepts x attributes). Source: Orme (2020), Getting Started with Conjoint Analysis, 4th ed., chapter 11.
 */
export function sharePreference(
  { levels, none }: ConjointUtilities,
  concepts: readonly (readonly number[])[],
  options: { withNone?: boolean; exponent?: number } = {},
): PreferenceShares {
  const { withNone = none !== null, exponent = 1 } = options;
  if (concepts.length === 0) throwStrange("concepts", concepts.length);
  if (!(exponent > 0 && exponent < Infinity)) throwStrange("exponent", exponent);
  if (withNone && none === null) throwStrange("withNone", withNone);
  const utilities = concepts.map((concept) => {
    const parts = levels.map((own, attribute) => own[concept[attribute]]);
    if (concept.length !== levels.length || parts.includes(undefined as never)) {
      throwStrange("concepts", concept.join(" "));
    }
    return exponent * parts.reduce((sum, part) => sum + part, 0);
  });
  if (!withNone) return { concepts: preferenceShares(utilities), none: null };
  const shares = preferenceShares([...utilities, exponent * (none ?? 0)]);
  return { concepts: shares.slice(0, -1), none: shares[concepts.length] };
}

function throwStrange(argument: string, value: number | string | boolean): never {
  throw new AnalysisError("invalid-argument", "shares of preference need whole concepts of known levels", {
    argument,
    value,
  });
}
