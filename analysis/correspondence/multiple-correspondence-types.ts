export type MultipleCorrespondenceOptions = {
  /**
   * What a missing answer is: a category of its own, `item.NA`, or a reason to leave the respondent out.
   * Default "category".
   */
  missing?: "category" | "listwise";
  /**
   * Rescales inertias and the coordinates of categories. "benzecri" and "greenacre" agree on both and differ in the
   * per cents: of the adjusted inertias that are kept, or of the average off-diagonal inertia. Default "none".
   */
  adjustment?: "none" | "benzecri" | "greenacre";
  /** Dimensions for which coordinates are given, at least 1. Default 5. */
  dimensions?: number;
  /** Items that are placed on the map but form no axis. */
  supplementaryItems?: readonly string[];
};

/** A category on the map. Lists have one entry a dimension. */
export type CategoryPoint = {
  item: string;
  /** The answer as the source named it, or "NA" for a missing one. */
  category: string;
  /** Respondents who gave the answer, by weight. */
  count: number;
  principal: number[];
  /** Share of the category's distance from the origin that a dimension shows. */
  squaredCosines: number[];
};

export type ActiveCategoryPoint = CategoryPoint & {
  /** count / (respondents x items). */
  mass: number;
  /** Share of a dimension's inertia that is due to the category; sums to 1 over all categories. */
  contributions: number[];
};

export type MultipleCorrespondence = {
  method: "multiple-correspondence";
  /** Rows of positive weight that form the axes. */
  n: number;
  /** Inertias of the indicator matrix, descending, all of them; they sum to categories / items - 1. */
  eigenvalues: number[];
  /** The inertias to report: the eigenvalues, or the adjusted ones, of which there are fewer. */
  inertias: number[];
  /** `inertias` in per cent. With "greenacre" they sum to less than 100. */
  percents: number[];
  categories: ActiveCategoryPoint[];
  supplementaryCategories: CategoryPoint[];
  /** For each active item, the share of a dimension's variance among respondents that its answers explain. */
  discrimination: { item: string; etaSquared: number[] }[];
  /** Respondents by `dimensions`, row after row, in principal coordinates; NaN for a row that was left out. */
  scores: Float64Array;
  dimensions: number;
  /** Items to which everyone gives one answer: they stay at the origin and make the other differences look smaller. */
  constantItems: string[];
};
