import fc from "fast-check";
import { expect, test } from "vitest";
import { countCells } from "#analysis/customer-value/count-cells";
import { estimateLifetimeValue } from "#analysis/customer-value/estimate-lifetime-value";
import { parseDay } from "#analysis/customer-value/parse-day";
import { scoreCustomers, type Transactions } from "#analysis/customer-value/score-customers";
import { parseReferenceTable, readCells } from "#analysis/reference-data/parse-reference-table";
import cdnowCsv from "../reference-data/cdnow.csv?raw";
import reference from "./customer-value.reference.json";

const table = parseReferenceTable(cdnowCsv);
const names = readCells(table, "customer_id");
const distinct = [...new Set(names)];
const place = new Map(distinct.map((name, position) => [name, position]));
const purchases: Transactions = {
  customers: Int32Array.from(names, (name) => place.get(name)!),
  days: Float64Array.from(readCells(table, "date"), (date) => parseDay(date)!),
  amounts: Float64Array.from(readCells(table, "amount"), Number),
};
const asOf = parseDay(reference.as_of)!;
const scores = scoreCustomers(purchases, asOf);

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("customers' recency, frequency and money agree with the reference", () => {
  expect(scores.customers).toHaveLength(reference.n_customers);
  expect(mean(scores.recency)).toBeCloseTo(reference.recency.mean, 8);
  expect(mean(scores.frequency)).toBeCloseTo(reference.frequency.mean, 10);
  expect(Math.max(...scores.frequency)).toBe(reference.frequency.max);
  expect(mean(scores.monetary)).toBeCloseTo(reference.monetary.mean, 8);
  expect(mean(scores.monetary) * reference.n_customers).toBeCloseTo(reference.monetary.total, 6);
  for (const [name, [recency, frequency, monetary, cell]] of Object.entries(reference.first5)) {
    const position = scores.customers.indexOf(place.get(name)!);
    expect(scores.recency[position]).toBe(recency);
    expect(scores.frequency[position]).toBe(frequency);
    expect(scores.monetary[position]).toBeCloseTo(monetary, 8);
    const classes = [scores.recencyClass, scores.frequencyClass, scores.monetaryClass];
    expect(classes.map((found) => found[position]).join("")).toBe(String(cell));
  }
});

test("the counts of classes and cells agree", () => {
  const { cells, recency, frequency, monetary } = countCells(scores);
  expect(recency).toEqual(reference.counts_R);
  expect(frequency).toEqual(reference.counts_F);
  expect(monetary).toEqual(reference.counts_M);
  expect(Object.keys(cells)).toHaveLength(reference.n_distinct_cells);
  expect(cells).toMatchObject(reference.top10_cells);
  expect(cells["555"]).toBe(reference.cell_555);
  expect(cells["111"] ?? 0).toBe(reference.cell_111);
});

const orders = fc.array(
  fc.record({
    customer: fc.integer({ min: 0, max: 9 }),
    day: fc.integer({ min: 0, max: 30 }),
    cents: fc.integer({ min: 0, max: 500 }),
  }),
  { minLength: 1, maxLength: 40 },
);

function toTransactions(rows: readonly { customer: number; day: number; cents: number }[]): Transactions {
  return {
    customers: Int32Array.from(rows, ({ customer }) => customer),
    days: Float64Array.from(rows, ({ day }) => day),
    amounts: Float64Array.from(rows, ({ cents }) => cents / 100),
  };
}

test("the order of transactions changes nothing, and better customers are never in a lower class", () => {
  fc.assert(
    fc.property(orders, (rows) => {
      const found = scoreCustomers(toTransactions(rows), 30);
      expect(scoreCustomers(toTransactions(rows.slice().reverse()), 30)).toEqual(found);
      found.customers.forEach((_, a) => {
        found.customers.forEach((_, b) => {
          if (found.monetary[a] > found.monetary[b]) {
            expect(found.monetaryClass[a]).toBeGreaterThanOrEqual(found.monetaryClass[b]);
          }
          if (found.monetary[a] === found.monetary[b]) {
            expect(found.monetaryClass[a]).toBe(found.monetaryClass[b]);
          }
          if (found.recency[a] < found.recency[b]) {
            expect(found.recencyClass[a]).toBeGreaterThanOrEqual(found.recencyClass[b]);
          }
        });
      });
    }),
  );
});

test("what comes later or lacks a cell is left out and counted", () => {
  const found = scoreCustomers(
    {
      customers: Int32Array.of(0, 0, 1, -1, 0),
      days: Float64Array.of(5, 11, Number.NaN, 5, 4),
      amounts: Float64Array.of(2, 2, 2, 2, Number.NaN),
    },
    10,
  );
  expect(found).toMatchObject({ missing: 3, later: 1, observedDays: 5 });
  expect(Array.from(found.customers)).toEqual([0]);
  expect([found.recency[0], found.frequency[0], found.monetary[0]]).toEqual([5, 1, 2]);
});

test("reads dates in the orders it knows, and only real ones", () => {
  const days = ["1998-06-30", "1998-06-30T23:59:59Z", "1998-06-30 10:00", "19980630", 19980630, "1998/6/30"];
  expect(days.map(parseDay)).toEqual(days.map(() => 10407));
  expect(["30/06/1998", "1998-02-30", "1998-13-01", "", "1998", 35976].map(parseDay)).toEqual(
    days.map(() => null),
  );
});

test("lifetime value is the sum of its periods", () => {
  const input = { marginPerOrder: 20, ordersPerPeriod: 3, retention: 0.8, discount: 0.1 };
  let sum = 0;
  for (let period = 1; period < 500; period++) sum += 60 * (0.8 / 1.1) ** period;
  expect(estimateLifetimeValue(input)).toBeCloseTo(sum, 8);
  expect(() => estimateLifetimeValue({ ...input, retention: 1 })).toThrow("invalid-argument");
  expect(() => estimateLifetimeValue({ ...input, discount: -0.1 })).toThrow("invalid-argument");
  expect(() => estimateLifetimeValue({ ...input, marginPerOrder: Number.NaN })).toThrow("invalid-argument");
});

test("refuses what it cannot score", () => {
  const one = toTransactions([{ customer: 0, day: 5, cents: 100 }]);
  expect(() => scoreCustomers(one, 4)).toThrow("too-few-rows");
  expect(() => scoreCustomers(one, 10, 1)).toThrow("invalid-argument");
  expect(() => scoreCustomers(one, Number.NaN)).toThrow("invalid-argument");
  expect(() => scoreCustomers({ ...one, amounts: Float64Array.of(Infinity) }, 10)).toThrow("invalid-number");
  expect(() => scoreCustomers({ ...one, days: new Float64Array(2) }, 10)).toThrow("length-mismatch");
});
