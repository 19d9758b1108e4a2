import type { Option } from "#questionnaire/question-parts";

/** mulberry32 over a hash of the seed and the question's code: each question has an order of its own. */
export function randomStream(seed: number, streamName: string): () => number {
  let state = seed >>> 0;
  for (const character of streamName) {
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
export function shuffle<T>(list: readonly T[], seed: number, streamName: string): T[] {
  const random = randomStream(seed, streamName);
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

/** Exclusive, other-specify and missing options stay at the end; those that are fixed keep their place. */
export function shuffleOptions(options: readonly Option[], seed: number, questionCode: string): Option[] {
  const isLast = (option: Option) =>
    !option.isFixed && (option.isExclusive || option.isOtherSpecify || option.code < 0);
  const others = options.filter((option) => !isLast(option));
  return [...shuffleWithinGroups(others, seed, questionCode), ...options.filter(isLast)];
}

export function shuffleItems<T extends { isFixed?: boolean }>(
  items: readonly T[],
  seed: number,
  questionCode: string,
): T[] {
  return shuffleFree(items, seed, questionCode);
}

/** Shuffles what is not fixed among the places that are left to it. */
export function shuffleFree<T extends { isFixed?: boolean }>(
  list: readonly T[],
  seed: number,
  streamName: string,
): T[] {
  const free = shuffle(
    list.filter((one) => !one.isFixed),
    seed,
    streamName,
  );
  let next = 0;
  return list.map((one) => (one.isFixed ? one : free[next++]));
}

/** Options under one heading stay together. */
function shuffleWithinGroups(options: readonly Option[], seed: number, questionCode: string): Option[] {
  const groups = [...new Set(options.map((option) => option.groupCode))];
  if (groups.length < 2) return shuffleFree(options, seed, questionCode);
  return groups.flatMap((group) =>
    shuffleFree(
      options.filter((option) => option.groupCode === group),
      seed,
      `${questionCode}/${group}`,
    ),
  );
}

/** Which of `count` versions of a design a response gets. */
export function seededIndex(count: number, seed: number, streamName: string): number {
  return Math.floor(randomStream(seed, `${streamName}/version`)() * count);
}
