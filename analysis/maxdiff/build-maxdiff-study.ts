import { AnalysisError } from "#analysis/analysis-error";
import { checkWeights, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { commonWeight } from "#analysis/maxdiff/common-weight";
import type { MaxDiffColumns, MaxDiffDropped, MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { packMaxDiffStudy, type RespondentTasks } from "#analysis/maxdiff/pack-maxdiff-study";
import { rankValues } from "#analysis/maxdiff/rank-values";
import { readChoices } from "#analysis/maxdiff/read-choices";
import { splitByRank } from "#analysis/maxdiff/split-by-rank";

/** Every reason for which a task is left out. */
type TaskProblem = Extract<keyof MaxDiffDropped, `tasks${string}`>;

/**
 * Best-worst tasks from long data, one row an item shown.
 *
 * Answers "which tasks can be analysed, and what is wrong with the others?". A task counts when it shows at least two
 * different items and has exactly one best and another item as worst; any other is left out and counted.
 *
 * Missing data: a row without respondent or task is left out; a missing choice is no choice; a row without item makes
 * its task unusable. Weights belong to respondents: all rows of one bear the same, and 0 is absence.
 *
 * @throws AnalysisError `unknown-column`; `invalid-number` or `wrong-column-kind` for choices that are not 0 and 1;
 *   `invalid-weight` also when a respondent's rows differ in weight; `too-few-rows` when no task is usable.
 *
 * Time O(rows log rows). Source: Louviere, Flynn & Marley (2015), Best-Worst Scaling, chapter 2.
 */
export function buildMaxDiffStudy(
  dataset: Dataset,
  columns: MaxDiffColumns,
): { study: MaxDiffStudy; dropped: MaxDiffDropped } {
  const respondents = rankValues(findColumn(dataset, columns.respondent));
  const tasks = rankValues(findColumn(dataset, columns.task));
  const items = rankValues(findColumn(dataset, columns.item));
  const { isBest, isWorst } = readChoices(dataset, columns);
  const weights = dataset.weights && checkWeights(dataset.weights, dataset.rowCount);
  const dropped = nothingDropped();
  const placed = Array.from({ length: dataset.rowCount }, (_, row) => row).filter(
    (row) => respondents.ranks[row] >= 0 && tasks.ranks[row] >= 0,
  );
  dropped.rowsWithoutTask = dataset.rowCount - placed.length;
  const ordered = [respondents.ranks, tasks.ranks, items.ranks];
  placed.sort((a, b) => {
    const key = ordered.find((ranks) => ranks[a] !== ranks[b]);
    return key ? key[a] - key[b] : a - b;
  });
  const kept: RespondentTasks[] = [];
  for (const rows of splitByRank(placed, respondents.ranks)) {
    const name = respondents.names[respondents.ranks[rows[0]]];
    const weight = commonWeight(rows, weights, name);
    if (weight === 0) continue;
    const usable: RespondentTasks["tasks"] = [];
    for (const task of splitByRank(rows, tasks.ranks)) {
      const itemsWhere = (isChosen: Int8Array) =>
        task.filter((row) => isChosen[row] === 1).map((row) => items.ranks[row]);
      const shown = task.map((row) => items.ranks[row]);
      const bests = itemsWhere(isBest);
      const worsts = itemsWhere(isWorst);
      const problem = findProblem(shown, bests, worsts);
      if (problem) dropped[problem]++;
      else usable.push({ shown, best: bests[0], worst: worsts[0] });
    }
    if (usable.length === 0) dropped.respondentsWithoutTask++;
    else kept.push({ name, weight, tasks: usable });
  }
  if (kept.length === 0) throwNothingUsable(dropped);
  const study = packMaxDiffStudy(kept, items.names);
  dropped.unseenItems = items.names.filter((name) => !study.itemNames.includes(name));
  return { study, dropped };
}

function nothingDropped(): MaxDiffDropped {
  return {
    rowsWithoutTask: 0,
    tasksWithoutItem: 0,
    tasksOfOneItem: 0,
    tasksWithRepeatedItem: 0,
    tasksWithoutChoice: 0,
    tasksWithSeveralChoices: 0,
    tasksWithBestAsWorst: 0,
    respondentsWithoutTask: 0,
    unseenItems: [],
  };
}

/** `shown` is ascending, -1 for a row without item. */
function findProblem(shown: number[], bests: number[], worsts: number[]): TaskProblem | null {
  if (shown[0] < 0) return "tasksWithoutItem";
  if (shown.length < 2) return "tasksOfOneItem";
  if (shown.some((item, at) => at > 0 && item === shown[at - 1])) return "tasksWithRepeatedItem";
  if (bests.length === 0 || worsts.length === 0) return "tasksWithoutChoice";
  if (bests.length > 1 || worsts.length > 1) return "tasksWithSeveralChoices";
  return bests[0] === worsts[0] ? "tasksWithBestAsWorst" : null;
}

function throwNothingUsable({ unseenItems: _, ...counts }: MaxDiffDropped): never {
  const reasons = Object.entries(counts).filter(([, count]) => count > 0);
  throw new AnalysisError(
    "too-few-rows",
    "no task has one best item and another worst one",
    Object.fromEntries(reasons),
  );
}
