import { type Dataset, findColumn } from "#analysis/dataset/dataset";
import { centreWithinPerson } from "#analysis/response-style/centre-within-person";
import { measureResponseStyle, type ResponseStyles } from "#analysis/response-style/measure-response-style";
import { numbersOrYesNo } from "#cli/analyse/column-values";
import { defineMethod } from "#cli/analyse/define-method";
import { flag, numbers, outputFile, wholeNumber } from "#cli/analyse/options";

export const responseStyleMethod = defineMethod({
  name: "response-style",
  summary: "how people answer a battery whatever it asks: straight lines, extremes, agreement",
  options: {
    scale: numbers("ends of the scale; left out, the smallest and largest answer", 2),
    runLimit: wholeNumber("equal answers in a row that make a straight line; 0 for all items", 0),
    standardise: flag("--centred-out also divides by the person's own standard deviation"),
    stylesOut: outputFile("the figures of each respondent"),
    centredOut: outputFile("each respondent's ratings less their own mean"),
  },
  fields: {
    items: "the battery in the order asked",
    scale: "its ends",
    straightLined: "{count, percent} whose longest run reaches the limit",
    longestRuns: "respondents by length of their longest run, from 0",
    means:
      "over respondents: longestRun, standardDeviation, extreme, midpoint, acquiescence, disacquiescence (shares of answers)",
  },
  run({ dataset, items, options }) {
    // Texts of three kinds or more have no order to agree in.
    for (const item of items) numbersOrYesNo(dataset, item);
    const styles = measureResponseStyle(dataset, items, {
      low: options.scale?.[0],
      high: options.scale?.[1],
      runLimit: options.runLimit || undefined,
    });
    const files = [
      ...(options.stylesOut ? [{ path: options.stylesOut, text: printStyles(styles) }] : []),
      ...(options.centredOut
        ? [{ path: options.centredOut, text: printCentred(dataset, items, options.standardise) }]
        : []),
    ];
    return { ...summarise(styles, items, dataset.weights), files };
  },
});

const shares = ["extreme", "midpoint", "acquiescence", "disacquiescence"] as const;

function summarise(styles: ResponseStyles, items: readonly string[], weights: Float64Array | null) {
  const weightOf = (row: number) => (styles.answered[row] > 0 ? (weights?.[row] ?? 1) : 0);
  const mean = (values: ArrayLike<number>) => {
    let [sum, total] = [0, 0];
    for (let row = 0; row < values.length; row++) {
      if (Number.isNaN(values[row])) continue;
      sum += weightOf(row) * values[row];
      total += weightOf(row);
    }
    return total > 0 ? sum / total : null;
  };
  const longestRuns = new Array<number>(items.length + 1).fill(0);
  let [n, count] = [0, 0];
  styles.longestRun.forEach((run, row) => {
    if (weightOf(row) === 0) return;
    n++;
    longestRuns[run]++;
    count += styles.isStraightLined[row];
  });
  const share = mean(styles.isStraightLined);
  return {
    n,
    fields: {
      items,
      scale: [styles.scale.low, styles.scale.high],
      straightLined: { count, percent: share === null ? null : 100 * share },
      longestRuns,
      means: {
        longestRun: mean(styles.longestRun),
        standardDeviation: mean(styles.standardDeviation),
        ...Object.fromEntries(shares.map((style) => [style, mean(styles[style])])),
      },
    },
  };
}

const styleNames = [
  "answered",
  "longestRun",
  "mean",
  "standardDeviation",
  ...shares,
  "isStraightLined",
] as const;

function printStyles(styles: ResponseStyles): string {
  const rows = Array.from(styles.answered, (_, row) =>
    styleNames.map((name) => printNumber(styles[name][row])),
  );
  return [styleNames, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}

function printCentred(dataset: Dataset, items: readonly string[], standardise: boolean): string {
  const centred = centreWithinPerson(dataset, items, { standardise });
  const columns = items.map((item) => findColumn(centred, item));
  const rows = Array.from({ length: centred.rowCount }, (_, row) =>
    columns.map((column) => (column.kind === "numeric" ? printNumber(column.values[row]) : "")),
  );
  const names = items.map((item) => `"${item.replaceAll('"', '""')}"`);
  return [names, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}

function printNumber(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
