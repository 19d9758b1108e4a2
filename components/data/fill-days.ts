import type { DayCount } from "#contracts/data";

const dayMs = 86_400_000;
const mostDays = 92;

/** Every day from the first to the last, with zeros where nothing happened; of a long time, the last three months. */
export function fillDays(days: readonly DayCount[]): DayCount[] {
  if (days.length === 0) return [];
  const last = Date.parse(days[days.length - 1].day);
  const first = Math.max(Date.parse(days[0].day), last - (mostDays - 1) * dayMs);
  const known = new Map(days.map((day) => [day.day, day]));
  return Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, index) => {
    const day = new Date(first + index * dayMs).toISOString().slice(0, 10);
    return known.get(day) ?? { day, complete: 0, other: 0, simulated: 0 };
  });
}
