import { AnalysisError } from "#analysis/analysis-error";
import { assertWholeNumber } from "#analysis/assert-whole-number";

/** A basis variable as a questionnaire would measure it. */
export type PlannedItem =
  /** A rating from 1 to `points`. */
  | {
      code: string;
      form: "scale";
      points: number;
      /** Mean of the answers, in points. Left out: a tenth of the scale above its middle, as agreement usually is. */
      mean?: number;
      /** Standard deviation of the answers in points, before the ends of the scale cut them off. Left out: a
       * quarter of the scale, 1 on five points. */
      spread?: number;
    }
  /** Yes or no, 1 or 0. */
  | {
      code: string;
      form: "yes-no";
      /** Share of the market that says yes. Left out: a half. */
      yesShare?: number;
    }
  /** A total shared out over parts; each part becomes a variable, `code_1` and on. */
  | {
      code: string;
      form: "allocation";
      parts: number;
      /** Left out: 100. */
      total?: number;
      /** People give round numbers: what is given is a multiple of this. Left out: a twentieth of the total. */
      step?: number;
      /** Standard deviation of a part's log weight; at 1 somebody's larger parts are a few times the smaller. */
      spread?: number;
    };

/** A market with segments, and the questions that are put to it. */
export type SegmentPlan = {
  /** Share of each segment in the market; they sum to 1. Two to eight. */
  shares: readonly number[];
  items: readonly PlannedItem[];
  /**
   * How far apart two segments are on an item that tells them apart: the distance of their means in standard
   * deviations within segments, before the noise that `reliability` adds.
   */
  difference: number;
  /** Share of the items that tell segments apart, more than 0 and up to 1; the others are noise. */
  discriminatingShare: number;
  /** Share of the variance within segments that is not error, more than 0 and up to 1. Left out: 1. */
  reliability?: number;
  /**
   * Standard deviation of a respondent's leaning towards high answers on every rating and yes/no item, in standard
   * deviations within segments. Left out: 0. Of 0.3, about 8 % of the variance is style, which is what Baumgartner &
   * Steenkamp (2001, J. Marketing Research 38, 143-156) found on average.
   */
  styleSpread?: number;
};

export const mostSegments = 8;

/** The basis variables that an item gives. Time O(1). */
export function countVariables(items: readonly PlannedItem[]): number {
  return items.reduce((count, item) => count + (item.form === "allocation" ? item.parts : 1), 0);
}

/**
 * @throws AnalysisError `invalid-argument` for a number out of range, `invalid-number` for shares that do not sum to
 *   1, `duplicate-column` for a code that is there twice, `too-few-clusters` below two segments. Time O(items).
 */
export function assertSegmentPlan(plan: SegmentPlan): void {
  const { shares, items } = plan;
  if (shares.length < 2)
    throw new AnalysisError("too-few-clusters", "two segments at least", { k: shares.length });
  assertWithin("segments", shares.length, 2, mostSegments);
  for (const share of shares) assertWithin("share", share, 1e-6, 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-6) throw new AnalysisError("invalid-number", "shares sum to 1", { total });
  assertWithin("items", items.length, 1, 300);
  assertWithin("difference", plan.difference, 0, 10);
  assertWithin("discriminatingShare", plan.discriminatingShare, 1e-6, 1);
  assertWithin("reliability", plan.reliability ?? 1, 1e-3, 1);
  assertWithin("styleSpread", plan.styleSpread ?? 0, 0, 10);
  const codes = new Set<string>();
  for (const item of items) {
    if (codes.has(item.code)) {
      throw new AnalysisError("duplicate-column", "two items share a code", { variable: item.code });
    }
    codes.add(item.code);
    assertItem(item);
  }
}

function assertItem(item: PlannedItem): void {
  if (item.form === "scale") {
    assertWholeNumber("points", item.points, 2);
    assertWithin("points", item.points, 2, 101);
    assertWithin("mean", item.mean ?? 1, 1, item.points);
    assertWithin("spread", item.spread ?? 1, 1e-3, item.points);
  } else if (item.form === "yes-no") {
    assertWithin("yesShare", item.yesShare ?? 0.5, 1e-3, 1 - 1e-3);
  } else {
    assertWholeNumber("parts", item.parts, 2);
    assertWithin("parts", item.parts, 2, 30);
    assertWithin("total", item.total ?? 100, 1e-6, 1e9);
    assertWithin("step", item.step ?? 1e-6, 1e-6, item.total ?? 100);
    assertWithin("spread", item.spread ?? 1, 1e-3, 10);
  }
}

function assertWithin(argument: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new AnalysisError("invalid-argument", `${argument} is from ${least} to ${most}`, { argument, value });
}
