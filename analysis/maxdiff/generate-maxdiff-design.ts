import { AnalysisError } from "#analysis/analysis-error";
import { assignPlaces } from "#analysis/maxdiff/assign-places";
import type { DesignBalance, MaxDiffDesign, MaxDiffDesignOptions } from "#analysis/maxdiff/design-types";
import { reportDesignBalance } from "#analysis/maxdiff/report-design-balance";
import { addTaskPairs, type PairCounts, searchVersion } from "#analysis/maxdiff/search-version";
import { createRandom } from "#analysis/random";
import { type RunHooks, throwIfCancelled } from "#analysis/run-hooks";

const defaults = { versions: 1, starts: 10, seed: 1 };

/**
 * A balanced MaxDiff design: which items each task of each version shows, and in which order.
 *
 * Answers "what do we ask whom?". In every version each item is shown as often as any other, or once more; over all
 * versions the same holds. Pairs of items meet as equally often as the search can make it, within a version and over
 * all. Over all versions each item stands in each place as often as in any other, or once more. Read the balance: with
 * few tasks of few items a version may not connect all items, and then individual utilities lean on other people.
 *
 * @throws AnalysisError `invalid-argument` for numbers that are too small or not whole, for more items a task than
 *   items, or for a design that leaves items out of every version; `cancelled`.
 *
 * Time O(versions x starts x moves x items per task), with 100 x items shown in a version moves.
 * Sources: Orme (2020), "Designing MaxDiff studies", Sawtooth Software; Kirkpatrick, Gelatt & Vecchi (1983), Science
 * 220 (annealing).
 */
export function generateMaxDiffDesign(
  options: MaxDiffDesignOptions,
  hooks: RunHooks = {},
): { design: MaxDiffDesign; balance: DesignBalance } {
  const { itemCount, versions, starts, seed } = assertOptions({ ...defaults, ...options });
  const pairs: PairCounts = { itemCount, counts: new Int32Array(itemCount * itemCount) };
  const found: number[][][] = [];
  for (let version = 0; version < versions; version++) {
    throwIfCancelled(hooks);
    let best: { tasks: number[][]; cost: number } | null = null;
    for (let start = 0; start < starts; start++) {
      const tried = searchVersion(options, pairs, createRandom(seed, [version, start]));
      if (!best || tried.cost < best.cost) best = tried;
    }
    const tasks = best?.tasks ?? [];
    for (const task of tasks) addTaskPairs(pairs, task, 1);
    found.push(tasks);
    hooks.onProgress?.(version + 1, versions);
  }
  const placed = assignPlaces(found.flat(), itemCount, createRandom(seed, [versions]));
  const design = {
    itemCount,
    versions: found.map((tasks, version) =>
      placed.slice(version * tasks.length, (version + 1) * tasks.length),
    ),
  };
  return { design, balance: reportDesignBalance(design) };
}

function assertOptions(options: Required<MaxDiffDesignOptions>): Required<MaxDiffDesignOptions> {
  const { itemCount, tasks, itemsPerTask, versions, starts, seed } = options;
  const bounds: [argument: string, value: number, least: number, most: number][] = [
    ["itemCount", itemCount, 3, 500],
    ["tasks", tasks, 1, 500],
    ["itemsPerTask", itemsPerTask, 2, itemCount],
    ["versions", versions, 1, 10_000],
    ["starts", starts, 1, 1_000_000],
    ["seed", seed, 0, Number.MAX_SAFE_INTEGER],
  ];
  for (const [argument, value, least, most] of bounds) {
    if (Number.isSafeInteger(value) && value >= least && value <= most) continue;
    throw new AnalysisError("invalid-argument", "a number of the design is outside its bounds", {
      argument,
      value,
      least,
      most,
    });
  }
  if (versions * tasks * itemsPerTask < itemCount) {
    throw new AnalysisError("invalid-argument", "too few tasks to show every item once", {
      argument: "tasks",
      value: tasks,
    });
  }
  return options;
}
