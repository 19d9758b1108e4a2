import { expect, test } from "vitest";
import {
  type TextFormat,
  type TextQuestion,
  textFormats,
  textRules,
} from "#questionnaire/question-types/text";

const question: TextQuestion = { type: "text", code: "T1", text: {} };
const faults = (value: string, more: Partial<TextQuestion>) =>
  textRules.check({ ...question, ...more }, { T1: value }).map(({ code }) => code);

test.each<[TextFormat, string[], string[]]>([
  [
    "email",
    ["a@b.ir", "name.family+tag@mail.example.com"],
    ["a@b", "a b@c.ir", "@b.ir", "a@b..ir", "a@@b.ir"],
  ],
  ["phone", ["09123456789", "+98 (21) 1234-5678"], ["call me", "123", "+", "0912345678901234567890123"]],
  [
    "url",
    ["https://example.com", "http://نمونه.ایران/a?b=c"],
    ["example.com", "ftp://example.com", "https://", "https://a"],
  ],
  ["digits", ["0012345678"], ["12 34", "۱۲۳", "-5", "1.5"]],
])("%s", (format, good, bad) => {
  for (const value of good) expect(faults(value, { format }), value).toEqual([]);
  for (const value of bad) expect(faults(value, { format }), value).toEqual(["wrong-format"]);
});

test("no format takes long to refuse a hostile text", () => {
  const hostile = `a@${"a.".repeat(5000)}`;
  for (const format of textFormats) {
    const began = performance.now();
    faults(hostile, { format, type: "longText", maxLength: 10_000 });
    expect(performance.now() - began).toBeLessThan(200);
  }
});

test("lengths are held to at both ends", () => {
  expect(faults("ab", { minLength: 3 })).toEqual(["too-short"]);
  expect(faults("abc", { minLength: 3 })).toEqual([]);
  expect(faults("abcd", { maxLength: 3 })).toEqual(["too-long"]);
  expect(faults("", { minLength: 3 })).toEqual([]);
  expect(faults(" ", { minLength: 3, isRequired: true })).toEqual(["required"]);
});

test("lengths that contradict each other or the format are told", () => {
  expect(textRules.checkFormat({ ...question, minLength: 300 })).toEqual([
    ["minimum-above-maximum", "error"],
  ]);
  expect(textRules.checkFormat({ ...question, format: "email", maxLength: 5 })).toEqual([
    ["format-does-not-fit", "warning"],
  ]);
});

test.each([...textFormats, undefined])(
  "the robot writes what format %s accepts, at any least length",
  (format) => {
    for (const minLength of [undefined, 20]) {
      const asked: TextQuestion = { ...question, format, minLength };
      expect(
        textRules.check(
          asked,
          textRules.answer(asked, () => 0.5),
        ),
      ).toEqual([]);
    }
  },
);
