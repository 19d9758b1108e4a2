import { nextInteger, type RandomSource } from "#analysis/random";

/** Rounds over all tasks; few designs still improve in the third. */
const mostRounds = 20;

/**
 * The concepts of each task in an order that puts every level nearly equally often in every place.
 *
 * Concepts are shuffled first; then two concepts of a task exchange places while that lowers the sum of squared counts
 * of levels in places.
 *
 * @param tasks of equal length; not changed.
 * Time O(rounds x tasks x concepts² x attributes).
 */
export function orderConcepts(
  tasks: readonly (readonly (readonly number[])[])[],
  attributes: readonly number[],
  source: RandomSource,
): number[][][] {
  const ordered = tasks.map((task) => shuffle(task, source));
  const counts = attributes.map((levels) =>
    Array.from({ length: levels }, () => new Int32Array(tasks[0].length)),
  );
  for (const task of ordered) {
    task.forEach((concept, place) => {
      concept.forEach((level, attribute) => {
        counts[attribute][level][place]++;
      });
    });
  }
  let isImproving = true;
  for (let round = 0; isImproving && round < mostRounds; round++) {
    isImproving = false;
    for (const task of ordered) {
      for (let a = 0; a < task.length; a++) {
        for (let b = a + 1; b < task.length; b++) {
          if (exchange(task, a, b, counts) < 0) isImproving = true;
          else exchange(task, a, b, counts);
        }
      }
    }
  }
  return ordered;
}

/** Exchanges two concepts and says how the cost rises. Done twice it changes nothing. */
function exchange(
  task: number[][],
  a: number,
  b: number,
  counts: readonly (readonly Int32Array[])[],
): number {
  let change = 0;
  counts.forEach((ofLevels, attribute) => {
    const first = task[a][attribute];
    const second = task[b][attribute];
    if (first === second) return;
    change += shift(ofLevels[first], a, b) + shift(ofLevels[second], b, a);
  });
  const kept = task[a];
  task[a] = task[b];
  task[b] = kept;
  return change;
}

function shift(places: Int32Array, from: number, to: number): number {
  const change = 2 * (places[to] - places[from] + 1);
  places[from]--;
  places[to]++;
  return change;
}

function shuffle(task: readonly (readonly number[])[], source: RandomSource): number[][] {
  const shuffled = task.map((concept) => [...concept]);
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = nextInteger(source, at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
  }
  return shuffled;
}
