const MS_A_DAY = 86_400_000;

/**
 * The day a date names, as days since 1970-01-01; null when it names none.
 *
 * Reads ISO dates (1998-06-30, with or without a time of day after it, which is dropped), 1998/06/30, and
 * YYYYMMDD as text or number. Other orders of day and month are not guessed at. Time O(1).
 */
export function parseDay(date: string | number): number | null {
  const text = String(date).trim();
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1, 4).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const found = new Date(time);
  const isReal = found.getUTCMonth() === month - 1 && found.getUTCDate() === day && year > 99;
  return isReal ? time / MS_A_DAY : null;
}
