import { expect, test } from "vitest";
import { calendarDayOf, daysInMonth, isoDateOf, monthNames, nameDay } from "#i18n/calendar";

const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

function readByPlatform(moment: Date) {
  const part = (type: string) =>
    Number(persian.formatToParts(moment).find((one) => one.type === type)?.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}

test("every day from 1300 to 1500 is the platform's own, there and back", () => {
  const end = Date.UTC(2122, 2, 21);
  let days = 0;
  for (let time = Date.UTC(1921, 2, 21); time < end; time += 86_400_000) {
    const moment = new Date(time);
    const iso = moment.toISOString().slice(0, 10);
    const ours = calendarDayOf("jalali", iso)!;
    if (isoDateOf("jalali", ours) !== iso) expect(isoDateOf("jalali", ours)).toBe(iso);
    // The platform's formatting is slow: the ends of months tell everything.
    if (ours.day === 1 || ours.day >= 29) expect(ours, iso).toEqual(readByPlatform(moment));
    days += 1;
  }
  expect(days).toBe(73_414);
});

test("known days", () => {
  expect(isoDateOf("jalali", { year: 1357, month: 11, day: 22 })).toBe("1979-02-11");
  expect(isoDateOf("jalali", { year: 1403, month: 12, day: 30 })).toBe("2025-03-20");
  expect(calendarDayOf("jalali", "2000-03-20")).toEqual({ year: 1379, month: 1, day: 1 });
  expect(calendarDayOf("gregorian", "2024-02-29")).toEqual({ year: 2024, month: 2, day: 29 });
});

test("days that a calendar does not have are none", () => {
  expect(isoDateOf("jalali", { year: 1402, month: 12, day: 30 })).toBeUndefined();
  expect(isoDateOf("jalali", { year: 1402, month: 7, day: 31 })).toBeUndefined();
  expect(isoDateOf("gregorian", { year: 2023, month: 2, day: 29 })).toBeUndefined();
  expect(isoDateOf("gregorian", { year: 1900, month: 2, day: 29 })).toBeUndefined();
  expect(isoDateOf("gregorian", { year: 2023, month: 13, day: 1 })).toBeUndefined();
  expect(isoDateOf("jalali", { year: 1402, month: 0, day: 1 })).toBeUndefined();
  expect(isoDateOf("jalali", { year: 1402.5, month: 1, day: 1 })).toBeUndefined();
  expect(isoDateOf("jalali", { year: Number.NaN, month: 1, day: 1 })).toBeUndefined();
  expect(isoDateOf("jalali", { year: 9999, month: 1, day: 1 })).toBeUndefined();
  expect(calendarDayOf("jalali", "2023-02-30")).toBeUndefined();
  expect(calendarDayOf("jalali", "soon")).toBeUndefined();
});

test("early years of the common era are years of their own", () => {
  expect(isoDateOf("gregorian", { year: 70, month: 1, day: 5 })).toBe("0070-01-05");
  expect(daysInMonth("gregorian", 4, 2)).toBe(29);
});

test("leap years of the century agree with the calendar of Iran", () => {
  const leap = Array.from({ length: 40 }, (_, position) => 1370 + position).filter(
    (year) => daysInMonth("jalali", year, 12) === 30,
  );
  expect(leap).toEqual([1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408]);
});

test("months and days are named in the language", () => {
  expect(monthNames("jalali", "fa")[0]).toBe("فروردین");
  expect(monthNames("gregorian", "fa")[4]).toBe("مه");
  expect(monthNames("jalali", "en")[11]).toBe("Esfand");
  expect(monthNames("jalali", "ar")[1]).toBe("اردیبهشت");
  expect(monthNames("jalali", "zh")[6]).toBe("Mehr");
  expect(new Set(monthNames("gregorian", "ckb")).size).toBe(12);
  expect(nameDay("2026-03-21", "jalali", "fa")).toBe("1 فروردین 1405");
  expect(nameDay("2026-03-21", "gregorian", "en")).toBe("21 March 2026");
  expect(nameDay("2026-03-21", "gregorian", "fa")).toBe("21 مارس 2026");
  expect(nameDay("2026-03-21", "gregorian", "zh")).toBe("2026年3月21日");
  expect(nameDay("?", "gregorian", "en")).toBe("?");
});
