import type { Dataset } from "#analysis/dataset/dataset";
import type { AnalyseOption } from "#cli/analyse/options";
import type { ThreadPool } from "#server/threads/thread-pool";

export type AnalyseOptions = Record<string, AnalyseOption<unknown>>;

/** What the options hold once read: `kRange: counts(…)` becomes `kRange: number[]`. */
export type OptionValues<Options extends AnalyseOptions> = {
  [Name in keyof Options]: Options[Name] extends AnalyseOption<infer Value> ? Value : never;
};

export type AnalyseRequest<Options extends AnalyseOptions> = {
  /** Every column of the file but the weights, which are in `dataset.weights`. */
  dataset: Dataset;
  /** The columns named by `--items`; left out, every column that no other option names. */
  items: readonly string[];
  options: OptionValues<Options>;
  seed: number;
  /** `--threads` of them, started before the file was read. */
  threads: ThreadPool;
};

export type AnalyseWarning = { code: string; message: string };

export type AnalyseAnswer = {
  /** Rows that the figures rest on. */
  n: number;
  /** Typed arrays become lists; NaN and infinity become null. */
  fields: Readonly<Record<string, unknown>>;
  warnings?: readonly AnalyseWarning[];
  /** Written after the analysis, outside the time that is reported. */
  files?: readonly { path: string; text: string }[];
};

export type AnalyseMethod<Options extends AnalyseOptions = AnalyseOptions> = {
  name: string;
  /** One line for `--help`. */
  summary: string;
  options: Options;
  /** True when its work is shared among threads; others get a pool of one. */
  usesThreads?: true;
  /** What each field of the answer holds, for `--help`. */
  fields: Readonly<Record<string, string>>;
  run(request: AnalyseRequest<Options>): AnalyseAnswer | Promise<AnalyseAnswer>;
};

/** A method of the command line: a thin door to `analysis/`. */
export function defineMethod<const Options extends AnalyseOptions>(
  method: AnalyseMethod<Options>,
): AnalyseMethod {
  return method as unknown as AnalyseMethod;
}
