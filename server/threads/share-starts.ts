/** Shares a thread: enough that none waits long for the others at the end. */
const SHARES = 4;

/** The starts of a fit as ranges for threads, each a task of about the same size. */
export function shareStarts<Options extends { starts: number }>(
  options: Options,
  threads: number,
): { options: Options; from: number; to: number }[] {
  const size = Math.ceil(options.starts / (threads * SHARES));
  const count = Math.ceil(options.starts / size);
  return Array.from({ length: count }, (_, share) => ({
    options,
    from: share * size,
    to: Math.min(options.starts, (share + 1) * size),
  }));
}
