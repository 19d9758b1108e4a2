import type { Item, Option } from "#questionnaire/model";

/** mulberry32 over a hash of the seed and the question's code: each question has an order of its own. */
function randomStream(seed: number, questionCode: string): () => number {
  let state = seed >>> 0;
  for (const character of questionCode) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x9e3779b1);
    state ^= state >>> 15;
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The order in which a response sees a list: a function of its seed and the question alone. */
export function shuffle<T>(list: readonly T[], seed: number, questionCode: string): T[] {
  const random = randomStream(seed, questionCode);
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

/** Exclusive, other-specify and missing options keep their place at the end. */
export function shuffleOptions(options: readonly Option[], seed: number, questionCode: string): Option[] {
  const isFixed = (option: Option) => option.isExclusive || option.isOtherSpecify || option.code < 0;
  const free = options.filter((option) => !isFixed(option));
  return [...shuffle(free, seed, questionCode), ...options.filter(isFixed)];
}

export function shuffleItems(items: readonly Item[], seed: number, questionCode: string): Item[] {
  return shuffle(items, seed, questionCode);
}
