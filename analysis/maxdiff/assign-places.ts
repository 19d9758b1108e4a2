import { nextInteger, type RandomSource } from "#analysis/random";

/**
 * The items of each task in an order that puts every item equally often, or once more, in every place.
 *
 * Tasks and items are the two sides of a bipartite graph, showings its edges, places colours. An item's showings are
 * taken in groups as large as a task, each group a vertex of its own; such a graph can always be coloured with as many
 * colours as a task has places, so that no two edges of a vertex share one: a task has each place once, and a full
 * group has each place once.
 *
 * @param tasks of equal length, each without repeated items.
 * Time O(showings x tasks) at worst, near O(showings x items per task) in practice.
 * Source: König (1916), Mathematische Annalen 77: bipartite graphs are coloured by alternating paths.
 */
export function assignPlaces(
  tasks: readonly (readonly number[])[],
  itemCount: number,
  source: RandomSource,
): number[][] {
  const places = tasks[0].length;
  const seen = new Int32Array(itemCount);
  const groups = new Map<string, number>();
  const itemOfGroup: number[] = [];
  const taskSide: number[][] = tasks.map(() => new Array<number>(places).fill(-1));
  const groupSide: number[][] = [];
  tasks.forEach((task, t) => {
    for (const item of shuffle(task, source)) {
      const key = `${item} ${Math.floor(seen[item]++ / places)}`;
      const group = groups.get(key) ?? groupSide.push(new Array<number>(places).fill(-1)) - 1;
      groups.set(key, group);
      itemOfGroup[group] = item;
      colourEdge(taskSide, groupSide, t, group);
    }
  });
  return taskSide.map((own) => own.map((group) => itemOfGroup[group]));
}

/** Gives the edge a colour that is free at both ends, after exchanging two colours along a path where need be. */
function colourEdge(taskSide: number[][], groupSide: number[][], task: number, group: number): void {
  const freeAtTask = taskSide[task].indexOf(-1);
  const freeAtGroup = groupSide[group].indexOf(-1);
  if (groupSide[group][freeAtTask] !== -1)
    exchangeColours(taskSide, groupSide, group, freeAtTask, freeAtGroup);
  taskSide[task][freeAtTask] = group;
  groupSide[group][freeAtTask] = task;
}

/**
 * Follows edges of the two colours in turn, beginning at a group where `first` is used and `second` is free, and
 * exchanges the colours on the way. The path cannot come back to the task that lacks `first`: it enters tasks by it.
 */
function exchangeColours(
  taskSide: number[][],
  groupSide: number[][],
  start: number,
  first: number,
  second: number,
): void {
  const edges: [task: number, group: number, colour: number][] = [];
  let group = start;
  for (;;) {
    const task = groupSide[group][first];
    if (task === -1) break;
    edges.push([task, group, first]);
    const next = taskSide[task][second];
    if (next === -1) break;
    edges.push([task, next, second]);
    group = next;
  }
  for (const [task, at, colour] of edges) {
    taskSide[task][colour] = -1;
    groupSide[at][colour] = -1;
  }
  for (const [task, at, colour] of edges) {
    const other = colour === first ? second : first;
    taskSide[task][other] = at;
    groupSide[at][other] = task;
  }
}

function shuffle(items: readonly number[], source: RandomSource): number[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = nextInteger(source, at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
  }
  return shuffled;
}
