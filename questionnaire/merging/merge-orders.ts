/** Two changes of one order in one; undefined when both moved what was there before. */
export function mergeOrders(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): string[] | undefined {
  if (keepsOrder(base, mine)) return addAndDrop(base, mine, theirs);
  if (keepsOrder(base, theirs)) return addAndDrop(base, theirs, mine);
  return undefined;
}

function keepsOrder(base: readonly string[], changed: readonly string[]): boolean {
  const inBase = changed.filter((one) => base.includes(one));
  const inChanged = base.filter((one) => changed.includes(one));
  return inBase.every((one, position) => one === inChanged[position]);
}

/** Does to `onto` what made `changed` of `base`: each newcomer goes behind the one that it follows. */
function addAndDrop(base: readonly string[], changed: readonly string[], onto: readonly string[]): string[] {
  const result = onto.filter((one) => changed.includes(one) || !base.includes(one));
  changed.forEach((one, position) => {
    if (base.includes(one) || result.includes(one)) return;
    const before = changed.slice(0, position).findLast((other) => result.includes(other));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, one);
  });
  return result;
}
