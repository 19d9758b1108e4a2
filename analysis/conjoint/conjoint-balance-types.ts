import type { LevelPlace, Prohibition } from "#analysis/conjoint/conjoint-design-types";
import type { Evenness } from "#analysis/maxdiff/describe-evenness";

export type ConjointBalanceOptions = {
  /** For whom precision is expected. At least 1. Default 300. */
  respondents?: number;
  /** Share of tasks in which "none" is chosen, from 0 (not offered) to less than 1. Default 0. */
  noneShare?: number;
  /** Pairs of levels that are not to meet; without them, pairs never shown count as gaps. Default none. */
  prohibitions?: readonly Prohibition[];
  /** A level shown less often to some respondent is warned of. Default 3. */
  leastShowings?: number;
};

/** All in the order of levels, then places. */
export type AttributeBalance = {
  /** How often each level is shown, over all versions. */
  levelCounts: number[];
  levelFrequency: Evenness;
  /** The least and largest count of a level in one version. */
  countsInVersion: { min: number; max: number };
  /** Levels by places: how often each level stands in first, second, … place. */
  positionCounts: number[][];
  positionFrequency: Evenness;
  /** Pairs of concepts in a task that share the level: as designed, at least, and on average at random. */
  overlap: { perTask: number; minimal: number; random: number };
  /** Share of tasks in which some level stands more than once. */
  tasksWithOverlap: number;
  /** Expected standard error of each level's zero-centred utility when all utilities are 0; null if not determined. */
  standardErrors: (number | null)[];
};

export type PairBalance = {
  /** Indexes of two attributes, the smaller one first. */
  attributes: [number, number];
  /** Levels of the first by levels of the second: how many concepts show both. */
  counts: number[][];
  /** Of the pairs that are not prohibited. */
  frequency: Evenness;
};

export type ConjointWarning =
  /** A level that no task shows. */
  | { code: "level-never-shown"; place: LevelPlace }
  /** A level that some version shows fewer than `limit` times. */
  | { code: "level-shown-rarely"; place: LevelPlace; value: number; limit: number }
  /** Levels whose utilities the design cannot tell apart. */
  | { code: "levels-not-determined"; places: LevelPlace[] }
  /** Respondents x tasks x concepts / most levels under 500. */
  | { code: "too-few-choices"; value: number; limit: number }
  /** The largest standard error of a level exceeds 0.05; `respondents` would do. */
  | { code: "imprecise"; place: LevelPlace; value: number; limit: number; respondents: number }
  /** A concept that shows two levels which are not to meet; `value` concepts do. */
  | { code: "prohibited-pair-shown"; value: number };

/** Plain data for JSON. */
export type ConjointBalance = {
  respondents: number;
  attributes: AttributeBalance[];
  pairs: PairBalance[];
  /** Of all pairs of levels that are not prohibited, as shares of the mean of their attributes: 1 everywhere is ideal. */
  relativePairFrequency: Evenness;
  /** Pairs of levels, not prohibited, that no concept shows. */
  pairsNeverShown: number;
  /** Attributes in which some level stands more than once, by task. */
  overlapsPerTask: Evenness;
  /** Concepts that repeat another of their task. */
  repeatedConcepts: number;
  /** Tasks that show the same concepts as an earlier task of their version. */
  repeatedTasks: number;
  /**
   * D-efficiency for equal utilities and without "none", 0 to 1: information of the design over that of an orthogonal
   * effects-coded one which shows every level equally often in every task.
   */
  efficiency: number;
  /** The most that this number of concepts allows: an orthogonal design with minimal overlap. */
  attainableEfficiency: number;
  /** Largest expected standard error of a level; null when some utilities are not determined. */
  largestStandardError: number | null;
  /** Respondents who bring it to 0.05; null likewise. */
  respondentsForPrecision: number | null;
  /** Respondents x tasks x concepts / most levels of an attribute; 500 at least. */
  choicesPerLevel: number;
  warnings: ConjointWarning[];
};
