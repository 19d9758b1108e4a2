import { splitRange } from "#server/threads/split-range";

/** Shares a thread: enough that none waits long for the others at the end. */
const SHARES = 4;

/** The starts of a fit as ranges for threads, each a task of about the same size. */
export function shareStarts<Options extends { starts: number }>(
  options: Options,
  threads: number,
): { options: Options; from: number; to: number }[] {
  return splitRange(options.starts, threads * SHARES).map((range) => ({ options, ...range }));
}
