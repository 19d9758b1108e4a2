import type { MaxDiffStudy } from "#analysis/maxdiff/maxdiff-types";

/**
 * The items whose utilities no finite number would fit best, empty when all are determined.
 *
 * Answers "has every item been preferred to some item and not preferred to another, directly or through others?".
 * A best item is preferred to all others of its task, and all others to the worst. The likelihood has a finite
 * maximum exactly when every item reaches every other by preferences; items that beat all the rest whenever they
 * meet, or lose to all of it, or never meet it, would go to infinity.
 *
 * Time O(items shown + items²). Source: Ford (1957), American Mathematical Monthly 64(8), condition for paired
 * comparisons, which carries over because each of the three models increases along the same directions.
 */
export function findUndeterminedItems(study: MaxDiffStudy): number[] {
  const size = study.itemNames.length;
  const preferred = new Uint8Array(size * size);
  for (let task = 0; task < study.best.length; task++) {
    for (const item of study.shown.subarray(study.shownStarts[task], study.shownStarts[task + 1])) {
      if (item !== study.best[task]) preferred[study.best[task] * size + item] = 1;
      if (item !== study.worst[task]) preferred[item * size + study.worst[task]] = 1;
    }
  }
  const groups = strongGroups(preferred, size);
  const largest = groups.reduce((a, b) => (b.length > a.length ? b : a));
  return groups
    .filter((group) => group !== largest)
    .flat()
    .sort((a, b) => a - b);
}

/** Items that reach one another both ways, group by group. */
function strongGroups(preferred: Uint8Array, size: number): number[][] {
  const groups: number[][] = [];
  const isPlaced = new Uint8Array(size);
  for (let item = 0; item < size; item++) {
    if (isPlaced[item]) continue;
    const below = reach(item, size, (from, to) => preferred[from * size + to] === 1);
    const above = reach(item, size, (from, to) => preferred[to * size + from] === 1);
    const group = [...below].filter((other) => above.has(other));
    for (const other of group) isPlaced[other] = 1;
    groups.push(group);
  }
  return groups;
}

function reach(start: number, size: number, leads: (from: number, to: number) => boolean): Set<number> {
  const reached = new Set([start]);
  for (const from of reached) {
    for (let to = 0; to < size; to++) if (!reached.has(to) && leads(from, to)) reached.add(to);
  }
  return reached;
}
