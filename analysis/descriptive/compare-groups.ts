import { AnalysisError } from "#analysis/analysis-error";
import { estimateMean, type MeanEstimate } from "#analysis/descriptive/estimate-mean";
import { analyseVariance, type VarianceAnalysis } from "#analysis/profiling/analyse-variance";
import { type BartlettTest, testBartlett } from "#analysis/profiling/bartlett-test";
import { type BrownForsytheTest, testBrownForsythe } from "#analysis/profiling/brown-forsythe";
import { compareMeans, type MeanComparisonOptions } from "#analysis/profiling/compare-means";
import { assignLetters, type Comparison } from "#analysis/profiling/comparison";
import { computeMoments, splitAnswers } from "#analysis/profiling/compute-moments";
import { type KruskalWallisTest, testKruskalWallis } from "#analysis/profiling/kruskal-wallis";
import { compareByTukey, type TukeyComparison } from "#analysis/profiling/tukey-comparison";

const MAX_TUKEY_GROUPS = 20;
const MAX_GROUPS = 300;

export type GroupComparison = {
  groups: MeanEstimate[];
  total: MeanEstimate;
  /** Null when fewer than two groups have answers or nothing varies. */
  anova: VarianceAnalysis | null;
  /** This and the next three know no weights: null with them. */
  kruskalWallis: KruskalWallisTest | null;
  brownForsythe: BrownForsytheTest | null;
  bartlett: BartlettTest | null;
  /** Null above 20 groups too, where 200 studentised ranges take half a second, and where not wanted. */
  tukey: TukeyComparison[] | null;
  /** t tests of every pair, adjusted as asked. */
  pairs: Comparison[];
  letters: string[];
};

export type GroupComparisonOptions = MeanComparisonOptions & {
  /** Of intervals; Tukey's hold together. Default 0.95. */
  confidence?: number;
  /** Whether Tukey's differences are wanted, the slowest part by far. Default true. */
  tukey?: boolean;
};

/**
 * A score compared across groups: means with intervals, and every one-way test with its size.
 *
 * Answers "do segments differ in this score, by how much, and which from which?". Read `anova.welch` when spreads differ
 * (`brownForsythe` tells), `kruskalWallis` when the score is only an order.
 *
 * Missing scores and rows in no group are left out. With weights, means are weighted, tests of means use Kish's
 * effective base, and tests that know no weights are not made. A row of weight 0 counts nowhere. All rows of positive
 * weight, answered or not, are the sample that `designStandardError` refers to.
 *
 * @param values one a row, NaN missing. @param groups position of each row's group from 0; -1 in none.
 * @throws AnalysisError `length-mismatch`, `invalid-category` for a group outside 0 to groupCount - 1,
 *   `too-many-categories` above 300 groups, `too-few-rows` when nobody answered, `invalid-argument` for a confidence outside 0 to 1.
 *
 * Time O(n log n + groups²). Sources at each test; Lumley (2010), Complex Surveys, section 2.1, for the errors.
 */
export function compareGroups(
  values: Float64Array,
  groups: ArrayLike<number>,
  groupCount: number,
  weights: Float64Array | null = null,
  options: GroupComparisonOptions = {},
): GroupComparison {
  const confidence = options.confidence ?? 0.95;
  assertGroups(values, groups, groupCount, weights, confidence);
  const designRows = weights === null ? values.length : weights.reduce((n, w) => n + (w > 0 ? 1 : 0), 0);
  const split = splitAnswers(values, groups, groupCount, weights);
  const moments = split.map(computeMoments);
  const [everyone] = splitAnswers(
    values,
    Int8Array.from(groups, (group) => Math.min(group, 0)),
    1,
    weights,
  );
  if (everyone.values.length === 0) throw new AnalysisError("too-few-rows", "nobody answered", { rows: 0 });
  const comparable = moments.map(({ effective, mean, variance }) => ({ base: effective, mean, variance }));
  const pairs = compareMeans(comparable, options);
  const answers = weights === null ? split.map((group) => group.values) : null;
  return {
    groups: split.map((answered) => estimateMean(answered, designRows, confidence)),
    total: estimateMean(everyone, designRows, confidence),
    anova: analyseVariance(comparable),
    kruskalWallis: answers && testKruskalWallis(answers),
    brownForsythe: answers && testBrownForsythe(answers),
    bartlett: answers && testBartlett(comparable),
    tukey:
      answers && groupCount <= MAX_TUKEY_GROUPS && (options.tukey ?? true)
        ? compareByTukey(comparable, confidence)
        : null,
    pairs,
    letters: assignLetters(pairs, groupCount, options.alpha ?? 0.05),
  };
}

function assertGroups(
  values: Float64Array,
  groups: ArrayLike<number>,
  groupCount: number,
  weights: Float64Array | null,
  confidence: number,
): void {
  if (groups.length !== values.length || (weights !== null && weights.length !== values.length)) {
    throw new AnalysisError("length-mismatch", "one group and one weight a row", {
      rows: values.length,
      assigned: groups.length,
    });
  }
  if (groupCount > MAX_GROUPS) {
    throw new AnalysisError("too-many-categories", `at most ${MAX_GROUPS} groups are compared`, {
      categories: groupCount,
    });
  }
  for (let row = 0; row < groups.length; row++) {
    if (!(groups[row] >= -1 && groups[row] < groupCount)) {
      throw new AnalysisError("invalid-category", "no such group", { row });
    }
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new AnalysisError("invalid-argument", "confidence lies between 0 and 1", {
      argument: "confidence",
      value: confidence,
    });
  }
}
