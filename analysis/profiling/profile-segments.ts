import { AnalysisError } from "#analysis/analysis-error";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";
import type { Adjustment } from "#analysis/profiling/adjust-p-values";
import { segmentLetter } from "#analysis/profiling/comparison";
import { countBases } from "#analysis/profiling/count-bases";
import { profileCategorical } from "#analysis/profiling/profile-categorical";
import { profileNumeric } from "#analysis/profiling/profile-numeric";
import type { SegmentProfile } from "#analysis/profiling/profile-types";
import { computeWilsonInterval } from "#analysis/profiling/wilson-interval";

export type ProfileOptions = {
  /** Columns that formed the segments; their tests are marked as circular. */
  basis?: readonly string[];
  /** Adjustment over the pairs of a row. Default "none". */
  adjust?: Adjustment;
  /** Default 0.05. */
  alpha?: number;
  /** Default "welch". */
  meanTest?: "welch" | "pooled";
};

/**
 * Every chosen variable by segment: shares or means, bases, differences from the total, tests and letters.
 *
 * Answers "who are the segments?", and in `codesByEffect`, "what sets them apart most?".
 *
 * Missing answers leave the base of their own variable only. With weights, shares and means are weighted and tests
 * use Kish's effective base; unweighted bases are always given. A row of weight 0 counts nowhere.
 *
 * @param codes columns to profile, basis and descriptor variables alike.
 * @param assignment segment of each dataset row from 0; -1 is in no segment and counts nowhere, not in the total.
 * @param segmentCount k.
 * @throws AnalysisError `length-mismatch`, `invalid-category` for a segment outside 0 to k - 1, `empty-segment` when
 *   a segment has nobody, `unknown-column`.
 *
 * Time O(rows x codes). Sources at `compareProportions`, `compareMeans`, `testIndependence`, `analyseVariance`.
 */
export function profileSegments(
  dataset: Dataset,
  codes: readonly string[],
  assignment: Int32Array,
  segmentCount: number,
  options: ProfileOptions = {},
): SegmentProfile {
  assertAssignment(dataset, assignment, segmentCount);
  const settings = {
    adjust: options.adjust ?? ("none" as const),
    alpha: options.alpha ?? 0.05,
    meanTest: options.meanTest ?? ("welch" as const),
  };
  const basis = new Set(options.basis);
  const everyone = countBases(dataset, assignment, segmentCount, () => true);
  const empty = everyone.bases.findIndex(({ unweighted }) => unweighted === 0);
  if (empty >= 0) throw new AnalysisError("empty-segment", "a segment has nobody", { segment: empty });
  const variables = codes.map((code) => {
    const column = findColumn(dataset, code);
    const shared = { dataset, assignment, segmentCount, isBasis: basis.has(code), ...settings };
    return column.kind === "categorical"
      ? profileCategorical(column, shared)
      : profileNumeric(column, shared);
  });
  const byEffect = [...variables].sort((a, b) => (b.effectSize ?? -1) - (a.effectSize ?? -1));
  return {
    segments: everyone.bases.map((base, segment) => {
      const share = base.weighted / everyone.totalBase.weighted;
      const effective = everyone.totalBase.effective;
      return {
        ...base,
        letter: segmentLetter(segment),
        share,
        shareInterval: computeWilsonInterval(share * effective, effective),
      };
    }),
    totalBase: everyone.totalBase,
    variables,
    codesByEffect: byEffect.map(({ code }) => code),
    options: settings,
  };
}

function assertAssignment({ rowCount }: Dataset, assignment: Int32Array, segmentCount: number): void {
  if (assignment.length !== rowCount) {
    throw new AnalysisError("length-mismatch", "one segment a row", {
      rows: rowCount,
      assigned: assignment.length,
    });
  }
  const outside = assignment.findIndex((segment) => segment < -1 || segment >= segmentCount);
  if (outside >= 0) throw new AnalysisError("invalid-category", "no such segment", { row: outside });
}
