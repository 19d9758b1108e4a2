import fc from "fast-check";
import { expect, test } from "vitest";
import { analyseMultipleCorrespondence } from "#analysis/correspondence/analyse-multiple-correspondence";
import type {
  CategoryPoint,
  MultipleCorrespondence,
} from "#analysis/correspondence/multiple-correspondence-types";
import {
  type CategoricalColumn,
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import teaCsv from "../reference-data/tea.csv?raw";
import reference from "./correspondence.reference.json";

const teaTable = parseReferenceTable(teaCsv);
const tea = createDataset(teaTable.names.filter((name) => name !== "age").map((name) => textColumn(name)));
const eighteen = teaTable.names.slice(0, 18);
const six = teaTable.names.slice(12, 18);
const whole = analyseMultipleCorrespondence(tea, eighteen);

function textColumn(name: string, isEmpty = (_row: number) => false): CategoricalColumn {
  const cells = readCells(teaTable, name);
  const labels = [...new Set(cells)].sort();
  return createCategoricalColumn(
    name,
    cells.map((cell, row) => (isEmpty(row) ? null : labels.indexOf(cell))),
    labels.map((_, at) => at),
    labels,
  );
}

function expectNear(found: readonly number[], known: readonly number[]) {
  expect(found).toHaveLength(known.length);
  known.forEach((value, at) => {
    expect(Math.abs(found[at] - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value) + 1e-10);
  });
}

/** Two dimensions compared after each of ours is turned the way of the known one. */
function expectSamePlaces(found: readonly (readonly number[])[], known: readonly (readonly number[])[]) {
  for (const k of [0, 1]) {
    const theirs = known.map((point) => point[k]);
    const ours = found.map((point) => point[k]);
    const direction = Math.sign(ours.reduce((sum, place, at) => sum + place * theirs[at], 0));
    expectNear(
      ours.map((place) => place * direction),
      theirs,
    );
  }
}

const byName = (points: readonly CategoryPoint[], names: readonly string[]) =>
  names.map((name) => {
    const point = points.find(({ category, item }) => [category, `${item}.${category}`].includes(name));
    if (!point) throw new Error(`no category ${name}`);
    return point;
  });

test("tea: eigenvalues, per cents and coordinates of FactoMineR", () => {
  const known = reference.cases.mca_tea18;
  expectNear(whole.eigenvalues, known.eigenvalues);
  expectNear(whole.inertias, known.eigenvalues);
  expectNear(whole.percents, known.pct);
  expect(whole.categories).toHaveLength(known.categories.length);
  const places = byName(whole.categories, known.categories).map(({ principal }) => principal);
  expectSamePlaces(places, known.coord_dim12);
  // The reference happens to follow the sign rule.
  expectNear(
    places.map(([x]) => x),
    known.coord_dim12.map(([x]) => x),
  );
});

test("tea: contributions, cosines, discrimination and respondents of FactoMineR", () => {
  const known = reference.cases.mca_tea18_details;
  const categories = byName(whole.categories, reference.cases.mca_tea18.categories);
  known.squaredCosines.forEach((cosines, at) => {
    expectNear(categories[at].squaredCosines.slice(0, 2), cosines);
  });
  known.contributions.forEach((contributions, at) => {
    const { item, category } = categories[at];
    const found = whole.categories.find((point) => point.item === item && point.category === category);
    expectNear(found?.contributions.slice(0, 2) ?? [], contributions);
  });
  known.eta2.forEach((etaSquared, at) => {
    expectNear(whole.discrimination[at].etaSquared.slice(0, 2), etaSquared);
  });
  const scores = [0, 1, 2, 3].map((row) => [...whole.scores.slice(row * 5, row * 5 + 2)]);
  expectSamePlaces(scores, known.individuals);
});

test("tea: adjusted inertias, coordinates and both denominators", () => {
  const known = reference.cases.mjca_tea18_adjusted;
  const greenacre = analyseMultipleCorrespondence(tea, eighteen, { adjustment: "greenacre" });
  expectNear(greenacre.inertias, known.inertias);
  expectNear(
    greenacre.percents,
    known.shares.map((share) => 100 * share),
  );
  const places = byName(
    greenacre.categories,
    known.levels.map((level) => level.split(":").slice(1).join(":")),
  );
  expectSamePlaces(
    places.map(({ principal }) => principal),
    known.columnPrincipal,
  );
  const benzecri = analyseMultipleCorrespondence(tea, eighteen, { adjustment: "benzecri" });
  expectNear(benzecri.inertias, known.inertias);
  expect(benzecri.percents.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 10);
  expect(benzecri.percents[0] / greenacre.percents[0]).toBeCloseTo(
    known.total / known.inertias.reduce((sum, inertia) => sum + inertia, 0),
    8,
  );
});

test("tea: a supplementary question lies where FactoMineR puts it", () => {
  const known = reference.cases.mca_tea18_supplementary;
  const found = analyseMultipleCorrespondence(tea, eighteen, { supplementaryItems: ["SPC"] });
  expect(found.categories).toEqual(whole.categories);
  const points = byName(found.supplementaryCategories, known.categories);
  expectSamePlaces(
    points.map(({ principal }) => principal),
    known.principal,
  );
  known.squaredCosines.forEach((cosines, at) => {
    expectNear(points[at].squaredCosines.slice(0, 2), cosines);
  });
});

test("tea: missing answers as a category, or their respondents left out", () => {
  const known = reference.cases.mca_tea_missing;
  const holed = createDataset(
    six.map((name) =>
      textColumn(name, (row) => (name === "Tea" ? [0, 4, 8] : name === "sugar" ? [4, 6] : []).includes(row)),
    ),
  );
  const found = analyseMultipleCorrespondence(holed, six);
  expectNear(found.eigenvalues, known.eigenvalues);
  expectSamePlaces(
    byName(found.categories, known.categories).map(({ principal }) => principal),
    known.principal,
  );
  const complete = analyseMultipleCorrespondence(holed, six, { missing: "listwise" });
  expect(complete.n).toBe(296);
  expectNear(complete.eigenvalues, known.listwiseEigenvalues);
  expect(Number.isNaN(complete.scores[0])).toBe(true);
  expect(complete.scores.slice(5, 10).every(Number.isFinite)).toBe(true);
});

test("tea: weights as FactoMineR takes them", () => {
  const known = reference.cases.mca_tea_weighted;
  const weights = Array.from({ length: 300 }, (_, row) => [1, 2, 0.5][row % 3]);
  const found = analyseMultipleCorrespondence(createDataset(tea.columns, weights), six);
  expectNear(found.eigenvalues, known.eigenvalues);
  const points = byName(found.categories, known.categories);
  expectSamePlaces(
    points.map(({ principal }) => principal),
    known.principal,
  );
});

test("a question that all answer alike stays at the origin and is named", () => {
  const constant = createNumericColumn("country", Array(300).fill(98));
  const found = analyseMultipleCorrespondence(createDataset([...tea.columns, constant]), [...six, "country"]);
  expect(found.constantItems).toEqual(["country"]);
  const point = found.categories.at(-1);
  expect(point?.category).toBe("98");
  expect(Math.max(...(point?.principal.map(Math.abs) ?? [1]))).toBeLessThan(1e-7);
  expect(point?.squaredCosines).toEqual([0, 0, 0, 0, 0]);
});

test("refuses what has no map", () => {
  const codes = (values: (number | null)[]) =>
    createDataset(["a", "b"].map((name) => createNumericColumn(name, values)));
  const analyse =
    (data: Dataset, items: string[], options = {}) =>
    () =>
      analyseMultipleCorrespondence(data, items, options);
  expect(analyse(tea, ["Tea"])).toThrow("invalid-argument");
  expect(analyse(tea, six, { dimensions: 0 })).toThrow("invalid-argument");
  expect(analyse(tea, ["Tea", "Tea"])).toThrow("duplicate-column");
  expect(analyse(tea, six, { supplementaryItems: ["Tea"] })).toThrow("duplicate-column");
  expect(analyse(tea, ["Tea", "coffee"])).toThrow("unknown-column");
  expect(analyse(codes([1, 1, 1]), ["a", "b"])).toThrow("constant-variable");
  expect(analyse(codes([1]), ["a", "b"])).toThrow("too-few-rows");
  expect(analyse(codes([1, null, null]), ["a", "b"], { missing: "listwise" })).toThrow("too-few-rows");
  const measured = codes(Array.from({ length: 1001 }, (_, row) => row / 7));
  expect(analyse(measured, ["a", "b"])).toThrow("too-many-categories");
});

const answers = fc
  .array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1), fc.nat(2)), { minLength: 12, maxLength: 40 })
  .filter((rows) => [0, 1, 2, 3].every((item) => new Set(rows.map((row) => row[item])).size > 1));

const items = ["a", "b", "c", "d"];

function study(rows: readonly number[][], weights: number[] | null = null, order = items): Dataset {
  const columns = order.map((item) =>
    createNumericColumn(
      item,
      rows.map((row) => row[items.indexOf(item)]),
    ),
  );
  return createDataset(columns, weights);
}

test("inertia is categories over items less one, contributions sum to 1, eta² averages to the eigenvalue", () => {
  fc.assert(
    fc.property(answers, (rows) => {
      const found = analyseMultipleCorrespondence(study(rows), items);
      const sum = found.eigenvalues.reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(found.categories.length / 4 - 1, 9);
      for (let k = 0; k < found.dimensions; k++) {
        expect(found.categories.reduce((total, point) => total + point.contributions[k], 0)).toBeCloseTo(
          1,
          8,
        );
        const mean = found.discrimination.reduce((total, { etaSquared }) => total + etaSquared[k] / 4, 0);
        expect(mean).toBeCloseTo(found.eigenvalues[k], 8);
      }
    }),
  );
});

test("integer weights equal repeated rows, scaled ones change nothing, and a weight of zero is absence", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(answers, weights, (rows, all) => {
      const own = rows.map((_, row) => (row < 8 ? 1 : all[row]));
      const repeated = rows.flatMap((row, at) => Array.from({ length: own[at] }, () => row));
      const plain = analyseMultipleCorrespondence(study(repeated), items);
      const weighted = analyseMultipleCorrespondence(study(rows, own), items);
      expectSameAxes(weighted, plain);
      const scaled = own.map((weight) => weight / 16);
      expectSameAxes(analyseMultipleCorrespondence(study(rows, scaled), items), plain);
    }),
  );
});

test("the order of respondents, of questions and of their codes changes nothing but order", () => {
  fc.assert(
    fc.property(answers, (rows) => {
      const plain = analyseMultipleCorrespondence(study(rows), items);
      expectSameAxes(analyseMultipleCorrespondence(study([...rows].reverse()), items), plain);
      const turned = analyseMultipleCorrespondence(
        study(rows, null, [...items].reverse()),
        [...items].reverse(),
      );
      expectSameAxes(turned, plain);
      const recoded = rows.map((row) => row.map((code) => 9 - code));
      expectNear(analyseMultipleCorrespondence(study(recoded), items).eigenvalues, plain.eigenvalues);
    }),
  );
});

/** Eigenvalues, and the places of categories on axes that are far enough from their neighbours to be determined. */
function expectSameAxes(found: MultipleCorrespondence, other: MultipleCorrespondence) {
  expectNear(found.eigenvalues, other.eigenvalues);
  other.eigenvalues.slice(0, other.dimensions).forEach((value, k) => {
    const gaps = [(other.eigenvalues[k - 1] ?? 2) - value, value - (other.eigenvalues[k + 1] ?? 0)];
    if (gaps.some((gap) => gap < 1e-4)) return;
    const place = (map: MultipleCorrespondence, at: number) => {
      const { item, category } = other.categories[at];
      return (
        map.categories.find((point) => point.item === item && point.category === category)?.principal[k] ?? 9
      );
    };
    const positions = other.categories.map((_, at) => at);
    const direction = Math.sign(positions.reduce((sum, at) => sum + place(found, at) * place(other, at), 0));
    for (const at of positions) expect(direction * place(found, at)).toBeCloseTo(place(other, at), 7);
  });
}
