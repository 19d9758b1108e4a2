import fc from "fast-check";
import { expect, test } from "vitest";
import { analyseCorrespondence } from "#analysis/correspondence/analyse-correspondence";
import type {
  CorrespondenceAnalysis,
  CorrespondencePoint,
  CorrespondenceTable,
} from "#analysis/correspondence/correspondence-types";
import { createMatrix } from "#analysis/dataset/numeric-matrix";
import { parseReferenceTable } from "#analysis/reference-data/parse-reference-table";
import perceptionsCsv from "../reference-data/mcdonalds-k4-perceptions.csv?raw";
import smokeCsv from "../reference-data/smoke-table.csv?raw";
import reference from "./correspondence.reference.json";

function readTable(csv: string): CorrespondenceTable {
  const { names, rows } = parseReferenceTable(csv);
  return {
    counts: createMatrix(rows.map((row) => row.slice(1).map(Number))),
    rowNames: rows.map((row) => row[0]),
    columnNames: names.slice(1),
  };
}

const smoke = readTable(smokeCsv);
const perceptions = readTable(perceptionsCsv);

function expectNear(found: readonly number[], known: readonly number[]) {
  expect(found).toHaveLength(known.length);
  known.forEach((value, at) => {
    expect(Math.abs(found[at] - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value) + 1e-12);
  });
}

const known = [
  { data: "smoking by staff group", table: smoke, values: reference.cases.ca_smoke },
  { data: "brand map", table: perceptions, values: reference.cases.ca_mcd_segments_x_attributes },
];

test.each(known)("$data: every number of R's ca", ({ table, values }) => {
  const found = analyseCorrespondence(table);
  expect(found.rows.map(({ name }) => name)).toEqual(values.rows);
  expect(found.columns.map(({ name }) => name)).toEqual(values.cols);
  expectNear([found.inertia, found.chiSquare], [values.total_inertia, values.chisq]);
  expectNear(found.singularValues, values.singular_values);
  expectNear(found.principalInertias, values.principal_inertias);
  expectNear(found.percents, values.pct);
  const each = (points: CorrespondencePoint[], read: (point: CorrespondencePoint) => number | number[]) =>
    points.flatMap(read);
  expectNear(
    each(found.rows, (point) => point.mass),
    values.row_mass,
  );
  expectNear(
    each(found.columns, (point) => point.mass),
    values.col_mass,
  );
  expectNear(
    each(found.rows, (point) => point.inertia),
    values.row_inertia,
  );
  expectNear(
    each(found.columns, (point) => point.inertia),
    values.col_inertia,
  );
  expectNear(
    each(found.rows, (point) => point.chiDistance),
    values.row_chi_dist,
  );
  expectNear(
    each(found.columns, (point) => point.chiDistance),
    values.col_chi_dist,
  );
  expectNear(
    each(found.rows, (point) => point.principal),
    values.row_principal.flat(),
  );
  expectNear(
    each(found.columns, (point) => point.principal),
    values.col_principal.flat(),
  );
  expectNear(
    each(found.rows, (point) => point.standard),
    values.row_standard.flat(),
  );
  expectNear(
    each(found.columns, (point) => point.standard),
    values.col_standard.flat(),
  );
  expectNear(
    each(found.rows, (point) => point.contributions.slice(0, 2)),
    values.row_contrib_dim1_2.flat(),
  );
});

test("squared cosines and column contributions are those of FactoMineR", () => {
  const { rows, columns } = analyseCorrespondence(smoke);
  const { rowSquaredCosines, columnContributions } = reference.cases.factominer_smoke;
  expectNear(
    rows.flatMap((point) => point.squaredCosines),
    rowSquaredCosines.flat(),
  );
  expectNear(
    columns.flatMap((point) => point.contributions),
    columnContributions.flat(),
  );
});

test("supplementary points lie where FactoMineR puts them, and move no other", () => {
  const values = reference.cases.factominer_smoke;
  const counts = [...rowsOf(smoke), values.supplementaryRow.counts].map((row, r) => [
    ...row,
    values.supplementaryColumn.counts[r] ?? 0,
  ]);
  const found = analyseCorrespondence(
    {
      counts: createMatrix(counts),
      rowNames: [...smoke.rowNames, "nation"],
      columnNames: [...smoke.columnNames, "alcohol"],
    },
    { supplementaryRows: [5], supplementaryColumns: [4] },
  );
  expect(found.rows).toEqual(analyseCorrespondence(smoke).rows);
  const [row] = found.supplementaryRows;
  const [column] = found.supplementaryColumns;
  expect([row.name, column.name]).toEqual(["nation", "alcohol"]);
  expectNear(row.principal, values.supplementaryRow.principal);
  expectNear(row.squaredCosines, values.supplementaryRow.squaredCosines);
  expectNear(column.principal, values.supplementaryColumn.principal);
  expectNear(column.squaredCosines, values.supplementaryColumn.squaredCosines);
  expectNear(
    row.standard.map((coordinate, k) => coordinate * found.singularValues[k]),
    row.principal,
  );
});

test("an active row placed as supplementary on its own axes stays where it was", () => {
  const twice = tableOf([...rowsOf(smoke), rowsOf(smoke)[2]]);
  const found = analyseCorrespondence(twice, { supplementaryRows: [5] });
  expectNear(found.supplementaryRows[0].principal, found.rows[2].principal);
  expectNear(found.supplementaryRows[0].squaredCosines, found.rows[2].squaredCosines);
});

test("a table without association has no dimension", () => {
  const found = analyseCorrespondence(
    tableOf([
      [1, 2, 3],
      [2, 4, 6],
    ]),
  );
  expect(found.inertia).toBeCloseTo(0, 14);
  expect([found.percents, found.rows[0].principal, found.rows[0].squaredCosines]).toEqual([[], [], []]);
});

test("rows and columns that hold nothing are left out by name", () => {
  const found = analyseCorrespondence(
    tableOf([
      [3, 0, 1],
      [0, 0, 0],
      [1, 0, 5],
    ]),
  );
  expect([found.emptyRows, found.emptyColumns]).toEqual([["r1"], ["c1"]]);
  expect(found.rows).toHaveLength(2);
  expect(found.percents[0]).toBeCloseTo(100, 10);
  expect(found.percents).toHaveLength(1);
});

test("refuses what is no table of counts", () => {
  const refusal =
    (rows: number[][], options = {}) =>
    () =>
      analyseCorrespondence(tableOf(rows), options);
  expect(refusal([[1, 2]])).toThrow("table-too-small");
  expect(refusal([[1], [2]])).toThrow("table-too-small");
  expect(
    refusal([
      [0, 0],
      [0, 0],
    ]),
  ).toThrow("table-too-small");
  expect(
    refusal([
      [1, 2],
      [3, -1],
    ]),
  ).toThrow("invalid-count");
  expect(
    refusal([
      [1, 2],
      [3, Number.NaN],
    ]),
  ).toThrow("missing-values");
  expect(
    refusal([
      [1, 2],
      [3, Infinity],
    ]),
  ).toThrow("invalid-number");
  expect(
    refusal(
      [
        [1, 2],
        [3, 4],
      ],
      { weights: [1, -1] },
    ),
  ).toThrow("invalid-weight");
  expect(
    refusal(
      [
        [1, 2],
        [3, 4],
      ],
      { supplementaryRows: [2] },
    ),
  ).toThrow("invalid-argument");
  expect(() => analyseCorrespondence({ ...smoke, rowNames: ["one"] })).toThrow("length-mismatch");
});

const counts = fc
  .record({ rows: fc.integer({ min: 3, max: 7 }), columns: fc.integer({ min: 3, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test("masses, contributions and cosines add up, and both sides share the inertia", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const found = analyseCorrespondence(tableOf(rows));
      for (const points of [found.rows, found.columns]) {
        expect(total(points.map(({ mass }) => mass))).toBeCloseTo(1, 12);
        expect(total(points.map(({ inertia }) => inertia))).toBeCloseTo(found.inertia, 12);
        found.singularValues.forEach((_, k) => {
          expect(total(points.map(({ contributions }) => contributions[k]))).toBeCloseTo(1, 9);
          expect(total(points.map(({ mass, standard }) => mass * standard[k]))).toBeCloseTo(0, 9);
        });
        for (const { squaredCosines, chiDistance } of points) {
          if (chiDistance > 1e-6) expect(total(squaredCosines)).toBeCloseTo(1, 8);
        }
      }
      expect(total(found.principalInertias)).toBeCloseTo(found.inertia, 12);
    }),
  );
});

test("the coordinates rebuild the table", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const found = analyseCorrespondence(tableOf(rows));
      rows.forEach((row, r) => {
        row.forEach((count, c) => {
          const association = total(
            found.rows[r].principal.map((coordinate, k) => coordinate * found.columns[c].standard[k]),
          );
          const rebuilt = found.total * found.rows[r].mass * found.columns[c].mass * (1 + association);
          expect(rebuilt).toBeCloseTo(count, 8);
        });
      });
    }),
  );
});

test("integer weights equal repeated rows, and scaled weights or counts change no coordinate", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(counts, weights, (rows, all) => {
      const own = all.slice(0, rows.length);
      const weighted = analyseCorrespondence(tableOf(rows), { weights: own });
      const repeated = analyseCorrespondence(tableOf(rows.flatMap((row, r) => Array(own[r]).fill(row))));
      expectNear(weighted.principalInertias, repeated.principalInertias);
      const first = own.map((_, r) => total(own.slice(0, r)));
      expectSameMap(weighted, { ...repeated, rows: first.map((at) => repeated.rows[at]) });
      expectSameMap(analyseCorrespondence(tableOf(rows), { weights: own.map((w) => w / 8) }), weighted);
    }),
  );
});

test("a weight of zero equals absence, and weights of one equal none", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const ones = rows.map(() => 1);
      const plain = analyseCorrespondence(tableOf(rows));
      expect(analyseCorrespondence(tableOf(rows), { weights: ones })).toEqual(plain);
      const ghost = analyseCorrespondence(tableOf([...rows, rows[0].map((_, c) => 100 * c + 1)]), {
        weights: [...ones, 0],
      });
      expect({ ...ghost, emptyRows: [] }).toEqual(plain);
    }),
  );
});

test("the order of rows and columns, and which side is which, change nothing but order and direction", () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const found = analyseCorrespondence(tableOf(rows));
      const turned = analyseCorrespondence(tableOf([...rows].reverse().map((row) => [...row].reverse())));
      expectSameMap({ ...turned, rows: turned.rows.reverse(), columns: turned.columns.reverse() }, found);
      const across = analyseCorrespondence(tableOf(rows[0].map((_, c) => rows.map((row) => row[c]))));
      expectSameMap({ ...across, rows: across.columns, columns: across.rows }, found);
    }),
  );
});

/** Equal up to the direction of axes, where axes are far enough apart to be determined. */
function expectSameMap(found: CorrespondenceAnalysis, other: CorrespondenceAnalysis) {
  const { principalInertias } = other;
  principalInertias.forEach((inertia, k) => {
    const gaps = [principalInertias[k - 1] - inertia, inertia - (principalInertias[k + 1] ?? 0)];
    if (gaps.some((gap) => gap < 1e-4)) return;
    const places = (map: CorrespondenceAnalysis) =>
      [...map.rows, ...map.columns].map((point) => point.principal[k]);
    const direction = total(places(found).map((place, at) => place * places(other)[at])) < 0 ? -1 : 1;
    places(found).forEach((place, at) => {
      expect(place * direction).toBeCloseTo(places(other)[at], 8);
    });
  });
}

function tableOf(rows: number[][]): CorrespondenceTable {
  return {
    counts: createMatrix(rows),
    rowNames: rows.map((_, r) => `r${r}`),
    columnNames: rows[0].map((_, c) => `c${c}`),
  };
}

function rowsOf({ counts: { values, columnCount } }: CorrespondenceTable): number[][] {
  return Array.from({ length: values.length / columnCount }, (_, r) => [
    ...values.slice(r * columnCount, (r + 1) * columnCount),
  ]);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
