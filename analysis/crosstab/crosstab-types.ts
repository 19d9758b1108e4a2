import type { AxisCategory } from "#analysis/crosstab/table-axis";
import type { RaoScottTest } from "#analysis/crosstab/test-rao-scott";
import type { MeanEstimate } from "#analysis/descriptive/estimate-mean";
import type { Adjustment } from "#analysis/profiling/adjust-p-values";
import type { VarianceAnalysis } from "#analysis/profiling/analyse-variance";
import type { IndependenceTest } from "#analysis/profiling/chi-square-independence";
import type { Comparison } from "#analysis/profiling/comparison";
import type { Bases } from "#analysis/profiling/profile-types";

/** Rows of the stub by columns of the banner. */
export type Cells<Cell = number> = Cell[][];

/** One pair of columns compared in one row; `a` < `b` are positions of columns. */
export type ColumnComparison = Comparison & { row: number };

/** Means of a numeric stub by column. */
export type MeanRow = {
  columns: MeanEstimate[];
  total: MeanEstimate;
  /** t tests of the columns of a block, adjusted together. */
  pairs: Comparison[];
  letters: string[];
  /** Null when columns overlap, fewer than two have answers or nothing varies. */
  anova: VarianceAnalysis | null;
};

export type Crosstab = {
  stub: string;
  banner: string;
  rows: readonly AxisCategory[];
  columns: readonly AxisCategory[];
  /** Respondents, whatever their weight (weight 0 is absence), and the sums of their weights. */
  counts: Cells;
  weightedCounts: Cells;
  /** Respondents of each column, of each row and of the table who answered both stub and banner. */
  columnBases: Bases[];
  rowBases: Bases[];
  totalBase: Bases;
  /** Weighted, on the column's, row's and table's base; null on an empty base. */
  columnPercents: Cells<number | null>;
  rowPercents: Cells<number | null>;
  totalPercents: Cells<number | null>;
  /** Column per cent as a per cent of the total's, 100 = as the total; null where either base or the total is 0. */
  indices: Cells<number | null>;
  /** Counts under independence, in the unit of `weightedCounts`; null on an empty base. */
  expected: Cells<number | null>;
  /** On weighted counts normalised to the number of respondents; null in an empty row or column. */
  pearsonResiduals: Cells<number | null>;
  adjustedResiduals: Cells<number | null>;
  /** z of the column against everyone else in the table, on effective bases; null where there is nobody else. */
  versusRest: Cells<number | null>;
  /**
   * Chi-square on weighted counts normalised to the number of respondents; its p-value holds without weights only. Null
   * where a respondent can be in several rows or columns, or fewer than two of either are occupied.
   */
  independence: IndependenceTest | null;
  /** The same question with weights taken into account; null without weights, or when `independence` is. */
  raoScott: RaoScottTest | null;
  pairs: ColumnComparison[];
  /** Each column's letters of the columns of its block that it is significantly higher than. */
  letters: Cells<string>;
  /** Null unless the stub is numeric. */
  means: MeanRow | null;
};

export type CrosstabOptions = {
  /** Adjustment over the pairs of a block of columns within one row. Default "none". */
  adjust?: Adjustment;
  /** Level below which a difference earns a letter. Default 0.05. */
  alpha?: number;
  /** Test of means. Default "welch". */
  meanTest?: "welch" | "pooled";
};
