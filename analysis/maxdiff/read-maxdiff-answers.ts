import { AnalysisError } from "#analysis/analysis-error";
import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { packMaxDiffStudy, type RespondentTasks } from "#analysis/maxdiff/pack-maxdiff-study";
import type { Answers } from "#questionnaire/answers";
import {
  designVersionVariable,
  type MaxDiffQuestion,
  maxDiffVariable,
} from "#questionnaire/question-types/max-diff";

/** What one respondent answered, with the columns that follow from it. */
export type AnsweredBy = {
  answers: Answers;
  name?: string;
  /** Default 1; 0 is absence. */
  weight?: number;
};

/** What of the answers could not be used, as counts. */
export type MaxDiffAnswersDropped = {
  /** Respondents who were not shown the question, or of whom no task is complete. */
  respondentsWithoutTask: number;
  /** Tasks without a best or a worst, of respondents who were shown the question. */
  tasksWithoutChoice: number;
  /** Tasks whose best or worst was not shown in them, or is the same item. */
  tasksNotOfDesign: number;
};

/**
 * Best-worst tasks from stored answers: the design tells what each task of a respondent's version showed.
 *
 * Answers "which tasks of this question can be analysed?". The question is as the respondents saw it: answers to another
 * version of the questionnaire are read with that version's own question.
 *
 * Missing data: a task counts when it has a best and a worst; others are left out and counted. Items are named by their
 * codes.
 *
 * @throws AnalysisError `too-few-rows` when no task is usable; `invalid-weight`. Time O(items shown).
 */
export function readMaxDiffAnswers(
  question: MaxDiffQuestion,
  respondents: readonly AnsweredBy[],
): { study: MaxDiffStudy; dropped: MaxDiffAnswersDropped } {
  const { code, items, design } = question;
  const places = new Map(items.map((item, at) => [item.code, at]));
  const dropped = { respondentsWithoutTask: 0, tasksWithoutChoice: 0, tasksNotOfDesign: 0 };
  const kept: RespondentTasks[] = [];
  respondents.forEach(({ answers, name, weight = 1 }, row) => {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new AnalysisError("invalid-weight", "a weight is at least 0", { row });
    }
    if (weight === 0) return;
    const version = design?.versions[Number(answers[designVersionVariable(code)] ?? 0) - 1] ?? [];
    const tasks: RespondentTasks["tasks"] = [];
    version.forEach((shown, index) => {
      const best = answers[maxDiffVariable(code, index + 1, "best")] ?? null;
      const worst = answers[maxDiffVariable(code, index + 1, "worst")] ?? null;
      if (best === null || worst === null) dropped.tasksWithoutChoice++;
      else if (typeof best !== "number" || typeof worst !== "number" || !isOfTask(shown, best, worst)) {
        dropped.tasksNotOfDesign++;
      } else tasks.push(indexTask(shown, best, worst, places));
    });
    if (tasks.length === 0) dropped.respondentsWithoutTask++;
    else kept.push({ name: name ?? String(row + 1), weight, tasks });
  });
  if (kept.length === 0) throw new AnalysisError("too-few-rows", "no task has a best and a worst", dropped);
  return {
    study: packMaxDiffStudy(
      kept,
      items.map((item) => String(item.code)),
    ),
    dropped,
  };
}

function isOfTask(shown: readonly number[], best: number, worst: number): boolean {
  return best !== worst && shown.includes(best) && shown.includes(worst);
}

function indexTask(
  shown: readonly number[],
  best: number,
  worst: number,
  places: ReadonlyMap<number, number>,
): RespondentTasks["tasks"][number] {
  const place = (item: number) => places.get(item) ?? 0;
  return { shown: shown.map(place).sort((a, b) => a - b), best: place(best), worst: place(worst) };
}
