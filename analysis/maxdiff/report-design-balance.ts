import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { AnalysisError } from "#analysis/analysis-error";
import { describeEvenness } from "#analysis/maxdiff/describe-evenness";
import type { DesignBalance, MaxDiffDesign } from "#analysis/maxdiff/design-types";

/**
 * How balanced a MaxDiff design is, whoever made it.
 *
 * Answers "is every item shown equally often, with every other equally often, and in every place equally often?".
 * Unequal frequency makes counts unfair, unequal pairs make utilities depend on the company, unequal places on order.
 *
 * @throws AnalysisError `invalid-argument` for an item outside the study, twice in a task, or a task of one item.
 * Time O(items shown x items per task + items³).
 * Sources: Orme (2020), "Designing MaxDiff studies", Sawtooth Software; Bailey & Cameron (2009), "Combinatorics of
 * optimal designs" (the eigenvalues behind D-efficiency of a block design).
 */
export function reportDesignBalance({ itemCount, versions }: MaxDiffDesign): DesignBalance {
  const tasks = versions.flat();
  assertTasks(tasks, itemCount);
  const places = tasks.reduce((most, task) => Math.max(most, task.length), 0);
  const positionCounts = countTable(itemCount, places);
  for (const task of tasks) for (const [place, item] of task.entries()) positionCounts[item][place]++;
  const pairCounts = countPairs(tasks, itemCount);
  const itemCounts = pairCounts.map((row, item) => row[item]);
  const pairs = pairCounts.flatMap((row, item) => row.slice(item + 1));
  return {
    itemCounts,
    itemFrequency: describeEvenness(itemCounts),
    pairCounts,
    pairFrequency: describeEvenness(pairs),
    positionCounts,
    positionFrequency: describeEvenness(positionCounts.flat()),
    worstItemSpreadInVersion: versions.reduce((worst, version) => {
      const { min, max } = describeEvenness(countPairs(version, itemCount).map((row, item) => row[item]));
      return Math.max(worst, max - min);
    }, 0),
    pairsNeverShown: pairs.filter((count) => count === 0).length,
    versionsNotConnected: versions.filter((version) => !isConnected(countPairs(version, itemCount))).length,
    isConnected: isConnected(pairCounts),
    repeatedTasks: versions.reduce((sum, version) => sum + countRepeats(version), 0),
    efficiency: computeEfficiency(tasks, itemCount),
  };
}

function assertTasks(tasks: readonly (readonly number[])[], itemCount: number): void {
  for (const task of tasks) {
    const isKnown = task.every((item) => Number.isInteger(item) && item >= 0 && item < itemCount);
    if (isKnown && task.length >= 2 && new Set(task).size === task.length) continue;
    throw new AnalysisError("invalid-argument", "a task shows two or more different items of the study", {
      argument: "versions",
      value: task.join(" "),
    });
  }
}

function countTable(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

function countPairs(tasks: readonly (readonly number[])[], itemCount: number): number[][] {
  const counts = countTable(itemCount, itemCount);
  for (const task of tasks) for (const a of task) for (const b of task) counts[a][b]++;
  return counts;
}

function isConnected(pairCounts: readonly (readonly number[])[]): boolean {
  const reached = new Set([0]);
  for (const item of reached) {
    pairCounts[item].forEach((count, other) => {
      if (count > 0) reached.add(other);
    });
  }
  return reached.size === pairCounts.length;
}

function countRepeats(version: readonly (readonly number[])[]): number {
  const distinct = new Set(version.map((task) => [...task].sort((a, b) => a - b).join(" ")));
  return version.length - distinct.size;
}

/** Geometric over arithmetic mean of the information's eigenvalues, but for the one of "all utilities equal". */
function computeEfficiency(tasks: readonly (readonly number[])[], itemCount: number): number {
  const information = Matrix.zeros(itemCount, itemCount);
  for (const task of tasks) {
    for (const a of task) {
      for (const b of task) {
        information.set(a, b, information.get(a, b) + (a === b ? 1 : 0) - 1 / task.length);
      }
    }
  }
  const { realEigenvalues } = new EigenvalueDecomposition(information, { assumeSymmetric: true });
  const values = realEigenvalues.sort((a, b) => a - b).slice(1);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values[0] <= 1e-9 * mean) return 0;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length) / mean;
}
