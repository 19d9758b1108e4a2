/** A number from 0 up to but not including 1. */
export type RandomSource = () => number;

export function pickOne<T>(list: readonly T[], random: RandomSource): T {
  if (list.length === 0) throw new Error("robot: nothing to choose from");
  return list[Math.floor(random() * list.length)];
}

/** Between `least` and `most` different members, in the order in which they were drawn. */
export function pickSome<T>(list: readonly T[], least: number, most: number, random: RandomSource): T[] {
  const left = [...list];
  const upTo = Math.min(most, list.length);
  const from = Math.min(least, upTo);
  const count = from + Math.floor(random() * (upTo - from + 1));
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]);
}

/** A number within these bounds, on a grid of `step` from `low` where one is given. */
export function pickNumber(
  low: number,
  high: number,
  step: number | undefined,
  random: RandomSource,
): number {
  if (!step) return low + random() * (high - low);
  const steps = Math.floor((high - low) / step + 1e-9);
  return Number((low + Math.floor(random() * (steps + 1)) * step).toFixed(10));
}
