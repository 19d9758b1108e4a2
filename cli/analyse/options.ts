import { readFileSync } from "node:fs";
import { InputError } from "#cli/analyse/input-error";
import { resolvePath } from "#cli/analyse/resolve-path";

/** One option of a method; in code `tooCheap`, on the command line `--too-cheap`. */
export type AnalyseOption<Value> = {
  /** The word that stands for the value in `--help`; null for an option that takes none. */
  placeholder: string | null;
  summary: string;
  /** Read as if it had been typed; null has to be typed, undefined may be absent. */
  fallback: string | null | undefined;
  /** Columns that it names are not items unless `--items` says so. */
  columnsNamed: (text: string, columns: readonly string[]) => readonly string[];
  read: (text: string | undefined, name: string, columns: readonly string[]) => Value;
};

const namesNoColumn = () => [];

/** A whole number. */
export function wholeNumber(summary: string, fallback: number, least = 0): AnalyseOption<number> {
  return {
    placeholder: "N",
    summary,
    fallback: String(fallback),
    columnsNamed: namesNoColumn,
    read: (text, name) => readWholeNumber(text ?? "", name, least),
  };
}

/** Whole numbers: `4`, `2-8` or `2,4,6`. */
export function wholeNumbers(summary: string, fallback: string, least = 1): AnalyseOption<number[]> {
  return {
    placeholder: "N-N",
    summary,
    fallback,
    columnsNamed: namesNoColumn,
    read: (text, name) => (text ?? "").split(",").flatMap((part) => readRange(part, name, least)),
  };
}

/** A list of numbers, as many as `count` says when given; undefined when absent. */
export function numbers(summary: string, count?: number): AnalyseOption<number[] | undefined> {
  return {
    placeholder: Array.from({ length: count ?? 2 }, () => "X").join(","),
    summary,
    fallback: undefined,
    columnsNamed: namesNoColumn,
    read(text, name) {
      if (text === undefined) return undefined;
      const values = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
      if (!values.every(Number.isFinite) || (count !== undefined && values.length !== count)) {
        const wanted = count === undefined ? "numbers" : `${count} numbers`;
        throw new InputError(
          "invalid-option",
          `--${name} takes ${wanted} separated by commas, not "${text}"`,
        );
      }
      return values;
    },
  };
}

/** A number. */
export function decimal(summary: string, fallback: number): AnalyseOption<number> {
  const list = numbers(summary, 1);
  return {
    ...list,
    fallback: String(fallback),
    read: (text, name, columns) => (list.read(text, name, columns) ?? [])[0],
  };
}

/** One of some words. */
export function choice<const Choice extends string>(
  choices: readonly Choice[],
  summary: string,
  fallback: NoInfer<Choice>,
): AnalyseOption<Choice> {
  return {
    placeholder: choices.join("|"),
    summary,
    fallback,
    columnsNamed: namesNoColumn,
    read(text, name) {
      const chosen = choices.find((candidate) => candidate === text);
      if (chosen === undefined) {
        throw new InputError("invalid-option", `--${name} is one of ${choices.join(", ")}, not "${text}"`);
      }
      return chosen;
    },
  };
}

/** True when the option is there. */
export function flag(summary: string): AnalyseOption<boolean> {
  return {
    placeholder: null,
    summary,
    fallback: undefined,
    columnsNamed: namesNoColumn,
    read: (text) => text !== undefined,
  };
}

/** One column, which has to be named. */
export function column(summary: string): AnalyseOption<string> {
  return {
    placeholder: "COLUMN",
    summary,
    fallback: null,
    columnsNamed: (text) => [text],
    read: (text, name, columns) => readColumn(text ?? "", name, columns),
  };
}

/** One column, or undefined. */
export function optionalColumn(summary: string): AnalyseOption<string | undefined> {
  return {
    placeholder: "COLUMN",
    summary,
    fallback: undefined,
    columnsNamed: (text) => [text],
    read: (text, name, columns) => (text === undefined ? undefined : readColumn(text, name, columns)),
  };
}

/** Columns: `a,b,c`, or `a..z` for those from one to another; an empty list when absent. */
export function columns(summary: string, fallback?: null): AnalyseOption<string[]> {
  return {
    placeholder: "A,B..C",
    summary,
    fallback,
    columnsNamed: (text, known) => readColumns(text, "items", known),
    read: (text, name, known) => (text === undefined ? [] : readColumns(text, name, known)),
  };
}

/** Columns that stay items: `--reversed c,d` says something about items of the scale. */
export function itemColumns(summary: string): AnalyseOption<string[]> {
  return { ...columns(summary), columnsNamed: namesNoColumn };
}

/** The parsed content of a JSON file. */
export function jsonFile(summary: string): AnalyseOption<unknown> {
  return {
    placeholder: "FILE.json",
    summary,
    fallback: null,
    columnsNamed: namesNoColumn,
    read: (path, name) => readJson(path ?? "", name),
  };
}

/** Where to write something, or undefined. */
export function outputFile(summary: string, placeholder = "FILE.csv"): AnalyseOption<string | undefined> {
  return { placeholder, summary, fallback: undefined, columnsNamed: namesNoColumn, read: (text) => text };
}

/** Any words, such as a date. */
export function words(
  summary: string,
  placeholder: string,
  fallback?: string | null,
): AnalyseOption<string | undefined> {
  return { placeholder, summary, fallback, columnsNamed: namesNoColumn, read: (text) => text };
}

/** `a,b..d` as the names of the file's columns; a comma inside a name is not supported by this notation. */
export function readColumns(text: string, name: string, known: readonly string[]): string[] {
  const found = text.split(",").flatMap((part) => {
    const whole = part.trim();
    if (known.includes(whole)) return [whole];
    const ends = whole.split("..");
    if (ends.length !== 2) return [readColumn(whole, name, known)];
    const [from, to] = ends.map((end) => known.indexOf(readColumn(end.trim(), name, known)));
    if (from > to) throw new InputError("invalid-option", `--${name}: "${ends[0]}" comes after "${ends[1]}"`);
    return known.slice(from, to + 1);
  });
  const repeated = found.find((column, at) => found.indexOf(column) !== at);
  if (repeated !== undefined) throw new InputError("invalid-option", `--${name} names "${repeated}" twice`);
  return found;
}

function readColumn(text: string, name: string, known: readonly string[]): string {
  if (known.includes(text)) return text;
  throw new InputError("unknown-column", `--${name}: the file has no column "${text}"`);
}

function readRange(text: string, name: string, least: number): number[] {
  const ends = text.trim().match(/^(\d+)-(\d+)$/);
  if (!ends) return [readWholeNumber(text, name, least)];
  const [from, to] = [ends[1], ends[2]].map((end) => readWholeNumber(end, name, least));
  if (from > to || to - from > 1000) {
    throw new InputError("invalid-option", `--${name} goes from a smaller to a larger number, not "${text}"`);
  }
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

function readWholeNumber(text: string, name: string, least: number): number {
  const value = Number(text);
  if (!/^\s*\d+\s*$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new InputError("invalid-option", `--${name} takes whole numbers from ${least}, not "${text}"`);
  }
  return value;
}

function readJson(path: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(resolvePath(path), "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new InputError("invalid-json", `--${name}: ${path} is not JSON: ${error.message}`);
    }
    throw new InputError("unreadable-file", `--${name}: cannot read ${path}`);
  }
}
