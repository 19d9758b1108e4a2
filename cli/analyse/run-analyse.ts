import { writeFile } from "node:fs/promises";
import { AnalysisError } from "#analysis/analysis-error";
import type { AnalyseAnswer, AnalyseMethod } from "#cli/analyse/define-method";
import { findDoubts } from "#cli/analyse/find-doubts";
import { InputError } from "#cli/analyse/input-error";
import { methods } from "#cli/analyse/methods";
import {
  applyFilter,
  applyWeight,
  commonOptions,
  readItems,
  readMethodOptions,
  readOption,
  readTypedOptions,
} from "#cli/analyse/read-command";
import { readTable } from "#cli/analyse/read-table";
import { resolvePath } from "#cli/analyse/resolve-path";
import { showHelp } from "#cli/analyse/show-help";
import { openThreadPool } from "#server/threads/thread-pool";

export type AnalyseOutcome = { exitCode: number; output: string; error: string };

/** One run of the command line, from its words to what it prints. */
export async function runAnalyse(words: readonly string[]): Promise<AnalyseOutcome> {
  try {
    return { exitCode: 0, output: await answer(words), error: "" };
  } catch (error) {
    if (!(error instanceof InputError || error instanceof AnalysisError)) throw error;
    return { exitCode: 2, output: "", error: `${JSON.stringify({ error: describeError(error) })}\n` };
  }
}

function describeError(error: InputError | AnalysisError): { code: string; message: string } {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  const details = Object.entries(error.details).map(([name, value]) => `${name}: ${value}`);
  const where = details.length > 0 ? ` (${details.join(", ")})` : "";
  return { code: error.code, message: `${error.explanation}${where}` };
}

async function answer(words: readonly string[]): Promise<string> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "help") {
    return showHelp(await Promise.all(Object.values(methods).map((load) => load())));
  }
  const load = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!load) {
    throw new InputError("unknown-method", `"${name}" is not one of ${Object.keys(methods).join(", ")}`);
  }
  const method = await load();
  return rest.includes("--help") ? showHelp([method]) : analyse(method, rest);
}

async function analyse(method: AnalyseMethod, words: readonly string[]): Promise<string> {
  const typed = readTypedOptions(words, method);
  const seed = readOption(typed, "seed", commonOptions.seed);
  const threadCount = readOption(typed, "threads", commonOptions.threads);
  const threads = openThreadPool(method.usesThreads ? threadCount : 1);
  try {
    const table = await readTable(readOption(typed, "data", commonOptions.data) ?? "");
    const dataset = applyWeight(applyFilter(table, typed), typed);
    const items = readItems(typed, method.options, dataset);
    const names = dataset.columns.map(({ code }) => code);
    const options = readMethodOptions(typed, method.options, names);
    const startedAt = performance.now();
    const result = await method.run({ dataset, items, options, seed, threads });
    const timingMs = performance.now() - startedAt;
    await writeFiles(result);
    const warnings = [...findDoubts(dataset, items), ...(result.warnings ?? [])];
    const head = { method: method.name, n: result.n, seed, timingMs, warnings };
    return `${JSON.stringify({ ...head, ...result.fields }, toPlainValue)}\n`;
  } finally {
    await threads.close();
  }
}

async function writeFiles({ files = [] }: AnalyseAnswer): Promise<void> {
  for (const { path, text } of files) {
    await writeFile(resolvePath(path), text).catch(() => {
      throw new InputError("unwritable-file", `cannot write ${path}`);
    });
  }
}

function toPlainValue(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array);
  return value === undefined ? null : value;
}
