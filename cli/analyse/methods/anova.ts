import { compareGroups, type GroupComparison } from "#analysis/descriptive/compare-groups";
import { categoricalColumn, categoryNames, numbersOrYesNo } from "#cli/analyse/column-values";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { choice, column, decimal } from "#cli/analyse/options";

export const anovaMethod = defineMethod({
  name: "anova",
  summary: "a score compared across groups: means, F, Welch, ranks, equal variances, and which groups differ",
  options: {
    outcome: column("the score: numbers, or two texts of which the later counts 1"),
    by: column("the groups"),
    adjust: choice(["none", "bonferroni", "holm", "bh"], "of the p-values of pairs", "none"),
    test: choice(["welch", "pooled"], "t test of pairs: own variances, or one for all", "welch"),
    alpha: decimal("level below which a difference earns a letter", 0.05),
    confidence: decimal("of intervals; Tukey's hold together", 0.95),
  },
  fields: {
    f: "with degreesOfFreedom [between, within] and pValue; null when nothing varies",
    etaSquared: "with omegaSquared, cohensF, sumsOfSquares",
    welchF: "with welchDegreesOfFreedom and welchPValue: variances may differ",
    kruskalWallis: "{h, degreesOfFreedom, pValue, epsilonSquared}: by ranks, corrected for ties",
    brownForsythe: "{f, degreesOfFreedom, pValue}: are variances equal, by distances from medians",
    bartlett: "{kSquared, degreesOfFreedom, pValue}: the same for normal scores",
    tukey: "{a, b, difference, low, high, pValue} of b less a, one error rate for all pairs",
    pairwise: "{a, b, t, pValue, unadjustedPValue}: t above 0 where a is higher",
    groups:
      "{name, unweighted, weighted, effective, mean, standardDeviation, standardError, designStandardError, interval, letters}",
    total: "the same of everyone",
  },
  run({ dataset, options: { outcome, by, ...options } }) {
    const groups = categoricalColumn(dataset, by);
    const names = categoryNames(groups);
    const values = numbersOrYesNo(dataset, outcome);
    const found = compareGroups(values, groups.indexes, names.length, dataset.weights, options);
    const { anova } = found;
    return {
      n: found.total.unweighted,
      fields: {
        f: anova?.f ?? null,
        degreesOfFreedom: anova?.degreesOfFreedom ?? null,
        pValue: anova?.pValue ?? null,
        etaSquared: anova?.etaSquared ?? null,
        omegaSquared: anova?.omegaSquared ?? null,
        cohensF: anova?.cohensF ?? null,
        sumsOfSquares: anova?.sumsOfSquares ?? null,
        welchF: anova?.welch?.f ?? null,
        welchDegreesOfFreedom: anova?.welch?.degreesOfFreedom ?? null,
        welchPValue: anova?.welch?.pValue ?? null,
        kruskalWallis: found.kruskalWallis,
        brownForsythe: found.brownForsythe,
        bartlett: found.bartlett,
        tukey: found.tukey?.map((pair) => ({ ...pair, a: names[pair.a], b: names[pair.b] })) ?? null,
        pairwise: found.pairs.map(({ a, b, statistic, pValue, adjustedPValue }) => ({
          a: names[a],
          b: names[b],
          t: statistic,
          pValue: adjustedPValue,
          unadjustedPValue: pValue,
        })),
        groups: found.groups.map((group, position) => ({
          name: names[position],
          ...group,
          letters: found.letters[position],
        })),
        total: found.total,
      },
      warnings: warnAbout(found, dataset.weights !== null),
    };
  },
});

function warnAbout(found: GroupComparison, isWeighted: boolean): AnalyseWarning[] {
  const warnings: AnalyseWarning[] = [];
  if (!found.anova) {
    warnings.push({
      code: "nothing-to-test",
      message: "fewer than two groups have answers, or all answers are equal",
    });
  }
  if (isWeighted) {
    warnings.push({
      code: "effective-bases",
      message:
        "tests rest on Kish's effective bases; tests by ranks, of variances and Tukey's know no weights",
    });
  } else if (found.tukey === null) {
    warnings.push({ code: "too-many-groups", message: "Tukey's intervals are computed for up to 20 groups" });
  }
  const alone = found.groups.filter(({ unweighted }) => unweighted < 2).length;
  if (alone > 0) {
    warnings.push({
      code: "tiny-groups",
      message: `${alone} groups have fewer than two answers, so no Welch test`,
    });
  }
  return warnings;
}
