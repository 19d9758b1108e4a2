import { toAsciiDigits } from "#i18n/digits";

export type CalendarName = "gregorian" | "jalali";

const YEAR_FIRST =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Which calendar a year-month-day cell is in, with or without a time; null when it is no such date. */
export function readDateCalendar(cell: string): CalendarName | null {
  if (cell.length < 8 || cell.length > 40) return null;
  const match = YEAR_FIRST.exec(toAsciiDigits(cell).trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year >= 1800 && year <= 2200) return "gregorian";
  if (year >= 1200 && year <= 1500) return month > 6 && day > 30 ? null : "jalali";
  return null;
}
