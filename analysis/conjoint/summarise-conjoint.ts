import { AnalysisError } from "#analysis/analysis-error";
import type { ConjointStudy } from "#analysis/conjoint/conjoint-types";
import {
  type ConjointCounts,
  type ConjointLevelCount,
  countConjoint,
} from "#analysis/conjoint/count-conjoint";
import { type ConjointLogit, fitConjointLogit } from "#analysis/conjoint/fit-conjoint-logit";
import { type ConjointAnswersDropped, readConjointAnswers } from "#analysis/conjoint/read-conjoint-answers";
import type { AnsweredBy } from "#analysis/maxdiff/read-maxdiff-answers";
import { nullWithoutRows } from "#analysis/null-without-rows";
import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";

export type ConjointLevelSummary = Omit<ConjointLevelCount, "level"> & {
  code: number;
  /** Zero-centred within the attribute, of the whole sample; null while choices do not determine it. */
  utility: number | null;
  standardError: number | null;
};

/** Plain data for JSON. */
export type ConjointSummary = {
  respondents: number;
  tasks: number;
  /** What a level of no importance gets, from 0 to 1. */
  shareAtRandom: number;
  /** In the order of the question. */
  attributes: {
    code: number;
    /** Range of its utilities over the sum of all ranges; null without utilities. */
    importance: number | null;
    levels: ConjointLevelSummary[];
  }[];
  /** Null when it was not offered. */
  none: (NonNullable<ConjointCounts["none"]> & { utility: number | null }) | null;
  /** Levels as "attribute: level" by their codes, or "none", that choices cannot tell yet; with any, no utilities. */
  undetermined: string[];
  dropped: ConjointAnswersDropped;
};

/**
 * What a conjoint question tells at a glance: counts, and utilities of the whole sample as soon as the choices determine
 * them.
 *
 * Answers "which levels attract choices, and which attributes decide?". Few answers determine no utilities: then counts
 * stand alone.
 *
 * @returns null when nobody has answered a task.
 * @throws AnalysisError as `readConjointAnswers`, but for `too-few-rows`. Time as `fitConjointLogit`.
 */
export function summariseConjoint(
  question: ConjointQuestion,
  respondents: readonly AnsweredBy[],
): ConjointSummary | null {
  const read = nullWithoutRows(() => readConjointAnswers(question, respondents));
  if (!read) return null;
  const { study, dropped } = read;
  const { logit, undetermined } = fitWherePossible(study);
  const errors = logit && (logit.robustStandardErrors ?? logit.standardErrors);
  const counts = countConjoint(study);
  return {
    respondents: counts.respondents,
    tasks: study.chosen.length,
    shareAtRandom: counts.shareAtRandom,
    attributes: counts.attributes.map(({ attribute, levels }, at) => ({
      code: Number(attribute),
      importance: logit?.importances[at] ?? null,
      levels: levels.map(({ level, ...count }, index) => ({
        code: Number(level),
        ...count,
        utility: logit?.utilities.levels[at][index] ?? null,
        standardError: errors?.levels[at][index] ?? null,
      })),
    })),
    none: counts.none && { ...counts.none, utility: logit?.utilities.none ?? null },
    undetermined,
    dropped,
  };
}

function fitWherePossible(study: ConjointStudy): { logit: ConjointLogit | null; undetermined: string[] } {
  try {
    return { logit: fitConjointLogit(study), undetermined: [] };
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== "utilities-not-determined") throw error;
    return { logit: null, undetermined: Array.isArray(error.details.items) ? [...error.details.items] : [] };
  }
}
