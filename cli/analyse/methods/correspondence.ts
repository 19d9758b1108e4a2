import type { CorrespondenceTable } from "#analysis/correspondence/correspondence-types";
import { type BrandMapOptions, type MapPoint, mapBrands } from "#analysis/correspondence/map-brands";
import { tabulateAttributes } from "#analysis/correspondence/tabulate-attributes";
import { type Dataset, findColumn } from "#analysis/dataset/dataset";
import { categoricalColumn, nameCategory, numericValues } from "#cli/analyse/column-values";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { choice, columns, optionalColumn, words } from "#cli/analyse/options";

export const correspondenceMethod = defineMethod({
  name: "correspondence",
  summary: "correspondence analysis of a table of counts, or of the answers of groups (--by)",
  options: {
    names: optionalColumn("the column of row names; left out, the first of the file"),
    by: optionalColumn(
      "respondents instead of a table: the column of groups; items are yes/no answers or amounts",
    ),
    scaling: choice(
      ["symmetric", "row-principal", "column-principal", "contribution"],
      "coordinates: both sides principal, or the other side standard, or columns by contribution",
      "symmetric",
    ),
    supplementaryRows: words("names of rows that are placed but form no axis", "A,B"),
    supplementaryColumns: columns("columns that are placed but form no axis"),
  },
  fields: {
    inertia: "total inertia, chi-square over the total of the table",
    percents: "per cent of the inertia by dimension",
    singularValues: "by dimension",
    principalInertias: "by dimension",
    chiSquare: "Pearson's, with degreesOfFreedom; a test only when cells count independent people",
    rows: "name, coordinates (principal unless --scaling says otherwise), quality (share shown by two dimensions), mass, inertia, chiDistance, standard, contributions, squaredCosines",
    columns: "the same; on each dimension the row with the largest standard coordinate is positive",
    supplementaryRows: "name, coordinates, quality, chiDistance, standard, squaredCosines",
    supplementaryColumns: "the same",
  },
  run({ dataset, items, options }) {
    const table = readTable(dataset, items, options);
    const asideRows = findRows(table, options.supplementaryRows);
    const asideColumns = options.supplementaryColumns.map((code) => table.columnNames.indexOf(code));
    const map = mapBrands(table, {
      scaling: options.scaling,
      dimensions: Math.max(table.rowNames.length, table.columnNames.length),
      weights: options.by === undefined ? dataset.weights : null,
      supplementaryRows: asideRows,
      supplementaryColumns: asideColumns,
    } satisfies BrandMapOptions);
    const { analysis } = map;
    const {
      rows,
      columns: columnPoints,
      supplementaryRows,
      supplementaryColumns,
      method: _,
      ...figures
    } = analysis;
    return {
      n: options.by === undefined ? rows.length : countRespondents(dataset, options.by),
      fields: {
        ...figures,
        scaling: map.scaling,
        rows: describePoints(rows, map.rows),
        columns: describePoints(columnPoints, map.columns),
        supplementaryRows: describePoints(supplementaryRows, map.rows.slice(rows.length)),
        supplementaryColumns: describePoints(supplementaryColumns, map.columns.slice(columnPoints.length)),
      },
      warnings: [
        ...warnOfEmpty("row", analysis.emptyRows),
        ...warnOfEmpty("column", analysis.emptyColumns),
        ...(analysis.percents.length === 0
          ? [{ code: "no-association", message: "all profiles are equal: there is nothing to map" }]
          : []),
      ],
    };
  },
});

type TableOptions = { names?: string; by?: string; supplementaryColumns: string[] };

function readTable(dataset: Dataset, items: readonly string[], options: TableOptions): CorrespondenceTable {
  const { by, names = dataset.columns[0]?.code, supplementaryColumns } = options;
  const own = items.filter((code) => by !== undefined || code !== names);
  const codes = [...own, ...supplementaryColumns.filter((code) => !own.includes(code))];
  if (by !== undefined) {
    if (options.names !== undefined)
      throw new InputError("invalid-option", "--names goes with a table, not with --by");
    return tabulateAttributes(dataset, by, codes);
  }
  const columnValues = codes.map((code) => numericValues(dataset, code));
  const values = new Float64Array(dataset.rowCount * codes.length);
  columnValues.forEach((column, c) => {
    column.forEach((value, row) => {
      values[row * codes.length + c] = value;
    });
  });
  return {
    counts: { rowCount: dataset.rowCount, columnCount: codes.length, values },
    rowNames: readNames(dataset, names),
    columnNames: codes,
  };
}

/** A row without a name is called by its place, from 1. */
function readNames(dataset: Dataset, names: string): string[] {
  const column = categoricalColumn(dataset, names);
  return Array.from(column.indexes, (index, row) =>
    index < 0 ? `row ${row + 1}` : nameCategory(column, column.categories[index]),
  );
}

function findRows({ rowNames }: CorrespondenceTable, typed: string | undefined): number[] {
  return (typed === undefined ? [] : typed.split(",")).map((name) => {
    const at = rowNames.indexOf(name.trim());
    if (at < 0)
      throw new InputError("unknown-row", `--supplementary-rows: no row is called "${name.trim()}"`);
    return at;
  });
}

type Point = { name: string; principal: number[]; squaredCosines: number[] };

function describePoints(points: readonly Point[], drawn: readonly MapPoint[]) {
  return points.map(({ principal: _, ...point }, at) => ({
    ...point,
    coordinates: drawn[at].coordinates,
    quality: (point.squaredCosines[0] ?? 0) + (point.squaredCosines[1] ?? 0),
  }));
}

function countRespondents(dataset: Dataset, by: string): number {
  const column = findColumn(dataset, by);
  let count = 0;
  for (let row = 0; row < dataset.rowCount; row++) {
    const isMissing = column.kind === "numeric" ? Number.isNaN(column.values[row]) : column.indexes[row] < 0;
    if (!isMissing && (dataset.weights?.[row] ?? 1) > 0) count++;
  }
  return count;
}

function warnOfEmpty(side: "row" | "column", names: readonly string[]): AnalyseWarning[] {
  if (names.length === 0) return [];
  return [{ code: `empty-${side}`, message: `left out, because they hold nothing: ${names.join(", ")}` }];
}
