import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatDuration, formatNumber, formatPercent } from "#i18n/format";

test("writes numbers with the digits and marks of the language", () => {
  expect(formatNumber("en", 1234567.891)).toBe("1,234,567.89");
  expect(formatNumber("fa", 1234567.891)).toBe("۱٬۲۳۴٬۵۶۷٫۸۹");
  expect(formatNumber("en", 2, { decimals: 1 })).toBe("2.0");
  expect(formatNumber("fa", 2, { decimals: 1 })).toBe("۲٫۰");
});

test("writes no minus on what rounds to zero, and a dash for no number", () => {
  expect(formatNumber("en", -0.0001)).toBe("0");
  expect(formatNumber("en", -3)).toBe("-3");
  expect(formatNumber("fa", Number.NaN)).toBe("–");
  expect(formatPercent("en", Number.POSITIVE_INFINITY)).toBe("–");
});

test("writes a share as a percentage", () => {
  expect(formatPercent("en", 0.256)).toBe("26%");
  expect(formatPercent("fa", 0.256)).toBe("۲۶٪");
  expect(formatPercent("fa", 0.256, { decimals: 1 })).toBe("۲۵٫۶٪");
});

// Nowruz 1403 began on 20 March 2024; the Tehran clock is 3:30 ahead of UTC.
test("writes dates in the calendar of the language and the asked time zone", () => {
  expect(formatDate("fa", "2024-03-20T12:00:00Z", "Asia/Tehran")).toBe("۱ فروردین ۱۴۰۳");
  expect(formatDate("en", "2024-03-20T12:00:00Z", "Asia/Tehran")).toBe("20 March 2024");
  expect(formatDate("en", "2024-03-20T21:00:00Z", "UTC")).toBe("20 March 2024");
  expect(formatDate("en", Date.UTC(2024, 2, 20, 21), "Asia/Tehran")).toBe("21 March 2024");
});

test("writes the time of the asked time zone", () => {
  expect(formatDateTime("en", new Date(Date.UTC(2024, 2, 20, 12)), "Asia/Tehran")).toContain("15:30");
  expect(formatDateTime("fa", "2024-03-20T12:00:00Z", "Asia/Tehran")).toContain("۱۵:۳۰");
  expect(formatDateTime("fa", "not a date", "UTC")).toBe("–");
});

test("writes a duration in its two largest units", () => {
  expect(formatDuration("en", 0)).toBe("0 seconds");
  expect(formatDuration("en", 65_000)).toBe("1 minute and 5 seconds");
  expect(formatDuration("en", 2 * 86_400_000 + 5000)).toBe("2 days");
  expect(formatDuration("fa", 125_000)).toBe("۲ دقیقه و ۵ ثانیه");
  expect(formatDuration("fa", 3_600_000)).toBe("۱ ساعت");
});
