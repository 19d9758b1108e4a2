/** Attribute index and level index, both from 0. */
export type LevelPlace = readonly [attribute: number, level: number];

/** Two levels of different attributes that no concept may show together. */
export type Prohibition = { a: LevelPlace; b: LevelPlace };

export type ConjointDesignOptions = {
  /** How many levels each attribute has; at least two attributes of at least two levels. */
  attributes: readonly number[];
  /** Tasks that one respondent answers. */
  tasks: number;
  /** Concepts of a task, without "none"; at least 2. */
  concepts: number;
  /** Different questionnaires, given to respondents in turn. Default 1. */
  versions?: number;
  /** Default none. */
  prohibitions?: readonly Prohibition[];
  /** Random starts for each version; the best is kept. Default 4. */
  starts?: number;
  /** Whole number from 0. Start s of version v draws from the stream (seed, v, s). Default 1. */
  seed?: number;
};

/** Plain data for JSON: the level index of each attribute, by version, task and concept. */
export type ConjointDesign = { attributes: number[]; versions: number[][][][] };
