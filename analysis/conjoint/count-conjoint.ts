import type { ConjointStudy } from "#analysis/conjoint/conjoint-types";

/** How often concepts with one level were shown and chosen; weighted when the study is. */
export type ConjointLevelCount = {
  level: string;
  /** Concepts with the level; a task that shows it twice counts twice. */
  shown: number;
  /** Of these, chosen. */
  chosen: number;
  /** chosen / shown, from 0 to 1; null when never shown. */
  share: number | null;
  /** Respondents who saw the level. */
  respondents: number;
};

export type ConjointCounts = {
  attributes: { attribute: string; levels: ConjointLevelCount[] }[];
  /** Tasks in which "none" was offered and chosen; null when it never was offered. */
  none: { shown: number; chosen: number; share: number } | null;
  /** Tasks, and their mean chance of one concept at random: what a level of no importance gets. */
  tasks: number;
  shareAtRandom: number;
  respondents: number;
};

/**
 * Counts of choices: how often concepts with each level were chosen when shown.
 *
 * Answers "which levels attract choices?" without a model. Fair between levels of an attribute only when the design
 * shows each with all levels of the others equally often; differences between attributes' ranges tell of importance,
 * but levels shown against themselves keep shares from falling to 0 or rising to 1. The logit takes company into
 * account.
 *
 * Weights enter as given: counts are sums of weights. Missing data: unanswered tasks are not in a study.
 * Time O(concepts x attributes).
 * Source: Orme (2020), Getting Started with Conjoint Analysis, 4th ed., chapter 9 (counting analysis).
 */
export function countConjoint(study: ConjointStudy): ConjointCounts {
  const { attributeNames, levelNames, weights, taskStarts, conceptStarts, levels, chosen, offersNone } =
    study;
  const tables = levelNames.map((names) => Array.from({ length: 3 }, () => new Float64Array(names.length)));
  const totals = { tasks: 0, chance: 0, noneShown: 0, noneChosen: 0, respondents: 0 };
  weights.forEach((weight, respondent) => {
    const seen = levelNames.map((names) => new Uint8Array(names.length));
    for (let task = taskStarts[respondent]; task < taskStarts[respondent + 1]; task++) {
      const first = conceptStarts[task];
      const concepts = conceptStarts[task + 1] - first;
      totals.tasks += weight;
      totals.chance += weight / (concepts + offersNone[task]);
      totals.noneShown += weight * offersNone[task];
      if (chosen[task] < 0) totals.noneChosen += weight;
      for (let concept = first; concept < first + concepts; concept++) {
        tables.forEach(([shown, picked], attribute) => {
          const level = levels[concept * attributeNames.length + attribute];
          shown[level] += weight;
          if (concept - first === chosen[task]) picked[level] += weight;
          seen[attribute][level] = 1;
        });
      }
    }
    totals.respondents += weight;
    tables.forEach(([, , base], attribute) => {
      seen[attribute].forEach((isSeen, level) => {
        base[level] += weight * isSeen;
      });
    });
  });
  return {
    attributes: attributeNames.map((attribute, at) => ({
      attribute,
      levels: levelNames[at].map((level, index) => {
        const [shown, picked, base] = tables[at].map((column) => column[index]);
        const share = shown > 0 ? picked / shown : null;
        return { level, shown, chosen: picked, share, respondents: base };
      }),
    })),
    none:
      totals.noneShown > 0
        ? {
            shown: totals.noneShown,
            chosen: totals.noneChosen,
            share: totals.noneChosen / totals.noneShown,
          }
        : null,
    tasks: totals.tasks,
    shareAtRandom: totals.chance / totals.tasks,
    respondents: totals.respondents,
  };
}
