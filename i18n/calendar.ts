/** The calendars in which people write a day. What is stored is always Gregorian: `2026-03-21`. */
export type Calendar = "jalali" | "gregorian";

export type CalendarDay = { year: number; month: number; day: number };

const millisecondsOfDay = 86_400_000;
/** 1 Farvardin 1, counted in days from 1 January 1970. */
const jalaliEpoch = -492_268;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day in a calendar as an ISO date; undefined when the calendar has no such day. */
export function isoDateOf(calendar: Calendar, { year, month, day }: CalendarDay): string | undefined {
  const isCounted = [year, month, day].every((part) => Number.isInteger(part) && part > 0);
  if (!isCounted || year > 9999 || month > 12 || day > daysInMonth(calendar, year, month)) return undefined;
  const moment = new Date(0);
  if (calendar === "gregorian") moment.setUTCFullYear(year, month - 1, day);
  else moment.setTime((daysBeforeJalaliMonth(year, month) + day - 1) * millisecondsOfDay);
  const text = moment.toISOString();
  return text.length === 24 ? text.slice(0, 10) : undefined;
}

/** What a calendar calls the day of an ISO date; undefined when it is none. */
export function calendarDayOf(calendar: Calendar, iso: string): CalendarDay | undefined {
  const [, year, month, day] = (isoDate.exec(iso) ?? []).map(Number);
  if (isoDateOf("gregorian", { year, month, day }) !== iso) return undefined;
  if (calendar === "gregorian") return { year, month, day };
  return jalaliDayOf(Date.parse(iso) / millisecondsOfDay);
}

export function daysInMonth(calendar: Calendar, year: number, month: number): number {
  if (calendar === "gregorian") {
    const last = new Date(0);
    last.setUTCFullYear(year, month, 0);
    return last.getUTCDate();
  }
  if (month <= 6) return 31;
  return month < 12 || isJalaliLeapYear(year) ? 30 : 29;
}

/** Eight leap years in 33: exact for every year that anybody alive writes, from 1178 to 1633. */
function isJalaliLeapYear(year: number): boolean {
  return daysBeforeJalaliMonth(year + 1, 1) - daysBeforeJalaliMonth(year, 1) === 366;
}

function daysBeforeJalaliMonth(year: number, month: number): number {
  const months = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return jalaliEpoch + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + months;
}

function jalaliDayOf(dayNumber: number): CalendarDay {
  const year = 1 + Math.floor((33 * (dayNumber - jalaliEpoch) + 3) / 12_053);
  const dayOfYear = dayNumber - daysBeforeJalaliMonth(year, 1);
  const month = dayOfYear < 216 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 6) / 30) + 1;
  return { year, month, day: dayNumber - daysBeforeJalaliMonth(year, month) + 1 };
}

/** Spelled in Persian or English where the names that a platform has for a language are not in use. */
const namesOfJalali: Record<string, string> = { ar: "fa", ckb: "fa", ur: "fa", zh: "en" };

/** The twelve months in a language. */
export function monthNames(calendar: Calendar, language: string): string[] {
  const spoken = calendar === "jalali" ? (namesOfJalali[language] ?? language) : language;
  const system = calendar === "jalali" ? "persian" : "gregory";
  const format = new Intl.DateTimeFormat(`${spoken}-u-ca-${system}`, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, position) => {
    const iso = isoDateOf(calendar, {
      year: calendar === "jalali" ? 1400 : 2021,
      month: position + 1,
      day: 1,
    });
    return format.format(new Date(`${iso}T12:00:00Z`));
  });
}

/** An ISO date as it is said in a calendar, in ASCII digits: "21 March 2026", "1 فروردین 1405". */
export function nameDay(iso: string, calendar: Calendar, language: string): string {
  const found = calendarDayOf(calendar, iso);
  if (!found) return iso;
  if (calendar === "jalali" || language === "ckb") {
    return `${found.day} ${monthNames(calendar, language)[found.month - 1]} ${found.year}`;
  }
  const tag = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${iso}T12:00:00Z`));
}
