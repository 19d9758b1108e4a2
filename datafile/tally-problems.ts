export type ProblemTally<Problem> = {
  /** How many there were of each code. */
  counts: Record<string, number>;
  /** The first of each code, in the order met. */
  shown: Problem[];
};

/** Counts every problem and keeps the first of each kind, so that a million of one do not hide another. */
export function createProblemTally<Problem extends { code: string }>(shownPerCode = 100) {
  const counts = new Map<string, number>();
  const shown: Problem[] = [];
  return {
    add(problem: Problem): void {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= shownPerCode) shown.push(problem);
    },
    tally: (): ProblemTally<Problem> => ({ counts: Object.fromEntries(counts), shown }),
  };
}
