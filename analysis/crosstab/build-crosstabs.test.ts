import { expect, test } from "vitest";
import { buildCrosstabs } from "#analysis/crosstab/build-crosstabs";
import type { Crosstab, CrosstabOptions } from "#analysis/crosstab/crosstab-types";
import {
  type CategoricalColumn,
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
  findColumn,
} from "#analysis/dataset/dataset";
import { buildMcdonaldsDataset } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import reference from "../profiling/profiling.reference.json";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import assignmentsCsv from "../reference-data/mcdonalds-kmeans-assignments.csv?raw";
import survey from "./crosstab.reference.json";

const table = parseReferenceTable(mcdonaldsCsv);
const segments = createCategoricalColumn(
  "segment",
  readCells(parseReferenceTable(assignmentsCsv), "K4").map(Number),
);

function buildDataset(weights: ArrayLike<number> | null = null): Dataset {
  const { columns } = buildMcdonaldsDataset(mcdonaldsCsv);
  return createDataset([...columns, segments], weights);
}

function crossWithSegment(dataset: Dataset, code: string, options: CrosstabOptions = {}): Crosstab {
  return buildCrosstabs(dataset, [{ kind: "single", code }], { kind: "single", code: "segment" }, options)[0];
}

function expectClose(found: number | null | undefined, known: number, relative = 1e-8) {
  expect(Math.abs((found ?? Number.NaN) - known)).toBeLessThanOrEqual(relative * Math.abs(known) + 1e-300);
}

function expectCells(found: (number | null)[][], known: number[][], relative = 1e-8) {
  expect(found.map((row) => row.length)).toEqual(known.map((row) => row.length));
  known.forEach((row, r) => {
    row.forEach((value, c) => {
      expectClose(found[r][c], value, relative);
    });
  });
}

for (const [code, known] of [
  ["Gender", reference.gender],
  ["VisitFrequency", reference.visitFrequency],
] as const) {
  const found = crossWithSegment(buildDataset(), code);

  test(`${code}: counts, per cents, expected counts and residuals agree with R`, () => {
    expect(found.rows.map(({ label }) => label)).toEqual(known.row_levels);
    expect(found.columns.map(({ label }) => label)).toEqual(known.col_levels);
    expect(found.counts).toEqual(known.counts);
    expect(found.weightedCounts).toEqual(known.counts);
    expectCells(found.columnPercents, known.col_pct);
    expectCells(found.expected, known.expected);
    expectCells(found.pearsonResiduals, known.pearson_residuals);
    expectCells(found.adjustedResiduals, known.adj_std_residuals);
  });

  test(`${code}: every measure of association agrees with R`, () => {
    expectClose(found.independence?.chiSquare, known.chisq);
    expect(found.independence?.degreesOfFreedom).toBe(known.df);
    expectClose(found.independence?.pValue, known.p);
    expectClose(found.independence?.likelihoodRatio, known.G2_lr);
    expectClose(found.independence?.cramersV, known.cramers_v);
    expectClose(found.independence?.cramersVCorrected, known.cramers_v_bias_corrected);
    expectClose(found.independence?.contingencyCoefficient, known.contingency_coef);
    expectClose(found.independence?.phi, known.phi);
    expect(found.raoScott).toBeNull();
  });

  test(`${code}: column tests agree with R, unadjusted and adjusted within a row`, () => {
    const adjusted = {
      p_bonf_within_row: crossWithSegment(buildDataset(), code, { adjust: "bonferroni" }),
      p_bh_within_row: crossWithSegment(buildDataset(), code, { adjust: "bh" }),
    };
    expect(found.pairs).toHaveLength(known.pairwise_column_z.length);
    for (const pair of known.pairwise_column_z) {
      const find = ({ pairs, rows, columns }: Crosstab) =>
        pairs.find(
          ({ row, a, b }) =>
            rows[row].label === pair.row && columns[a].label === pair.a && columns[b].label === pair.b,
        );
      expectClose(find(found)?.statistic, pair.z);
      expectClose(find(found)?.pValue, pair.p);
      expectClose(find(adjusted.p_bonf_within_row)?.adjustedPValue, pair.p_bonf_within_row);
      expectClose(find(adjusted.p_bh_within_row)?.adjustedPValue, pair.p_bh_within_row);
    }
  });

  test(`${code}: each segment against the rest, and its index, agree with R`, () => {
    for (const { row, segment, index, z } of known.segment_vs_rest_z) {
      const at = known.row_levels.indexOf(row);
      expectClose(found.versusRest[at][Number(segment) - 1], z);
      expectClose(found.indices[at][Number(segment) - 1], index);
    }
  });
}

const genderWeights = readCells(table, "Gender").map((gender) => (gender === "Female" ? 1.5 : 0.7));

test("with weights: counts, bases, per cents, Rao-Scott and column tests agree with R's survey", () => {
  const known = reference.weighted;
  const found = crossWithSegment(buildDataset(genderWeights), "VisitFrequency");
  expectCells(found.weightedCounts, known.weighted_counts);
  expectCells(found.columnPercents, known.col_pct);
  expect(found.columnBases.map(({ unweighted }) => unweighted)).toEqual(known.unweighted_base);
  found.columnBases.forEach(({ weighted, effective }, column) => {
    expectClose(weighted, known.weighted_base[column]);
    expectClose(effective, known.effective_base_kish[column]);
  });
  expectClose(found.raoScott?.f, known.rao_scott_F.F);
  expectClose(found.raoScott?.fDegreesOfFreedom[0], known.rao_scott_F.df[0]);
  expectClose(found.raoScott?.fDegreesOfFreedom[1], known.rao_scott_F.df[1]);
  expectClose(found.raoScott?.pValue, known.rao_scott_F.p, 1e-7);
  expectClose(found.raoScott?.chiSquare, known.rao_scott_chisq.X2);
  expectClose(found.independence?.chiSquare, known.rao_scott_chisq.X2);
  expectClose(found.raoScott?.correctedPValue, known.rao_scott_chisq.p, 1e-7);
  for (const { row, a, b, z, p } of known.effective_base_z) {
    const pair = found.pairs.find(
      (candidate) =>
        found.rows[candidate.row].label === row && candidate.a === a - 1 && candidate.b === b - 1,
    );
    expectClose(pair?.statistic, z);
    expectClose(pair?.pValue, p, 1e-7);
  }
});

const ages = readCells(table, "Age").map(Number);
const ageWeights = ages.map((age) => 0.4 + age / 50);

function hideSome(dataset: Dataset): Dataset {
  const visits = findColumn(dataset, "VisitFrequency") as CategoricalColumn;
  const likes = readCells(table, "Like").map((like, row) => (ages[row] < 20 ? null : Number(like)));
  const hidden = { ...visits, indexes: visits.indexes.map((index, row) => (ages[row] > 65 ? -1 : index)) };
  return createDataset([hidden, createNumericColumn("Like", likes), segments], dataset.weights);
}

for (const [name, dataset, known] of [
  ["weights", buildDataset(ageWeights), survey.raoScott.complete],
  ["weights and missing answers", hideSome(buildDataset(ageWeights)), survey.raoScott.missing],
  ["weights of 1", buildDataset(ages.map(() => 1)), survey.raoScott.equal],
] as const) {
  test(`${name}: both orders of Rao-Scott and the means of domains agree with R's survey`, () => {
    const { raoScott } = crossWithSegment(dataset, "VisitFrequency");
    expectClose(raoScott?.f, known.F);
    expectClose(raoScott?.fDegreesOfFreedom[0], known.df[0]);
    expectClose(raoScott?.fDegreesOfFreedom[1], known.df[1]);
    expectClose(raoScott?.pValue, known.p);
    expectClose(raoScott?.correctedPValue, known.pChisq);
    const means = crossWithSegment(dataset, "Like").means?.columns ?? [];
    means.forEach(({ mean, designStandardError }, column) => {
      expectClose(mean, known.means[column]);
      expectClose(designStandardError, known.se[column]);
    });
    expect(means).toHaveLength(4);
  });
}

test("Rao-Scott agrees with R's survey where cells are empty", () => {
  const { a, b, w, ...known } = survey.emptyCells;
  const dataset = createDataset([createCategoricalColumn("a", a), createCategoricalColumn("segment", b)], w);
  const { raoScott } = crossWithSegment(dataset, "a");
  expectClose(raoScott?.f, known.F, 1e-4);
  expectClose(raoScott?.fDegreesOfFreedom[0], known.df[0], 1e-4);
  expectClose(raoScott?.fDegreesOfFreedom[1], known.df[1], 1e-4);
  expectClose(raoScott?.pValue, known.p, 2e-4);
  expectClose(raoScott?.correctedPValue, known.pChisq, 1e-6);
});

test("letters stand in the significantly higher column", () => {
  expect(crossWithSegment(buildDataset(), "Gender").letters).toEqual([
    ["BD", "", "BD", ""],
    ["", "AC", "", "AC"],
  ]);
  expect(crossWithSegment(buildDataset(), "Like").means?.letters).toEqual(["BCD", "CD", "D", ""]);
});

test("a numeric stub has a row for each value and a row of means", () => {
  const found = crossWithSegment(buildDataset(), "Like");
  expect(found.rows.map(({ label }) => label)).toEqual(
    Array.from({ length: 11 }, (_, step) => String(step - 5)),
  );
  expectClose(found.means?.anova?.f, reference.like.F);
  expect(() =>
    buildCrosstabs(
      createDataset([
        segments,
        createNumericColumn(
          "x",
          segments.indexes.map((_, row) => row * 0.5),
        ),
      ]),
      [{ kind: "single", code: "x" }],
      { kind: "single", code: "segment" },
    ),
  ).toThrow("too-many-categories");
});
