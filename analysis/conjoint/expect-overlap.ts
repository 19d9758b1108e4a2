/** Pairs of concepts in one task that share the level of one attribute. */
export type OverlapRange = {
  /** With levels as different as they can be. */
  minimal: number;
  /** On average with levels drawn at random. */
  random: number;
  /** Halfway: what balanced overlap aims at. */
  balanced: number;
};

/**
 * How many pairs of a task's concepts share a level of an attribute.
 * Time O(1). Source: Sawtooth Software (2017), "The CBC system for choice-based conjoint analysis", on balanced overlap:
 * about half as much overlap as at random.
 */
export function expectOverlap(levels: number, concepts: number): OverlapRange {
  const each = Math.floor(concepts / levels);
  const minimal = levels * pairs(each) + (concepts % levels) * each;
  const random = pairs(concepts) / levels;
  return { minimal, random, balanced: (minimal + random) / 2 };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
