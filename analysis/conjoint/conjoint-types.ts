/**
 * Answered choice tasks, ready for every analysis. Plain data: post it to as many workers as you like.
 */
export type ConjointStudy = {
  attributeNames: readonly string[];
  /** By attribute. */
  levelNames: readonly (readonly string[])[];
  /** Respondents with at least one answered task and a positive weight. */
  respondentNames: readonly string[];
  /** One a respondent; all 1 without weights. */
  weights: Float64Array;
  /** Tasks of respondent r: from entry r up to, not including, entry r + 1. */
  taskStarts: Int32Array;
  /** Concepts of task t: from entry t up to, not including, entry t + 1. */
  conceptStarts: Int32Array;
  /** Concepts by attributes, row after row: level indexes within the attribute. */
  levels: Int32Array;
  /** By task: the place of the concept chosen among its own, from 0; -1 for "none". */
  chosen: Int32Array;
  /** By task: 1 when "none" could be chosen, else 0. */
  offersNone: Uint8Array;
};

/** What somebody prefers: as estimated, or planted for trials. */
export type ConjointUtilities = {
  /** By attribute and level. */
  levels: readonly (readonly number[])[];
  /** Of "none", beside a concept whose levels' utilities add up to 0; null when it is not offered or never chosen. */
  none: number | null;
};

/** Which columns of long data hold what; one row an alternative. */
export type ConjointColumns = {
  respondent: string;
  task: string;
  /** A column of levels for each attribute; the row of "none" has a level in none of them. */
  attributes: readonly string[];
  /** 1 where the alternative was chosen, else 0 or missing. */
  chosen: string;
};

/** What of the data could not be used, as counts. */
export type ConjointDropped = {
  /** Rows without a respondent or a task. */
  rowsWithoutTask: number;
  /** Tasks with a row that has levels in some attributes only. */
  tasksWithPartialConcept: number;
  /** Tasks with several rows without levels. */
  tasksWithSeveralNones: number;
  /** Tasks of fewer than two alternatives, or of "none" alone. */
  tasksOfOneAlternative: number;
  tasksWithoutChoice: number;
  tasksWithSeveralChoices: number;
  /** Respondents of whom no task remains. */
  respondentsWithoutTask: number;
};
