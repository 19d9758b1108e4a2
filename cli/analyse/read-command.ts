import type { Dataset } from "#analysis/dataset/dataset";
import { filterRows } from "#analysis/dataset/filter-rows";
import { selectRows } from "#analysis/dataset/select-rows";
import type { AnalyseMethod, AnalyseOptions, OptionValues } from "#cli/analyse/define-method";
import { InputError } from "#cli/analyse/input-error";
import {
  type AnalyseOption,
  columns,
  optionalColumn,
  outputFile,
  readColumns,
  wholeNumber,
  words,
} from "#cli/analyse/options";

/** The options that every method takes. `--data` and `--threads` are read before the file is. */
export const commonOptions = {
  data: { ...outputFile("the CSV file: names in the first row, an empty cell is missing"), fallback: null },
  items: columns("the columns to analyse; left out, all that no other option names"),
  weight: optionalColumn("a column of weights, one a row, 0 or more"),
  where: words("rows of these values only, for example city=Tehran|Shiraz", "COLUMN=VALUE|VALUE"),
  seed: wholeNumber("where random numbers begin; the same seed gives the same figures", 1),
  threads: wholeNumber("worker threads; they change the time, not the figures", 2, 1),
} satisfies AnalyseOptions;

/** Options as typed, by their name on the command line without the dashes. */
export type TypedOptions = ReadonlyMap<string, string>;

/** `tooCheap` as `too-cheap`. */
export function toDashes(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The options after the method's name, each known and written once; `--name=value` and `--name value` are the same.
 * @throws InputError
 */
export function readTypedOptions(words: readonly string[], method: AnalyseMethod): TypedOptions {
  const known = new Map<string, AnalyseOption<unknown>>(
    Object.entries({ ...commonOptions, ...method.options }).map(([name, option]) => [toDashes(name), option]),
  );
  const typed = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const [, name, joined] = words[at].match(/^--([^=]+)(?:=(.*))?$/s) ?? [];
    if (name === undefined) {
      throw new InputError("unknown-option", `"${words[at]}" is not an option: options begin with --`);
    }
    const option = known.get(name);
    if (!option) {
      const names = [...known.keys()].map((other) => `--${other}`).join(", ");
      throw new InputError("unknown-option", `${method.name} has no option --${name}; it has ${names}`);
    }
    if (typed.has(name)) throw new InputError("repeated-option", `--${name} is there twice`);
    if (option.placeholder === null) typed.set(name, "");
    else {
      const value = joined ?? words[++at];
      if (value === undefined) throw new InputError("missing-value", `--${name} needs a value`);
      typed.set(name, value);
    }
  }
  for (const [name, option] of known) {
    if (option.fallback === null && !typed.has(name)) {
      throw new InputError("missing-option", `${method.name} needs --${name}: ${option.summary}`);
    }
  }
  return typed;
}

/** @throws InputError when it is not what the option takes. */
export function readOption<Value>(
  typed: TypedOptions,
  name: string,
  option: AnalyseOption<Value>,
  columnNames: readonly string[] = [],
): Value {
  return option.read(typed.get(name) ?? option.fallback ?? undefined, name, columnNames);
}

/** The values of the method's own options. @throws InputError */
export function readMethodOptions<Options extends AnalyseOptions>(
  typed: TypedOptions,
  options: Options,
  columnNames: readonly string[],
): OptionValues<Options> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      readOption(typed, toDashes(name), option, columnNames),
    ]),
  ) as OptionValues<Options>;
}

/** The columns of `--items`, or all that no other option names. @throws InputError */
export function readItems(typed: TypedOptions, options: AnalyseOptions, dataset: Dataset): string[] {
  const known = dataset.columns.map(({ code }) => code);
  const chosen = typed.get("items");
  if (chosen !== undefined) return readColumns(chosen, "items", known);
  const elsewhere = new Set(
    Object.entries(options).flatMap(([name, option]) => {
      const text = typed.get(toDashes(name)) ?? option.fallback;
      return typeof text === "string" ? option.columnsNamed(text, known) : [];
    }),
  );
  return known.filter((code) => !elsewhere.has(code));
}

/** The rows that `--where` keeps. @throws InputError, AnalysisError when nobody is left. */
export function applyFilter(dataset: Dataset, typed: TypedOptions): Dataset {
  const condition = readOption(typed, "where", commonOptions.where);
  if (condition === undefined) return dataset;
  const [, code, values] = condition.match(/^(.+?)=(.+)$/s) ?? [];
  const column = dataset.columns.find((candidate) => candidate.code === code);
  if (!column)
    throw new InputError("unknown-column", `--where: the file has no column "${code ?? condition}"`);
  const oneOf = values.split("|").map((value) => {
    const found = column.kind === "numeric" ? Number(value) : column.labels?.indexOf(value);
    if (found === undefined || Number.isNaN(found) || (column.kind === "categorical" && found < 0)) {
      throw new InputError("unknown-value", `--where: "${code}" never holds "${value}"`);
    }
    return column.kind === "numeric" ? found : column.categories[found];
  });
  return selectRows(dataset, filterRows(dataset, [{ code, oneOf }]));
}

/** The dataset with one column taken out of it as weights. @throws InputError */
export function applyWeight(dataset: Dataset, typed: TypedOptions): Dataset {
  const known = dataset.columns.map(({ code }) => code);
  const name = readOption(typed, "weight", commonOptions.weight, known);
  if (name === undefined) return dataset;
  const weight = dataset.columns.find(({ code }) => code === name);
  if (weight?.kind !== "numeric")
    throw new InputError("invalid-weight", `--weight: "${name}" is not a column of numbers`);
  const wrong = weight.values.findIndex((value) => !(value >= 0));
  if (wrong >= 0) {
    throw new InputError(
      "invalid-weight",
      `--weight: "${name}" is empty or negative in row ${wrong + 1}; a row that should not count has weight 0`,
    );
  }
  if (!weight.values.some((value) => value > 0)) {
    throw new InputError("invalid-weight", `--weight: "${name}" is 0 in every row`);
  }
  return {
    ...dataset,
    columns: dataset.columns.filter((column) => column !== weight),
    weights: weight.values,
  };
}
