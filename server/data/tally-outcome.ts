import { maxShownRows, type RowOutcome } from "#contracts/imports";
import type { RowCheck } from "#datafile/check-row";

/** Beyond the first faulty rows, so many of each code are still kept, lest one kind hide another. */
const shownPerCode = 20;

/** Counts what comes of rows and keeps the problems of the first. */
export function createOutcomeTally() {
  const outcome: RowOutcome = { rows: 0, ready: 0, faulty: 0, blank: 0, counts: {}, problems: [] };
  return {
    add(check: RowCheck): void {
      outcome.rows++;
      outcome[check.status]++;
      if (check.status !== "faulty") return;
      for (const problem of check.problems) {
        const count = (outcome.counts[problem.code] ?? 0) + 1;
        outcome.counts[problem.code] = count;
        if (outcome.faulty <= maxShownRows || count <= shownPerCode) outcome.problems.push(problem);
      }
    },
    outcome: (): RowOutcome => outcome,
  };
}
