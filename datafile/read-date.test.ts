import { expect, test } from "vitest";
import { readDateCalendar } from "#datafile/read-date";

test.each([
  ["2024-03-20", "gregorian"],
  ["2024-03-20T12:30:00Z", "gregorian"],
  ["2024-03-20 12:30", "gregorian"],
  ["1403/01/01", "jalali"],
  ["۱۴۰۲/۶/۳۱", "jalali"],
])("%s is %s", (cell, calendar) => {
  expect(readDateCalendar(cell)).toBe(calendar);
});

test.each([
  "1403/07/31",
  "2024-13-01",
  "2024-00-10",
  "20240320",
  "1403/01-01",
  "0900/01/01",
  "12/05/2024",
  "text",
])("%s is no date", (cell) => {
  expect(readDateCalendar(cell)).toBeNull();
});
