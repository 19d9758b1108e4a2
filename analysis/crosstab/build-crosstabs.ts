import { AnalysisError } from "#analysis/analysis-error";
import { compareBannerMeans } from "#analysis/crosstab/compare-banner-means";
import { compareShares, compareWithinBlocks } from "#analysis/crosstab/compare-columns";
import type { Crosstab, CrosstabOptions } from "#analysis/crosstab/crosstab-types";
import { describeCells } from "#analysis/crosstab/describe-cells";
import { resolveAxis, type TableAxis } from "#analysis/crosstab/table-axis";
import type { TableVariable } from "#analysis/crosstab/table-variable";
import { type AxisTally, type Tally, tallyAxes } from "#analysis/crosstab/tally-axes";
import { testRaoScott } from "#analysis/crosstab/test-rao-scott";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";
import { testIndependence } from "#analysis/profiling/chi-square-independence";
import { assignLetters, type Comparison } from "#analysis/profiling/comparison";
import type { Bases } from "#analysis/profiling/profile-types";

/**
 * Tables of questions by a banner: counts, per cents, indices, residuals and tests, unweighted and weighted in one pass.
 *
 * Answers "who says what, and which columns differ?". A stub or banner can be one answer, several answers, nested, or
 * a banner of several questions side by side.
 *
 * A respondent without an answer to the stub or to any part of the banner is not in that table. With weights, per cents
 * are weighted, column tests use Kish's effective base, chi-square is normalised to the number of respondents, and the
 * Rao-Scott test stands beside it; a row of weight 0 counts nowhere. A column without base is not compared.
 *
 * @param stubs the questions, one table each; a numeric single stub also has a row of means.
 * @param banner the columns of all tables.
 * @throws AnalysisError as `resolveAxis`; `too-many-categories` when rows x columns² exceeds four million pairs.
 *
 * Time O(rows x stubs). Sources at `testIndependence`, `testRaoScott`, `compareShares`, `compareMeans`,
 * `describeCells`.
 */
export function buildCrosstabs(
  dataset: Dataset,
  stubs: readonly TableVariable[],
  banner: TableVariable,
  options: CrosstabOptions = {},
): Crosstab[] {
  const columns = resolveAxis(dataset, banner);
  const axes = stubs.map((stub) => resolveAxis(dataset, stub));
  for (const axis of axes) assertComparable(axis, columns);
  const { weights, rowCount } = dataset;
  const designRows = weights ? weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0) : rowCount;
  return tallyAxes(axes, columns, weights).map((tally, position) => {
    const table = describeTable(axes[position], columns, tally, weights ? designRows : null, options);
    const stub = stubs[position];
    const column = stub.kind === "single" ? findColumn(dataset, stub.code) : null;
    if (column?.kind !== "numeric") return table;
    return { ...table, means: compareBannerMeans(column.values, columns, weights, designRows, options) };
  });
}

/** A column of names or dates as a banner would ask for millions of tests. */
function assertComparable(stub: TableAxis, banner: TableAxis): void {
  if (stub.categories.length * banner.categories.length ** 2 <= 4e6) return;
  throw new AnalysisError("too-many-categories", "too many rows and columns for a table", {
    rows: stub.categories.length,
    columns: banner.categories.length,
  });
}

function describeTable(
  stub: TableAxis,
  banner: TableAxis,
  tally: AxisTally,
  weightedDesignRows: number | null,
  options: CrosstabOptions,
): Crosstab {
  const [rowCount, columnCount] = [stub.categories.length, banner.categories.length];
  const toCells = (values: Float64Array) =>
    Array.from({ length: rowCount }, (_, row) => [
      ...values.subarray(row * columnCount, (row + 1) * columnCount),
    ]);
  const columnBases = toBases(tally.columns);
  const [totalBase] = toBases(tally.total);
  const weightedCounts = toCells(tally.cells.weighted);
  const pairs = compareRows(weightedCounts, columnBases, banner, tally.overlaps, options);
  const tests =
    stub.isExclusive && banner.isExclusive
      ? testTable(weightedCounts, toCells(tally.cells.squares), totalBase.unweighted, weightedDesignRows)
      : { independence: null, raoScott: null };
  return {
    stub: stub.name,
    banner: banner.name,
    rows: stub.categories,
    columns: banner.categories,
    counts: toCells(tally.cells.counts),
    weightedCounts,
    columnBases,
    rowBases: toBases(tally.rows),
    totalBase,
    ...describeCells(weightedCounts, tally),
    ...tests,
    pairs: pairs.flatMap((found, row) =>
      found.map(({ a, b, statistic, pValue, adjustedPValue }) => ({
        row,
        a,
        b,
        statistic,
        pValue,
        adjustedPValue,
      })),
    ),
    letters: pairs.map((found) => assignLetters(found, columnCount, options.alpha ?? 0.05)),
    means: null,
  };
}

function compareRows(
  weightedCounts: readonly (readonly number[])[],
  bases: readonly Bases[],
  banner: TableAxis,
  overlaps: Tally | null,
  { adjust = "none" }: CrosstabOptions,
): Comparison[][] {
  const width = bases.length;
  const effective = bases.map((base) => base.effective);
  const overlap = (a: number, b: number) =>
    overlaps ? overlaps.squares[a * width + b] / (bases[a].weighted * bases[b].weighted) : 0;
  return weightedCounts.map((cells) => {
    const shares = cells.map((weight, column) => (weight > 0 ? weight / bases[column].weighted : 0));
    const compare = compareShares(shares, effective, overlap);
    return compareWithinBlocks(banner.categories, adjust, compare);
  });
}

/** Both tests of the whole table, empty rows and columns left out. */
function testTable(
  weightedCounts: readonly (readonly number[])[],
  squares: readonly (readonly number[])[],
  respondents: number,
  weightedDesignRows: number | null,
): Pick<Crosstab, "independence" | "raoScott"> {
  const rows = weightedCounts.flatMap((cells, row) => (cells.some((cell) => cell > 0) ? [row] : []));
  const columns = (weightedCounts[0] ?? []).flatMap((_, column) =>
    weightedCounts.some((cells) => cells[column] > 0) ? [column] : [],
  );
  if (rows.length < 2 || columns.length < 2) return { independence: null, raoScott: null };
  const occupied = (cells: readonly (readonly number[])[]) =>
    rows.map((row) => columns.map((column) => cells[row][column]));
  const table = occupied(weightedCounts);
  return {
    independence: testIndependence(table, respondents),
    raoScott:
      weightedDesignRows === null
        ? null
        : testRaoScott(table, occupied(squares), respondents, weightedDesignRows),
  };
}

function toBases({ counts, weighted, squares }: Tally): Bases[] {
  return Array.from(counts, (unweighted, i) => ({
    unweighted,
    weighted: weighted[i],
    effective: squares[i] > 0 ? weighted[i] ** 2 / squares[i] : 0,
  }));
}
