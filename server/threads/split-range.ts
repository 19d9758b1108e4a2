/** The whole numbers from 0 to `count` - 1 in at most `shares` runs of about equal length. */
export function splitRange(count: number, shares: number): { from: number; to: number }[] {
  const size = Math.max(1, Math.ceil(count / shares));
  return Array.from({ length: Math.ceil(count / size) }, (_, share) => ({
    from: share * size,
    to: Math.min(count, (share + 1) * size),
  }));
}
