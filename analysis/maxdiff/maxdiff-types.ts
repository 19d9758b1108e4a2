/**
 * Complete best-worst tasks, ready for every analysis. Respondents are in order of their ids, a respondent's tasks in
 * order of theirs and a task's items in order of value, so that the order of the source rows changes no figure. Plain
 * data: post it to as many workers as you like.
 */
export type MaxDiffStudy = {
  /** Items that were shown in some task, in order of value. */
  itemNames: readonly string[];
  /** Respondents with at least one usable task and a positive weight. */
  respondentNames: readonly string[];
  /** One a respondent; all 1 without weights. */
  weights: Float64Array;
  /** Tasks of respondent r: from entry r up to, not including, entry r + 1. */
  taskStarts: Int32Array;
  /** Places of task t in `shown`: from entry t up to, not including, entry t + 1. */
  shownStarts: Int32Array;
  /** Item indexes, task after task. */
  shown: Int32Array;
  /** Item index chosen as best and as worst, by task. */
  best: Int32Array;
  worst: Int32Array;
};

/** Which columns of long data hold what; one row an item shown. */
export type MaxDiffColumns = {
  respondent: string;
  task: string;
  item: string;
  /** 1 where the item was chosen, else 0 or missing. */
  best: string;
  /** 1 or -1 where the item was chosen, else 0 or missing; may be the same signed column as `best`. */
  worst: string;
};

/** What of the data could not be used, as counts. */
export type MaxDiffDropped = {
  /** Rows without a respondent or a task. */
  rowsWithoutTask: number;
  /** Tasks with a row that names no item. */
  tasksWithoutItem: number;
  /** Tasks in which fewer than two items were shown. */
  tasksOfOneItem: number;
  /** Tasks that show an item twice. */
  tasksWithRepeatedItem: number;
  /** Tasks without a best or without a worst. */
  tasksWithoutChoice: number;
  /** Tasks with several bests or several worsts. */
  tasksWithSeveralChoices: number;
  /** Tasks in which one item is both. */
  tasksWithBestAsWorst: number;
  /** Respondents of whom no task remains. */
  respondentsWithoutTask: number;
  /** Items of which no showing remains. */
  unseenItems: string[];
};

/**
 * How a pair of choices arises from utilities u.
 * - best-worst: one choice among all ordered pairs, P(i best, j worst) ~ exp(u_i - u_j) (the "maxdiff" model).
 * - marginal: best ~ exp(u_i) and worst ~ exp(-u_j) apart, each among all items of the task.
 * - sequential: best ~ exp(u_i) among all, then worst ~ exp(-u_j) among the others.
 * Their utilities differ in scale: compare zero-centred utilities within a model, or shares.
 */
export type MaxDiffModel = "best-worst" | "marginal" | "sequential";
