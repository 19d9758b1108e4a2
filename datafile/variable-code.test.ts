import fc from "fast-check";
import { expect, test } from "vitest";
import { makeVariableCode } from "#datafile/variable-code";
import { Code } from "#questionnaire/question-parts";

const none = new Set<string>();

test.each([
  ["Age", "Age"],
  ["How old are you?", "How_old_are_you"],
  ["1st choice", "V1st_choice"],
  ["پرسش ۱۲", "prssh_12"],
  ["شهر", "shhr"],
  ["café", "cafe"],
  ["؟!", "V7"],
  ["", "V7"],
  ["数", "V7"],
])("%j becomes %j", (name, code) => {
  expect(makeVariableCode(name, 7, none)).toBe(code);
});

test("steps aside for a code that is taken in any case", () => {
  expect(makeVariableCode("age", 3, new Set(["AGE"]))).toBe("ageb");
  expect(makeVariableCode("age", 3, new Set(["Age", "ageb"]))).toBe("agec");
});

test("is always valid, and never taken", () => {
  const names = fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 60 });
  fc.assert(
    fc.property(names, (columns) => {
      const taken = new Set<string>();
      columns.forEach((name, index) => {
        const code = makeVariableCode(name, index + 1, taken);
        expect(Code.safeParse(code).success).toBe(true);
        taken.add(code.toLowerCase());
      });
      expect(taken.size).toBe(columns.length);
    }),
  );
});

test("survives many columns of one name", () => {
  const taken = new Set<string>();
  for (let column = 1; column <= 100; column++) taken.add(makeVariableCode("x".repeat(40), column, taken));
  expect(taken.size).toBe(100);
  expect([...taken].every((code) => Code.safeParse(code).success)).toBe(true);
});
