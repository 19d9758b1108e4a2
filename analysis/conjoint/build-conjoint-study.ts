import { AnalysisError } from "#analysis/analysis-error";
import type { ConjointColumns, ConjointDropped, ConjointStudy } from "#analysis/conjoint/conjoint-types";
import { packRespondents, type RespondentChoices } from "#analysis/conjoint/pack-conjoint-study";
import { checkWeights, type Dataset, findColumn } from "#analysis/dataset/dataset";
import { commonWeight } from "#analysis/maxdiff/common-weight";
import { type RankedValues, rankValues } from "#analysis/maxdiff/rank-values";
import { readMarks, throwStrangeMark } from "#analysis/maxdiff/read-marks";
import { splitByRank } from "#analysis/maxdiff/split-by-rank";

/** Every reason for which a task is left out. */
type TaskProblem = Extract<keyof ConjointDropped, `tasks${string}`>;

/**
 * Choice tasks from long data, one row an alternative.
 *
 * Answers "which tasks can be analysed, and what is wrong with the others?". A row without a level in every attribute
 * is "none". A task counts when it has two alternatives or more, one of them a concept, and exactly one is chosen; any
 * other is left out and counted. Levels that no remaining task shows are left out.
 *
 * Missing data: a row without respondent or task is left out; a missing choice is no choice; a row with levels in some
 * attributes only makes its task unusable. Weights belong to respondents: all rows of one bear the same, and 0 is
 * absence.
 *
 * @throws AnalysisError `unknown-column`; `invalid-argument` for fewer than two attributes; `invalid-number` or
 *   `wrong-column-kind` for choices that are not 0 and 1; `invalid-weight` also when a respondent's rows differ in
 *   weight; `constant-variable` for an attribute of which one level remains; `too-few-rows` when no task is usable.
 *
 * Time O(rows log rows).
 */
export function buildConjointStudy(
  dataset: Dataset,
  columns: ConjointColumns,
): { study: ConjointStudy; dropped: ConjointDropped } {
  if (columns.attributes.length < 2) {
    throw new AnalysisError("invalid-argument", "at least two attributes", { argument: "attributes" });
  }
  const respondents = rankValues(findColumn(dataset, columns.respondent));
  const tasks = rankValues(findColumn(dataset, columns.task));
  const attributes = columns.attributes.map((code) => rankValues(findColumn(dataset, code)));
  const isChosen = readMarks(dataset, columns.chosen);
  isChosen.forEach((mark, row) => {
    if (mark < 0) throwStrangeMark(columns.chosen, row, mark);
  });
  const weights = dataset.weights && checkWeights(dataset.weights, dataset.rowCount);
  const dropped = nothingDropped();
  const placed = Array.from({ length: dataset.rowCount }, (_, row) => row).filter(
    (row) => respondents.ranks[row] >= 0 && tasks.ranks[row] >= 0,
  );
  dropped.rowsWithoutTask = dataset.rowCount - placed.length;
  placed.sort(
    (a, b) => respondents.ranks[a] - respondents.ranks[b] || tasks.ranks[a] - tasks.ranks[b] || a - b,
  );
  const kept: RespondentChoices[] = [];
  for (const rows of splitByRank(placed, respondents.ranks)) {
    const name = respondents.names[respondents.ranks[rows[0]]];
    const weight = commonWeight(rows, weights, name);
    if (weight === 0) continue;
    const usable: RespondentChoices["tasks"] = [];
    for (const task of splitByRank(rows, tasks.ranks)) {
      const concepts = task.map((row) => attributes.map(({ ranks }) => ranks[row]));
      const chosen = task.flatMap((row, at) => (isChosen[row] === 1 ? [at] : []));
      const problem = findProblem(concepts, chosen.length);
      if (problem) dropped[problem]++;
      else usable.push(readTask(concepts, chosen[0]));
    }
    if (usable.length === 0) dropped.respondentsWithoutTask++;
    else kept.push({ name, weight, tasks: usable });
  }
  if (kept.length === 0) throwNothingUsable(dropped);
  return { study: packRespondents(...keepSeenLevels(kept, columns.attributes, attributes)), dropped };
}

function nothingDropped(): ConjointDropped {
  return {
    rowsWithoutTask: 0,
    tasksWithPartialConcept: 0,
    tasksWithSeveralNones: 0,
    tasksOfOneAlternative: 0,
    tasksWithoutChoice: 0,
    tasksWithSeveralChoices: 0,
    respondentsWithoutTask: 0,
  };
}

const isNone = (concept: readonly number[]) => concept.every((level) => level < 0);

function findProblem(concepts: readonly (readonly number[])[], choices: number): TaskProblem | null {
  const nones = concepts.filter(isNone).length;
  if (concepts.filter((concept) => concept.includes(-1)).length > nones) return "tasksWithPartialConcept";
  if (nones > 1) return "tasksWithSeveralNones";
  if (concepts.length < 2) return "tasksOfOneAlternative";
  if (choices === 0) return "tasksWithoutChoice";
  return choices > 1 ? "tasksWithSeveralChoices" : null;
}

function readTask(
  alternatives: readonly (readonly number[])[],
  chosen: number,
): RespondentChoices["tasks"][number] {
  const none = alternatives.findIndex(isNone);
  const place = none >= 0 && chosen > none ? chosen - 1 : chosen;
  return {
    concepts: alternatives.filter((_, at) => at !== none),
    chosen: chosen === none ? -1 : place,
    offersNone: none >= 0,
  };
}

function keepSeenLevels(
  respondents: readonly RespondentChoices[],
  names: readonly string[],
  attributes: readonly RankedValues[],
): Parameters<typeof packRespondents> {
  const concepts = respondents.flatMap(({ tasks }) => tasks.flatMap((task) => task.concepts));
  const seen = attributes.map((_, at) =>
    [...new Set(concepts.map((concept) => concept[at]))].sort((a, b) => a - b),
  );
  seen.forEach((levels, at) => {
    if (levels.length > 1) return;
    throw new AnalysisError("constant-variable", "an attribute has two levels or more", {
      variable: names[at],
    });
  });
  const newIndexes = seen.map((levels) => new Map(levels.map((level, at) => [level, at])));
  const renumbered = respondents.map((respondent) => ({
    ...respondent,
    tasks: respondent.tasks.map((task) => ({
      ...task,
      concepts: task.concepts.map((concept) => concept.map((level, at) => newIndexes[at].get(level) ?? -1)),
    })),
  }));
  const levelNames = seen.map((levels, at) => levels.map((level) => attributes[at].names[level]));
  return [renumbered, { attributeNames: names, levelNames }];
}

function throwNothingUsable(dropped: ConjointDropped): never {
  const reasons = Object.entries(dropped).filter(([, count]) => count > 0);
  throw new AnalysisError(
    "too-few-rows",
    "no task has two alternatives or more and one choice",
    Object.fromEntries(reasons),
  );
}
