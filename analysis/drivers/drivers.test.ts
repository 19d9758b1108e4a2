import fc from "fast-check";
import { expect, test } from "vitest";
import type { CategoricalColumn, NumericColumn } from "#analysis/dataset/dataset";
import { computeRelativeWeights } from "#analysis/drivers/compute-relative-weights";
import { computeShapleyWeights } from "#analysis/drivers/compute-shapley-weights";
import { computeSimpleImportance } from "#analysis/drivers/compute-simple-importance";
import { correlateDrivers, type Driver } from "#analysis/drivers/correlate-drivers";
import { fitDriverRegression } from "#analysis/drivers/fit-driver-regression";
import { buildMcdonaldsDataset } from "#analysis/reference-data/mcdonalds-dataset";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import customersatCsv from "../reference-data/customersat.csv?raw";
import mcdonaldsCsv from "../reference-data/mcdonalds.csv?raw";
import reference from "./drivers.reference.json";

const customers = parseReferenceTable(customersatCsv);
const mcdonalds = buildMcdonaldsDataset(mcdonaldsCsv).columns;

function toDriver(column: NumericColumn | CategoricalColumn): Driver {
  const values = column.kind === "numeric" ? column.values : Float64Array.from(column.indexes);
  return { code: column.code, values };
}

const readers: Record<string, (code: string) => Driver> = {
  drivers_customersat: (code) => ({ code, values: Float64Array.from(readCells(customers, code), Number) }),
  drivers_mcdonalds_like: (code) => toDriver(mcdonalds.find((column) => column.code === code)!),
};

function expectClose(found: ArrayLike<number>, known: readonly number[], relative = 1e-8) {
  expect(found.length).toBe(known.length);
  known.forEach((value, i) => {
    expect(Math.abs(found[i] - value)).toBeLessThanOrEqual(relative * Math.abs(value));
  });
}

for (const known of reference.cases) {
  const read = readers[known.id];
  const moments = correlateDrivers(read(known.outcome), known.drivers.map(read));

  test(`${known.id}: the regression agrees with R's lm`, () => {
    const fit = fitDriverRegression(moments);
    expect(moments.n).toBe(known.n);
    expectClose([fit.rSquared, fit.adjustedRSquared], [known.r2, known.adj_r2]);
    expectClose([fit.f, ...fit.degreesOfFreedom], known.F);
    const terms = [fit.intercept, ...fit.terms];
    expectClose(
      terms.map(({ coefficient }) => coefficient),
      known.coef,
    );
    expectClose(
      terms.map(({ standardError }) => standardError),
      known.se,
    );
    expectClose(
      terms.map(({ t }) => t),
      known.t,
    );
    expectClose(
      fit.terms.map(({ standardisedBeta }) => standardisedBeta),
      known.std_beta,
    );
    expectClose(
      fit.terms.map(({ varianceInflation }) => varianceInflation),
      known.vif,
    );
    expectClose(moments.outcomeCorrelations, known.cor_with_outcome);
  });

  test(`${known.id}: every measure of importance agrees with relaimpo`, () => {
    expectClose(computeShapleyWeights(moments), known.lmg_shapley);
    expectClose(computeRelativeWeights(moments), known.johnson_relative_weights);
    expectClose(computeRelativeWeights(moments), known.genizi);
    const { first, last, pratt, car } = computeSimpleImportance(moments);
    expectClose(first, known.first);
    expectClose(last, known.last);
    expectClose(pratt, known.pratt);
    expectClose(car, known.car);
  });
}

/** 30 rows of an outcome and four overlapping drivers, and whole weights. */
const study = fc
  .record({
    noise: fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), {
      minLength: 30,
      maxLength: 30,
    }),
    weights: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ noise, weights }) => {
    const rows = noise.map(([a, b, c, d, e], row) => {
      const [x, y] = [Math.sin(7 * row) + a, Math.cos(5 * row) + b];
      return [x + 0.5 * y + c, x, y, x + Math.sin(3 * row) + d, y + Math.cos(11 * row) + e];
    });
    return { rows, weights: weights.map((weight, row) => (row < 12 ? weight + 1 : weight)) };
  });

function correlate(rows: readonly (readonly number[])[], weights: Float64Array | null = null) {
  const [outcome, ...drivers] = rows[0].map((_, column) => ({
    code: `v${column}`,
    values: Float64Array.from(rows, (row) => row[column]),
  }));
  return correlateDrivers(outcome, drivers, weights);
}

test("Shapley, Johnson, Pratt and CAR share out R² and nothing else", () => {
  fc.assert(
    fc.property(study, ({ rows }) => {
      const moments = correlate(rows);
      const { rSquared } = fitDriverRegression(moments);
      const { pratt, car } = computeSimpleImportance(moments);
      for (const shares of [computeShapleyWeights(moments), computeRelativeWeights(moments), pratt, car]) {
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(rSquared, 10);
      }
      expect(Math.min(...computeShapleyWeights(moments))).toBeGreaterThan(-1e-12);
    }),
  );
});

test("whole weights equal repeated rows, their scale changes nothing, and 0 is absence", () => {
  fc.assert(
    fc.property(study, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ rows, weights }, scale) => {
      const weighted = correlate(
        rows,
        Float64Array.from(weights, (weight) => weight * scale),
      );
      const repeated = correlate(
        rows.flatMap((row, i) => new Array<readonly number[]>(weights[i]).fill(row)),
      );
      expectNear(computeShapleyWeights(weighted), computeShapleyWeights(repeated));
      expectNear(computeRelativeWeights(weighted), computeRelativeWeights(repeated));
      const slopes = (moments: typeof weighted) =>
        fitDriverRegression(moments).terms.map((term) => term.coefficient);
      expectNear(slopes(weighted), slopes(repeated));
      expect(weighted.n).toBe(weights.filter((weight) => weight > 0).length);
    }),
  );
});

test("equal weights equal none, down to the errors", () => {
  fc.assert(
    fc.property(study, ({ rows }) => {
      const errors = (weights: Float64Array | null) =>
        fitDriverRegression(correlate(rows, weights)).terms.map((term) => term.standardError);
      expectNear(errors(new Float64Array(30).fill(2.5)), errors(null));
    }),
  );
});

test("the order of drivers and the units they are measured in change nothing but order", () => {
  fc.assert(
    fc.property(study, ({ rows }) => {
      const moved = rows.map(([y, a, b, c, d]) => [3 * y - 7, -d, 100 * c, b + 5, a / 9]);
      for (const weigh of [computeShapleyWeights, computeRelativeWeights]) {
        expectNear(weigh(correlate(moved)).reverse(), weigh(correlate(rows)));
      }
    }),
  );
});

test("Shapley values equal the average over all orders of entry, by brute force", () => {
  const rows = Array.from({ length: 25 }, (_, r) =>
    [0, 1, 2, 3, 4].map((c) => Math.sin((c + 2) * r * r + c) + (r % (c + 2))),
  );
  const explain = (set: readonly number[]) =>
    set.length === 0
      ? 0
      : fitDriverRegression(correlate(rows.map((row) => [0, ...set].map((c) => row[c])))).rSquared;
  const permute = (left: readonly number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((x) => permute(left.filter((y) => y !== x)).map((rest) => [x, ...rest]));
  const orders = permute([1, 2, 3, 4]);
  const gains = [1, 2, 3, 4].map((driver) => {
    const gain = (order: number[]) => {
      const before = order.slice(0, order.indexOf(driver));
      return explain([...before, driver]) - explain(before);
    };
    return orders.reduce((sum, order) => sum + gain(order), 0) / orders.length;
  });
  expectNear(computeShapleyWeights(correlate(rows)), gains);
});

function expectNear(found: ArrayLike<number>, known: ArrayLike<number>) {
  expect(found.length).toBe(known.length);
  for (let i = 0; i < known.length; i++) {
    expect(Math.abs(found[i] - known[i])).toBeLessThanOrEqual(1e-7 * Math.max(1e-3, Math.abs(known[i])));
  }
}

test("refuses what has no answer", () => {
  const wave = (factor: number) => Float64Array.from({ length: 40 }, (_, row) => Math.sin(factor * row));
  const y = { code: "y", values: wave(1) };
  const driver = (code: string, values: Float64Array) => ({ code, values });
  const constant = driver("c", new Float64Array(40).fill(0.1));
  expect(() => correlateDrivers(y, [])).toThrow("invalid-argument");
  expect(() => correlateDrivers(y, [y])).toThrow("duplicate-column");
  expect(() => correlateDrivers(y, [driver("a", wave(2).slice(1))])).toThrow("length-mismatch");
  expect(() => correlateDrivers(y, [constant])).toThrow("constant-variable");
  expect(() => correlateDrivers(y, [driver("a", wave(2).fill(Number.NaN, 2))])).toThrow("too-few-rows");
  expect(() => correlateDrivers(y, [driver("a", wave(2).fill(Infinity, 39))])).toThrow("invalid-number");
  const [a, b] = [wave(2), wave(3)];
  const sum = correlateDrivers(y, [
    driver("a", a),
    driver("b", b),
    driver(
      "s",
      a.map((x, i) => x - 2 * b[i]),
    ),
  ]);
  for (const work of [fitDriverRegression, computeShapleyWeights, computeRelativeWeights]) {
    expect(() => work(sum)).toThrow("collinear-variables");
  }
  const many = Array.from({ length: 23 }, (_, k) => driver(`d${k}`, wave(k + 2)));
  expect(() => computeShapleyWeights(correlateDrivers(y, many))).toThrow("invalid-argument");
  const lopsided = new Float64Array(40).fill(1e-6);
  lopsided[0] = 1;
  const heavy = correlateDrivers(y, [driver("a", a), driver("b", b)], lopsided);
  expect(() => fitDriverRegression(heavy)).toThrow("too-few-rows");
});
