import { expect, test } from "vitest";
import { directionOf, isLocale, locales, otherLocale } from "#i18n/locale";

test("knows its two languages and refuses anything else", () => {
  expect(locales.every(isLocale)).toBe(true);
  expect(["FA", "ar", "", null, undefined, 1, "toString"].some(isLocale)).toBe(false);
});

test("Persian runs right to left and English left to right", () => {
  expect(directionOf("fa")).toBe("rtl");
  expect(directionOf("en")).toBe("ltr");
});

test("each language is the other of the other", () => {
  for (const locale of locales) {
    expect(otherLocale(locale)).not.toBe(locale);
    expect(otherLocale(otherLocale(locale))).toBe(locale);
  }
});
