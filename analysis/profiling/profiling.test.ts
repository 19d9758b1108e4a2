import { expect, test } from "vitest";
import { selectRows } from "#analysis/dataset/select-rows";
import { adjustPValues } from "#analysis/profiling/adjust-p-values";
import { findMarkers } from "#analysis/profiling/find-markers";
import { profileSegments } from "#analysis/profiling/profile-segments";
import type { CategoricalProfile, NumericProfile } from "#analysis/profiling/profile-types";
import { buildMcdonaldsDataset, perceptions } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import reference from "./profiling.reference.json";

const dataset = buildMcdonaldsDataset(mcdonaldsCsv);
const assignment = Int32Array.from(
  readCells(parseReferenceTable(assignmentsCsv), "K4"),
  (cell) => Number(cell) - 1,
);
const codes = [...perceptions, "Like", "Age", "VisitFrequency", "Gender"];
const profile = profileSegments(dataset, codes, assignment, 4, { basis: perceptions });
const genderCells = readCells(parseReferenceTable(mcdonaldsCsv), "Gender");
const weights = genderCells.map((gender) => (gender === "Female" ? 1.5 : 0.7));
const weighted = profileSegments(buildMcdonaldsDataset(mcdonaldsCsv, weights), codes, assignment, 4);

const categorical = (code: string, from = profile) =>
  from.variables.find((variable) => variable.code === code) as CategoricalProfile;
const numeric = (code: string, from = profile) =>
  from.variables.find((variable) => variable.code === code) as NumericProfile;

function expectClose(found: number | null | undefined, known: number, relative = 1e-8) {
  expect(Math.abs((found ?? Number.NaN) - known)).toBeLessThanOrEqual(relative * Math.abs(known) + 1e-300);
}

for (const [code, known] of [
  ["Gender", reference.gender],
  ["VisitFrequency", reference.visitFrequency],
] as const) {
  test(`${code}: counts, shares, chi-square and Cramér's V agree with R`, () => {
    const { categories, test: found, effectSize } = categorical(code);
    expect(categories.map(({ counts }) => counts)).toEqual(known.counts);
    known.col_pct.forEach((row, r) => {
      row.forEach((percent, c) => {
        expectClose(100 * categories[r].shares[c], percent);
      });
    });
    expectClose(found?.chiSquare, known.chisq);
    expect(found?.degreesOfFreedom).toBe(known.df);
    expectClose(found?.pValue, known.p);
    expectClose(effectSize, known.cramers_v);
    expectClose(found?.cramersVCorrected, known.cramers_v_bias_corrected);
    expectClose(found?.likelihoodRatio, known.G2_lr);
    expectClose(found?.minExpected, Math.min(...known.expected.flat()));
  });

  test(`${code}: every pair of columns has R's z, p and Bonferroni p`, () => {
    const bonferroni = profileSegments(dataset, [code], assignment, 4, { adjust: "bonferroni" });
    const byRate = profileSegments(dataset, [code], assignment, 4, { adjust: "bh" });
    for (const pair of known.pairwise_column_z) {
      const row = known.row_levels.indexOf(pair.row);
      const isPair = ({ a, b }: { a: number; b: number }) =>
        a === Number(pair.a) - 1 && b === Number(pair.b) - 1;
      const found = categorical(code).categories[row].comparisons.find(isPair);
      expectClose(found?.statistic, pair.z);
      expectClose(found?.pValue, pair.p);
      const adjusted = categorical(code, bonferroni).categories[row].comparisons.find(isPair);
      expectClose(adjusted?.adjustedPValue, pair.p_bonf_within_row);
      const rate = categorical(code, byRate).categories[row].comparisons.find(isPair);
      expectClose(rate?.adjustedPValue, pair.p_bh_within_row);
    }
  });

  test(`${code}: each segment against the rest, and the index against the total, agree with R`, () => {
    for (const { row, segment, index, z } of known.segment_vs_rest_z) {
      const category = categorical(code).categories[known.row_levels.indexOf(row)];
      expectClose(category.indexes[Number(segment) - 1], index);
      expectClose(category.versusRest[Number(segment) - 1], z);
    }
  });
}

for (const [code, known] of [
  ["Like", reference.like],
  ["Age", reference.age],
] as const) {
  test(`${code}: means, deviations, F, eta squared and Welch's F agree with R`, () => {
    const found = numeric(code);
    known.means.forEach((mean, segment) => {
      expectClose(found.means[segment], mean);
      expectClose(found.standardDeviations[segment], known.sds[segment]);
      expect(found.bases[segment].unweighted).toBe(known.ns[segment]);
    });
    expectClose(found.test?.f, known.F);
    expect(found.test?.degreesOfFreedom).toEqual(known.df);
    expectClose(found.test?.pValue, known.p);
    expectClose(found.test?.etaSquared, known.eta2);
    expectClose(found.test?.omegaSquared, known.omega2);
    expectClose(found.test?.cohensF, known.cohens_f);
    expectClose(found.test?.welch?.f, known.welch.F);
    expectClose(found.test?.welch?.degreesOfFreedom[1], known.welch.df[1]);
    expectClose(found.test?.welch?.pValue, known.welch.p);
  });

  test(`${code}: pairwise t tests agree with R, pooled and Welch`, () => {
    const pooled = profileSegments(dataset, [code], assignment, 4, {
      meanTest: "pooled",
      adjust: "bonferroni",
    });
    for (const { a, b, pValue, adjustedPValue } of numeric(code, pooled).comparisons) {
      expectClose(pValue, known.pairwise_t_pooled[b - 1][a] ?? Number.NaN, 1e-7);
      expectClose(adjustedPValue, known.pairwise_t_pooled_bonferroni[b - 1][a] ?? Number.NaN, 1e-7);
    }
    const welch = profileSegments(dataset, [code], assignment, 4, { meanTest: "welch", adjust: "bh" });
    for (const { a, b, adjustedPValue } of numeric(code, welch).comparisons) {
      expectClose(adjustedPValue, known.pairwise_t_welch_BH[b - 1][a] ?? Number.NaN, 1e-7);
    }
  });
}

test("basis items: shares by segment and in total agree with R", () => {
  perceptions.forEach((item, i) => {
    const yes = categorical(item).categories[1];
    expectClose(yes.totalShare, reference.items.total_means[i]);
    reference.items.segment_means.forEach((means, segment) => {
      expectClose(yes.shares[segment], means[i]);
      expectClose(yes.differences[segment], 100 * (means[i] - reference.items.total_means[i]), 1e-6);
    });
    expectClose(categorical(item).test?.chiSquare, reference.items.chisq[i]);
    // Of a yes/no item the share of variance between segments is phi squared.
    expectClose((categorical(item).test?.phi ?? Number.NaN) ** 2, reference.items.eta2[i]);
    expect(categorical(item).isBasis).toBe(true);
  });
  expect(categorical("Gender").isBasis).toBe(false);
});

test("with weights: shares, bases and effective-base z agree with R", () => {
  const known = reference.weighted;
  expect(weighted.segments.map(({ unweighted }) => unweighted)).toEqual(known.unweighted_base);
  weighted.segments.forEach((segment, s) => {
    expectClose(segment.weighted, known.weighted_base[s]);
    expectClose(segment.effective, known.effective_base_kish[s]);
    expectClose(numeric("Like", weighted).means[s], known.weighted_like_mean[s]);
  });
  known.col_pct.forEach((row, r) => {
    row.forEach((percent, s) => {
      expectClose(100 * categorical("VisitFrequency", weighted).categories[r].shares[s], percent);
    });
  });
  for (const { row, a, b, z, p } of known.effective_base_z) {
    const category = reference.visitFrequency.row_levels.indexOf(row);
    const found = categorical("VisitFrequency", weighted).categories[category].comparisons.find(
      (pair) => pair.a === a - 1 && pair.b === b - 1,
    );
    expectClose(found?.statistic, z);
    expectClose(found?.pValue, p, 1e-7);
  }
});

test("letters stand in the significantly higher column", () => {
  const [female, male] = categorical("Gender").categories;
  expect(female.letters).toEqual(["BD", "", "BD", ""]);
  expect(male.letters).toEqual(["", "AC", "", "AC"]);
  expect(numeric("Like").letters).toEqual(["BCD", "CD", "D", ""]);
});

test("variables are ordered by what sets the segments apart", () => {
  const effects = profile.codesByEffect.map(
    (code) => profile.variables.find((variable) => variable.code === code)?.effectSize ?? -1,
  );
  expect(effects).toEqual([...effects].sort((a, b) => b - a));
  expect(profile.codesByEffect[0]).toBe("expensive");
  expect(new Set(profile.codesByEffect)).toEqual(new Set(codes));
});

test("markers name what a segment says more and less than the total", () => {
  const [first, ...others] = findMarkers(profile, 1, 3, true);
  expect(first).toMatchObject({ code: "expensive", category: 2 });
  expectClose(first.value, reference.items.segment_means[1][8]);
  expect(first.effect).toBeGreaterThan(others[0].effect);
  expect(findMarkers(profile, 3, 2, false)[0].code).toBe("Like");
  expect(findMarkers(profile, 3, 2, false)[0].effect).toBeLessThan(-1);
});

test("sizes come with Wilson's interval", () => {
  const { share, shareInterval } = profile.segments[0];
  expectClose(share, 580 / 1453);
  // The closed formula, written out a second time.
  const z = 1.959963984540054;
  const centre = (580 + (z * z) / 2) / (1453 + z * z);
  const half = (z / (1453 + z * z)) * Math.sqrt((580 * 873) / 1453 + (z * z) / 4);
  expectClose(shareInterval.low, centre - half);
  expectClose(shareInterval.high, centre + half);
});

test("a row in no segment, or of weight 0, counts nowhere", () => {
  const rows = Array.from({ length: 1000 }, (_, row) => row);
  const shorter = profileSegments(selectRows(dataset, rows), codes, assignment.slice(0, 1000), 4);
  const outside = assignment.map((segment, row) => (row < 1000 ? segment : -1));
  expect(profileSegments(dataset, codes, outside, 4)).toEqual(shorter);
  const absent = buildMcdonaldsDataset(
    mcdonaldsCsv,
    weights.map((_, row) => (row < 1000 ? 1 : 0)),
  );
  const byWeight = profileSegments(absent, codes, assignment, 4);
  expect(byWeight.segments).toEqual(shorter.segments);
  expectClose(numeric("Age", byWeight).test?.f, numeric("Age", shorter).test?.f ?? Number.NaN, 1e-12);
});

test("scaling the weights changes nothing", () => {
  const tripled = profileSegments(
    buildMcdonaldsDataset(
      mcdonaldsCsv,
      weights.map((weight) => 3 * weight),
    ),
    codes,
    assignment,
    4,
  );
  expectClose(
    categorical("Gender", tripled).test?.chiSquare,
    categorical("Gender", weighted).test?.chiSquare ?? 0,
  );
  expectClose(numeric("Age", tripled).test?.f, numeric("Age", weighted).test?.f ?? 0, 1e-10);
  expectClose(tripled.segments[2].effective, weighted.segments[2].effective);
});

test("refuses an assignment that does not fit", () => {
  expect(() => profileSegments(dataset, codes, assignment.slice(1), 4)).toThrow("length-mismatch");
  expect(() => profileSegments(dataset, codes, assignment, 3)).toThrow("invalid-category");
  expect(() => profileSegments(dataset, codes, assignment, 5)).toThrow("empty-segment");
  expect(() => profileSegments(dataset, ["nobody"], assignment, 4)).toThrow("unknown-column");
});

// Worked by hand from the definitions; R's own numbers are checked on the tables above.
test("adjusts a family of p-values", () => {
  const pValues = [0.01, 0.04, 0.03, 0.2];
  const expectAll = (found: number[], known: number[]) => {
    found.forEach((p, i) => {
      expect(p).toBeCloseTo(known[i], 12);
    });
  };
  expectAll(adjustPValues(pValues, "none"), pValues);
  expectAll(adjustPValues(pValues, "bonferroni"), [0.04, 0.16, 0.12, 0.8]);
  expectAll(adjustPValues(pValues, "holm"), [0.04, 0.09, 0.09, 0.2]);
  expectAll(adjustPValues(pValues, "bh"), [0.04, 0.16 / 3, 0.16 / 3, 0.2]);
});
