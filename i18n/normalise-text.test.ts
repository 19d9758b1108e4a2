import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseForMatching, normaliseTyped } from "#i18n/normalise-text";

test("stores Persian letters for Arabic ones and keeps digits, ZWNJ and spaces", () => {
  expect(normaliseTyped("كتاب‌هاي  ۱۲ و 3 على")).toBe("کتاب‌های  ۱۲ و 3 علی");
});

test("stores composed letters", () => {
  expect(normaliseTyped("آب e\u0301")).toBe("آب é");
});

test("drops control characters, overrides and broken surrogates, and keeps line ends and emoji", () => {
  expect(normaliseTyped("a\u0000b\u202ec\u2066d\u2069\ufeffe\u0007")).toBe("abcde");
  expect(normaliseTyped("x\ud800y\udc00z 🙂")).toBe("xyz 🙂");
  expect(normaliseTyped("یک\r\nدو\rسه\tچهار")).toBe("یک\nدو\nسه\tچهار");
  expect(normaliseTyped("a\r\nb")).toBe("a\nb");
});

test.each([
  ["علي كريمي", "علی کریمی"],
  ["نیم‌فاصله", "نیم  فاصله "],
  ["Yes", " YES"],
  ["سال ۱۴۰۲", "سال ١٤٠٢"],
  ["سال ۱۴۰۲", "سال 1402"],
  ["خانهٔ من", "خانه من"],
  ["خانۀ من", "خانه من"],
  ["مُدیر", "مدیر"],
  ["مـــدیر", "مدیر"],
  ["مسئول", "مسؤول".replace("ؤ", "ئ")],
  ["ﺑﻠﻪ", "بله"],
  ["Ａ１", "a1"],
  ["a\u00a0b", "a b"],
])("%j and %j match", (one, other) => {
  expect(normaliseForMatching(one)).toBe(normaliseForMatching(other));
});

test.each([
  ["بله", "خیر"],
  ["آن", "ان"],
  ["1", "11"],
  ["a b", "ab"],
])("%j and %j do not match", (one, other) => {
  expect(normaliseForMatching(one)).not.toBe(normaliseForMatching(other));
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."يكىأةۀ آ\u200c\u200f\u0000\u202e۱٢3aÉ\r\n\u0654") }),
);

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(normaliseTyped(normaliseTyped(text))).toBe(normaliseTyped(text));
    }),
  );
});

test("stored and typed forms of a text match each other", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."يكىأةۀ آ\u200c\u200f\u0000\u202e۱٢3a\r\n") }),
      (text) => {
        expect(normaliseForMatching(normaliseTyped(text))).toBe(normaliseForMatching(text));
      },
    ),
  );
});
