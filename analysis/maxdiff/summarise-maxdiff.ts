import { AnalysisError } from "#analysis/analysis-error";
import { countMaxDiff, type MaxDiffCount } from "#analysis/maxdiff/count-maxdiff";
import { fitMaxDiffLogit, type MaxDiffLogit } from "#analysis/maxdiff/fit-maxdiff-logit";
import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import {
  type AnsweredBy,
  type MaxDiffAnswersDropped,
  readMaxDiffAnswers,
} from "#analysis/maxdiff/read-maxdiff-answers";
import { nullWithoutRows } from "#analysis/null-without-rows";
import type { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";

export type MaxDiffItemSummary = Omit<MaxDiffCount, "item"> & {
  code: number;
  /** Zero-centred, of the whole sample; null while choices do not determine it. */
  utility: number | null;
  standardError: number | null;
  /** Chance to be best of all items at once; null likewise. */
  preferenceShare: number | null;
};

/** Plain data for JSON. */
export type MaxDiffSummary = {
  respondents: number;
  tasks: number;
  /** In the order of preference: by utility where there is one, else by score. */
  items: MaxDiffItemSummary[];
  /** Codes of items that always win, always lose or never meet the others; with any, there are no utilities. */
  undetermined: number[];
  dropped: MaxDiffAnswersDropped;
};

/**
 * What a MaxDiff question tells at a glance: counts, and utilities of the whole sample as soon as the choices determine
 * them.
 *
 * Answers "what matters most, what least, and by how much?". Few answers determine no utilities: then counts stand alone.
 *
 * @returns null when nobody has completed a task.
 * @throws AnalysisError `invalid-weight`. Time as `fitMaxDiffLogit`.
 */
export function summariseMaxDiff(
  question: MaxDiffQuestion,
  respondents: readonly AnsweredBy[],
): MaxDiffSummary | null {
  const read = nullWithoutRows(() => readMaxDiffAnswers(question, respondents));
  if (!read) return null;
  const { study, dropped } = read;
  const { logit, undetermined } = fitWherePossible(study);
  const items = countMaxDiff(study).map(({ item, ...count }, at) => ({
    code: Number(item),
    ...count,
    utility: logit?.utilities[at] ?? null,
    standardError: logit ? (logit.robustStandardErrors ?? logit.standardErrors)[at] : null,
    preferenceShare: logit?.shares[at] ?? null,
  }));
  items.sort((a, b) => (b.utility ?? b.score) - (a.utility ?? a.score));
  return {
    respondents: study.weights.reduce((sum, weight) => sum + weight, 0),
    tasks: study.best.length,
    items,
    undetermined,
    dropped,
  };
}

function fitWherePossible(study: MaxDiffStudy): { logit: MaxDiffLogit | null; undetermined: number[] } {
  try {
    return { logit: fitMaxDiffLogit(study), undetermined: [] };
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== "utilities-not-determined") throw error;
    const items = Array.isArray(error.details.items) ? error.details.items : [];
    return { logit: null, undetermined: items.map(Number) };
  }
}
