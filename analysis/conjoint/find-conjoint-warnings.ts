import type {
  ConjointBalance,
  ConjointBalanceOptions,
  ConjointWarning,
} from "#analysis/conjoint/conjoint-balance-types";
import type { ConjointDesign, LevelPlace } from "#analysis/conjoint/conjoint-design-types";
import { largestMainError, type Precision } from "#analysis/conjoint/expect-precision";

/** Respondents x tasks x concepts / levels that main effects take at least. */
const leastChoicesPerLevel = 500;

/**
 * What a researcher should mend or know before fieldwork.
 * Time O(concepts x attributes). Sources: as `reportConjointBalance`.
 */
export function findConjointWarnings(
  { attributes, versions }: ConjointDesign,
  balance: Omit<ConjointBalance, "warnings">,
  precision: Precision,
  { leastShowings, prohibitions }: Required<ConjointBalanceOptions>,
): ConjointWarning[] {
  const warnings: ConjointWarning[] = [];
  attributes.forEach((levels, attribute) => {
    for (let level = 0; level < levels; level++) {
      const place: LevelPlace = [attribute, level];
      const least = versions
        .map((version) => version.flat().filter((concept) => concept[attribute] === level).length)
        .reduce((a, b) => Math.min(a, b));
      if (balance.attributes[attribute].levelCounts[level] === 0) {
        warnings.push({ code: "level-never-shown", place });
      } else if (least < leastShowings) {
        warnings.push({ code: "level-shown-rarely", place, value: least, limit: leastShowings });
      }
    }
  });
  if (precision.undetermined.length > 0) {
    warnings.push({ code: "levels-not-determined", places: precision.undetermined });
  }
  if (balance.choicesPerLevel < leastChoicesPerLevel) {
    warnings.push({ code: "too-few-choices", value: balance.choicesPerLevel, limit: leastChoicesPerLevel });
  }
  const shown = versions
    .flat(2)
    .filter((concept) => prohibitions.some(({ a, b }) => concept[a[0]] === a[1] && concept[b[0]] === b[1]));
  if (shown.length > 0) warnings.push({ code: "prohibited-pair-shown", value: shown.length });
  return warnings.concat(warnOfImprecision(precision));
}

/** One warning, for the level that is told least precisely. */
function warnOfImprecision({ standardErrors, largest, respondentsNeeded }: Precision): ConjointWarning[] {
  if (largest === null || respondentsNeeded === null || largest <= largestMainError) return [];
  const attribute = standardErrors.findIndex((own) => own.includes(largest));
  const place: LevelPlace = [attribute, standardErrors[attribute].indexOf(largest)];
  return [
    { code: "imprecise", place, value: largest, limit: largestMainError, respondents: respondentsNeeded },
  ];
}
