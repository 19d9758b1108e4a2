import { countCells } from "#analysis/customer-value/count-cells";
import { estimateLifetimeValue } from "#analysis/customer-value/estimate-lifetime-value";
import { parseDay } from "#analysis/customer-value/parse-day";
import { type CustomerScores, scoreCustomers } from "#analysis/customer-value/score-customers";
import type { Dataset } from "#analysis/dataset/dataset";
import { findColumn } from "#analysis/dataset/dataset";
import { categoricalColumn, categoryNames, numericValues } from "#cli/analyse/column-values";
import { type AnalyseWarning, defineMethod } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import { column, numbers, outputFile, wholeNumber, words } from "#cli/analyse/options";

export const rfmMethod = defineMethod({
  name: "rfm",
  summary: "customers by recency, frequency and money, from one row a transaction",
  options: {
    customer: column("who bought"),
    date: column("when: 1998-06-30 or 19980630"),
    amount: column("for how much"),
    asOf: words("the day from which recency counts; later transactions are left out", "DATE", null),
    classes: wholeNumber("how many classes; 5 is the best", 5, 2),
    lifetime: numbers("margin (share of the amount), retention and interest a year: adds lifetime values", 3),
    scoresOut: outputFile("where to write every customer's figures and classes"),
  },
  fields: {
    counts: "customers by cell: 555 is the best class on recency, frequency and money",
    countsRecency: "customers by class, as countsFrequency and countsMonetary",
    recency: "{mean, min, max} in days, as frequency (transactions) and monetary",
    distinctCells: "cells with somebody in them",
    lifetimeValue: "mean over customers: margin x yearly amount x retention / (1 + interest - retention)",
  },
  run({ dataset, options }) {
    const customers = categoricalColumn(dataset, options.customer);
    const asOf = readDay(options.asOf ?? "", "--as-of");
    const days = readDays(dataset, options.date);
    const amounts = numericValues(dataset, options.amount);
    const scores = scoreCustomers({ customers: customers.indexes, days, amounts }, asOf, options.classes);
    const { cells, recency, frequency, monetary } = countCells(scores);
    const values = options.lifetime && valueCustomers(scores, options.lifetime);
    const names = categoryNames(customers);
    return {
      n: scores.customers.length,
      fields: {
        counts: cells,
        countsRecency: recency,
        countsFrequency: frequency,
        countsMonetary: monetary,
        distinctCells: Object.keys(cells).length,
        recency: summarise(scores.recency),
        frequency: summarise(scores.frequency),
        monetary: summarise(scores.monetary),
        lifetimeValue: values && summarise(values).mean,
      },
      warnings: warnAbout(scores, dataset),
      files:
        options.scoresOut === undefined
          ? []
          : [{ path: options.scoresOut, text: writeScores(scores, names, values) }],
    };
  },
});

function readDay(text: string | number, where: string): number {
  const day = parseDay(text);
  if (day === null)
    throw new InputError("invalid-date", `${where}: "${text}" is not a date such as 1998-06-30`);
  return day;
}

function readDays(dataset: Dataset, code: string): Float64Array {
  const found = findColumn(dataset, code);
  const where = `"${code}"`;
  if (found.kind === "numeric") {
    return found.values.map((value) => (Number.isNaN(value) ? Number.NaN : readDay(value, where)));
  }
  const days = categoryNames(found).map((name) => readDay(name, where));
  return Float64Array.from(found.indexes, (index) => (index < 0 ? Number.NaN : days[index]));
}

/** Each customer's amount a year since the earliest purchase of all, at one rate of retention. */
function valueCustomers(
  scores: CustomerScores,
  [margin, retention, discount]: readonly number[],
): Float64Array {
  const years = Math.max(1, scores.observedDays) / 365.25;
  return scores.monetary.map((amount, i) =>
    estimateLifetimeValue({
      marginPerOrder: (margin * amount) / scores.frequency[i],
      ordersPerPeriod: scores.frequency[i] / years,
      retention,
      discount,
    }),
  );
}

function summarise(values: Float64Array) {
  const ascending = values.slice().sort();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, min: ascending[0], max: ascending[ascending.length - 1] };
}

function warnAbout({ missing, later }: CustomerScores, { weights }: Dataset): AnalyseWarning[] {
  const warnings: AnalyseWarning[] = [];
  if (missing > 0) {
    warnings.push({
      code: "rows-left-out",
      message: `${missing} transactions lack a customer, date or amount`,
    });
  }
  if (later > 0) warnings.push({ code: "later-rows", message: `${later} transactions are after --as-of` });
  if (weights) warnings.push({ code: "weights-unused", message: "rfm counts every transaction once" });
  return warnings;
}

function writeScores(
  scores: CustomerScores,
  names: readonly string[],
  values: Float64Array | undefined,
): string {
  const quote = (name: string) => (/[",\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
  const lines = Array.from(scores.customers, (customer, i) => [
    quote(names[customer]),
    scores.recency[i],
    scores.frequency[i],
    scores.monetary[i],
    `${scores.recencyClass[i]}${scores.frequencyClass[i]}${scores.monetaryClass[i]}`,
    ...(values ? [values[i]] : []),
  ]);
  const head = ["customer", "recency", "frequency", "monetary", "cell", ...(values ? ["lifetimeValue"] : [])];
  return `${[head, ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
}
