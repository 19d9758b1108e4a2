import type { MaxDiffDesignOptions } from "#analysis/maxdiff/design-types";
import { nextInteger, nextUniform, type RandomSource } from "#analysis/random";

/** In how many tasks of earlier versions two items met, items by items; the diagonal counts single items. */
export type PairCounts = { itemCount: number; counts: Int32Array };

/** Exchanges tried for each item shown. */
const movesPerShowing = 100;
/** The search begins by accepting exchanges that cost this much more about a third of the time. */
const firstTemperature = 2;
const lastTemperature = 0.05;

/**
 * One version of a design: item frequencies as even as arithmetic allows, pairs evened out by annealed exchanges.
 *
 * The cost is the sum over pairs of squared counts, within the version plus over all versions so far: least when all
 * counts are equal. An exchange of two items between two tasks keeps every item's frequency.
 *
 * @param earlier counts of the versions before; not changed.
 * Time O(moves x items per task).
 */
export function searchVersion(
  { itemCount, tasks: taskCount, itemsPerTask }: MaxDiffDesignOptions,
  earlier: PairCounts,
  source: RandomSource,
): { tasks: number[][]; cost: number } {
  const tasks = dealItems(itemCount, taskCount, itemsPerTask, earlier, source);
  const own: PairCounts = { itemCount, counts: new Int32Array(itemCount * itemCount) };
  for (const task of tasks) addTaskPairs(own, task, 1);
  if (taskCount < 2 || itemsPerTask === itemCount) return { tasks, cost: costOf(own, earlier) };
  const moves = movesPerShowing * taskCount * itemsPerTask;
  const cooling = (lastTemperature / firstTemperature) ** (1 / moves);
  let temperature = firstTemperature;
  for (let move = 0; move < moves; move++, temperature *= cooling) {
    const first = tasks[nextInteger(source, taskCount)];
    const second = tasks[nextInteger(source, taskCount)];
    const a = nextInteger(source, itemsPerTask);
    const b = nextInteger(source, itemsPerTask);
    if (first.includes(second[b]) || second.includes(first[a])) continue;
    const change = exchange(first, a, second, b, own, earlier);
    if (change > 0 && nextUniform(source) >= Math.exp(-change / temperature)) {
      exchange(first, a, second, b, own, earlier);
    }
  }
  descend(tasks, own, earlier);
  return { tasks, cost: costOf(own, earlier) };
}

/** Adds (or with -1 takes away) a task's items and pairs. Time O(items per task²). */
export function addTaskPairs({ itemCount, counts }: PairCounts, task: readonly number[], sign: 1 | -1): void {
  for (const a of task) for (const b of task) counts[a * itemCount + b] += sign;
}

/** Exchanges until none lowers the cost. */
function descend(tasks: number[][], own: PairCounts, earlier: PairCounts): void {
  for (let isImproving = true; isImproving; ) {
    isImproving = false;
    for (const [at, first] of tasks.entries()) {
      for (const second of tasks.slice(at + 1)) {
        for (let a = 0; a < first.length; a++) {
          for (let b = 0; b < second.length; b++) {
            if (first.includes(second[b]) || second.includes(first[a])) continue;
            if (exchange(first, a, second, b, own, earlier) < 0) isImproving = true;
            else exchange(first, a, second, b, own, earlier);
          }
        }
      }
    }
  }
}

/** Exchanges two items between two tasks and says how much the cost rises. Done twice it changes nothing. */
function exchange(
  first: number[],
  a: number,
  second: number[],
  b: number,
  own: PairCounts,
  earlier: PairCounts,
): number {
  let change = 0;
  for (let at = 0; at < first.length; at++) {
    if (at !== a) change += shiftPair(own, earlier, first[at], first[a], second[b]);
    if (at !== b) change += shiftPair(own, earlier, second[at], second[b], first[a]);
  }
  const kept = first[a];
  first[a] = second[b];
  second[b] = kept;
  return change;
}

/** An item meets `to` once more and `from` once less. */
function shiftPair(
  { itemCount, counts }: PairCounts,
  earlier: PairCounts,
  item: number,
  from: number,
  to: number,
): number {
  const lost = item * itemCount + from;
  const won = item * itemCount + to;
  const change = 4 * (counts[won] - counts[lost] + 1) + 2 * (earlier.counts[won] - earlier.counts[lost]);
  counts[lost]--;
  counts[from * itemCount + item]--;
  counts[won]++;
  counts[to * itemCount + item]++;
  return change;
}

function costOf(own: PairCounts, earlier: PairCounts): number {
  let cost = 0;
  for (let a = 0; a < own.itemCount; a++) {
    for (let b = 0; b < a; b++) {
      const at = a * own.itemCount + b;
      cost += own.counts[at] ** 2 + (own.counts[at] + earlier.counts[at]) ** 2;
    }
  }
  return cost;
}

/** Tasks at random, every item equally often or once more; the extra showings go to the items shown least so far. */
function dealItems(
  itemCount: number,
  taskCount: number,
  itemsPerTask: number,
  earlier: PairCounts,
  source: RandomSource,
): number[][] {
  const luck = Float64Array.from({ length: itemCount }, () => nextUniform(source));
  const shownBefore = (item: number) => earlier.counts[item * itemCount + item];
  const items = Array.from({ length: itemCount }, (_, item) => item);
  const extra = (taskCount * itemsPerTask) % itemCount;
  const left = new Int32Array(itemCount).fill(Math.floor((taskCount * itemsPerTask) / itemCount));
  const byNeed = [...items].sort((a, b) => shownBefore(a) - shownBefore(b) || luck[a] - luck[b]);
  for (const item of byNeed.slice(0, extra)) left[item]++;
  return Array.from({ length: taskCount }, () => {
    for (const item of items) luck[item] = nextUniform(source);
    // Taking those with most showings left never ends in a task that would need an item twice.
    const task = [...items].sort((a, b) => left[b] - left[a] || luck[a] - luck[b]).slice(0, itemsPerTask);
    for (const item of task) left[item]--;
    return task;
  });
}
