import type { Evenness } from "#analysis/maxdiff/describe-evenness";

export type MaxDiffDesignOptions = {
  /** Items of the study, at least 3. */
  itemCount: number;
  /** Tasks that one respondent answers. */
  tasks: number;
  /** Items shown in a task, from 2 to `itemCount`. */
  itemsPerTask: number;
  /** Different questionnaires, given to respondents in turn. Default 1. */
  versions?: number;
  /** Random starts for each version; the best is kept. Default 20. */
  starts?: number;
  /** Whole number from 0. Start s of version v draws from the stream (seed, v, s). Default 1. */
  seed?: number;
};

/** Item indexes by version, task and position. */
export type MaxDiffDesign = { itemCount: number; versions: number[][][] };

export type DesignBalance = {
  /** How often each item is shown, over all versions. */
  itemCounts: number[];
  itemFrequency: Evenness;
  /** Items by items: in how many tasks both are shown; the diagonal repeats `itemCounts`. */
  pairCounts: number[][];
  pairFrequency: Evenness;
  /** Items by positions: how often each item is shown in first, second, … place. */
  positionCounts: number[][];
  positionFrequency: Evenness;
  /** Largest less smallest count of one item within a version, the worst version. */
  worstItemSpreadInVersion: number;
  /** Pairs that no task shows. */
  pairsNeverShown: number;
  /** Versions whose items fall into groups that never meet; a person's utilities cannot be compared across them. */
  versionsNotConnected: number;
  /** Whether items can be compared over all versions together. */
  isConnected: boolean;
  /** Tasks that show the same items as an earlier task of their version. */
  repeatedTasks: number;
  /**
   * D-efficiency for equal utilities, 0 to 1: information of the design over that of one that shows all pairs equally
   * often. 1 only for a balanced incomplete block design or its likes.
   */
  efficiency: number;
};
