import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";
import { startsOf } from "#analysis/maxdiff/starts-of";

export type RespondentTasks = {
  name: string;
  weight: number;
  /** Item indexes, ascending in `shown`. */
  tasks: { shown: readonly number[]; best: number; worst: number }[];
};

/**
 * Respondents' tasks in the flat form that the analyses work on, without the items that no task shows.
 *
 * @param respondents at least one, each with at least one task; their tasks are complete.
 * @param itemNames by the item indexes of the tasks.
 * Time O(items shown).
 */
export function packMaxDiffStudy(
  respondents: readonly RespondentTasks[],
  itemNames: readonly string[],
): MaxDiffStudy {
  const tasks = respondents.flatMap((respondent) => respondent.tasks);
  const isSeen = new Uint8Array(itemNames.length);
  for (const { shown } of tasks) for (const item of shown) isSeen[item] = 1;
  const seen = itemNames.map((_, item) => item).filter((item) => isSeen[item] === 1);
  const newIndex = new Int32Array(itemNames.length);
  seen.forEach((item, at) => {
    newIndex[item] = at;
  });
  return {
    itemNames: seen.map((item) => itemNames[item]),
    respondentNames: respondents.map(({ name }) => name),
    weights: Float64Array.from(respondents, ({ weight }) => weight),
    taskStarts: startsOf(respondents.map((respondent) => respondent.tasks.length)),
    shownStarts: startsOf(tasks.map(({ shown }) => shown.length)),
    shown: Int32Array.from(tasks.flatMap(({ shown }) => shown.map((item) => newIndex[item]))),
    best: Int32Array.from(tasks, ({ best }) => newIndex[best]),
    worst: Int32Array.from(tasks, ({ worst }) => newIndex[worst]),
  };
}
