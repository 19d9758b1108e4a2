import { compareWithinBlocks } from "#analysis/crosstab/compare-columns";
import type { CrosstabOptions, MeanRow } from "#analysis/crosstab/crosstab-types";
import type { TableAxis } from "#analysis/crosstab/table-axis";
import { estimateMean } from "#analysis/descriptive/estimate-mean";
import { analyseVariance } from "#analysis/profiling/analyse-variance";
import { type GroupMoments, testMeans } from "#analysis/profiling/compare-means";
import { assignLetters } from "#analysis/profiling/comparison";
import { computeMoments, splitAnswers } from "#analysis/profiling/compute-moments";

/**
 * Means of a score in each column of a banner, with t tests of the columns of a block.
 *
 * Columns that share respondents have correlated means: their covariance, the variance of the shared answers times
 * their squared weights over the product of the columns' weights, is taken off the variance of the difference twice.
 *
 * @param designRows respondents of the whole sample. Rules on missing answers and weights as in `buildCrosstabs`.
 * Time O(rows x columns), and x columns² where columns overlap. Source: Kish (1965), Survey Sampling, section 12.4; others
 * at `compareMeans`.
 */
export function compareBannerMeans(
  values: Float64Array,
  banner: TableAxis,
  weights: Float64Array | null,
  designRows: number,
  { adjust = "none", alpha = 0.05, meanTest = "welch" }: CrosstabOptions,
): MeanRow {
  const { patterns, members, categories } = banner;
  const answersWhere = (isIn: (pattern: number) => boolean) => {
    const group = Int8Array.from(members, (_, pattern) => (isIn(pattern) ? 0 : -1));
    const groups = new Int8Array(patterns.length).fill(-1);
    for (let row = 0; row < groups.length; row++) if (patterns[row] >= 0) groups[row] = group[patterns[row]];
    return splitAnswers(values, groups, 1, weights)[0];
  };
  const answers = categories.map((_, column) => answersWhere((pattern) => members[pattern].includes(column)));
  const moments = answers.map(computeMoments);
  const comparable: GroupMoments[] = moments.map(({ effective, mean, variance }) => ({
    base: effective,
    mean,
    variance,
  }));
  const covariance = (a: number, b: number) => {
    if (banner.isExclusive) return 0;
    const shared = computeMoments(
      answersWhere((pattern) => members[pattern].includes(a) && members[pattern].includes(b)),
    );
    if (shared.unweighted === 0) return 0;
    const squares = shared.weighted ** 2 / shared.effective;
    return (shared.variance * squares) / (moments[a].weighted * moments[b].weighted);
  };
  const compare = testMeans(comparable, meanTest);
  const pairs = compareWithinBlocks(categories, adjust, (a, b) => compare(a, b, covariance(a, b)));
  return {
    columns: answers.map((answered) => estimateMean(answered, designRows, 0.95)),
    total: estimateMean(
      answersWhere(() => true),
      designRows,
      0.95,
    ),
    pairs,
    letters: assignLetters(pairs, categories.length, alpha),
    anova: banner.isExclusive ? analyseVariance(comparable) : null,
  };
}
