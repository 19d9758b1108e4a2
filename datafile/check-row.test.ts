import { expect, test } from "vitest";
import { createRowChecker } from "#datafile/check-row";
import { ColumnMapping } from "#datafile/column-mapping";
import { targetsOfQuestion } from "#datafile/import-target";
import { defaultMissingTokens } from "#datafile/missing-tokens";
import type { Question } from "#questionnaire/model";

const options = [
  { code: 1, label: { fa: "تلگرام", en: "Telegram" } },
  { code: 2, label: { fa: "بله", en: "Bale" } },
  { code: 9, label: { fa: "هیچ‌کدام", en: "None" }, isExclusive: true },
];
const questions: Question[] = [
  { code: "Q1", type: "single", text: {}, options },
  { code: "Q2", type: "multiple", text: {}, options },
  { code: "Q3", type: "likert", text: {}, items: [{ code: 1, text: {} }], points: options },
  { code: "Q4", type: "number", text: {}, min: 0, max: 120, isWhole: true },
  { code: "Q5", type: "text", text: {}, maxLength: 10 },
  { code: "Q6", type: "nps", text: {} },
  { code: "Q7", type: "number", text: {} },
];
const targets = questions.flatMap(targetsOfQuestion);

function check(columns: [to: string | object, cell: string][], cells = columns.map(([, cell]) => cell)) {
  const mapping = ColumnMapping.parse({
    columns: columns.map(([to], index) => ({
      name: `c${index}`,
      to: typeof to === "string" ? { target: "existing", variable: to } : to,
    })),
    missingTokens: defaultMissingTokens,
  });
  return createRowChecker(mapping, targets)({ line: 7, cells });
}

const ready = (answers: object) => ({ status: "ready", answers });
const faulty = (problem: object) => ({ status: "faulty", problems: [{ line: 7, column: 1, ...problem }] });

test.each([
  ["Q1", "تلگرام", 1],
  ["Q1", " telegram ", 1],
  ["Q1", "هيچ كدام", 9],
  ["Q1", "۲", 2],
  ["Q1", "", null],
  ["Q1", "N/A", null],
  ["Q1", "-99", null],
  ["Q3_1", "2", 2],
  ["Q4", "۴۲", 42],
  ["Q4", "-96", null],
  ["Q7", "-98", -98],
  ["Q7", "1,234.5", 1234.5],
  ["Q6", "0", 0],
  ["Q5", " علي\u0000 ", "علی"],
  ["Q5", "=1+1", "=1+1"],
  ["Q5", "NA", null],
])("%s reads %j as %j", (variable, cell, value) => {
  // The second column keeps the row from being blank.
  expect(
    check([
      [variable, cell],
      [{ target: "ignore" }, "x"],
    ]),
  ).toEqual(ready({ [variable]: value }));
});

test("a question that was not asked leaves no answer behind", () => {
  expect(
    check([
      ["Q1", "-97"],
      ["Q6", "5"],
      ["Q2_1", "-97"],
    ]),
  ).toEqual(ready({ Q6: 5 }));
});

test.each([
  ["Q1", "Signal", { code: "unknown-option", value: "Signal" }],
  ["Q1", "3", { code: "unknown-option", value: "3" }],
  ["Q3_1", "7", { code: "unknown-option", value: "7" }],
  ["Q6", "11", { code: "unknown-option", value: "11" }],
  ["Q4", "old", { code: "not-a-number", value: "old" }],
  ["Q4", "1.5", { code: "not-whole", value: "1.5" }],
  ["Q4", "-1", { code: "below-minimum", value: "-1", limit: 0 }],
  ["Q4", "۱۲۱", { code: "above-maximum", value: "۱۲۱", limit: 120 }],
  ["Q5", "x".repeat(11), { code: "too-long", value: "x".repeat(11), limit: 10 }],
  ["Q5", "x".repeat(500), { code: "too-long", value: `${"x".repeat(79)}…`, limit: 10 }],
])("%s refuses %j", (variable, cell, problem) => {
  expect(check([[variable, cell]])).toEqual(faulty(problem));
});

test("tells every fault of a row at once", () => {
  const result = check([
    ["Q1", "Signal"],
    ["Q5", "fine"],
    ["Q4", "old"],
  ]);
  expect(
    result.status === "faulty" && result.problems.map((problem) => "column" in problem && problem.column),
  ).toEqual([1, 3]);
});

test("a ragged row is refused whole, a blank one passed over", () => {
  expect(
    check(
      [
        ["Q1", ""],
        ["Q4", ""],
      ],
      ["1"],
    ),
  ).toEqual({
    status: "faulty",
    problems: [{ code: "ragged-row", line: 7, expected: 2, found: 1 }],
  });
  expect(
    check(
      [
        ["Q1", ""],
        ["Q4", ""],
      ],
      ["", " "],
    ),
  ).toEqual({ status: "blank" });
});

test("ignored columns leave no trace, not even junk", () => {
  expect(
    check([
      [{ target: "ignore" }, "junk"],
      ["Q4", "5"],
    ]),
  ).toEqual(ready({ Q4: 5 }));
});

const several = { target: "existing", variable: "Q2", separator: ";" };

test("splits a cell of several options, sorted and once each", () => {
  expect(check([[several, "Bale; تلگرام;bale;"]])).toEqual(ready({ Q2: [1, 2] }));
  expect(check([[several, "Telegram;Signal"]])).toEqual(
    faulty({ code: "unknown-option", value: "Telegram;Signal" }),
  );
  expect(check([[several, "None;Bale"]])).toEqual(
    faulty({ code: "exclusive-with-others", value: "None;Bale" }),
  );
});

test("gathers a column for each option into one answer", () => {
  expect(
    check([
      ["Q2_2", "1"],
      ["Q2_1", "Yes"],
      ["Q2_9", "0"],
    ]),
  ).toEqual(ready({ Q2: [1, 2] }));
  expect(
    check([
      ["Q2_1", "Telegram"],
      ["Q2_2", ""],
      ["Q2_9", ""],
    ]),
  ).toEqual(ready({ Q2: [1] }));
  expect(
    check([
      ["Q2_1", "خیر"],
      ["Q2_2", "0"],
    ]),
  ).toEqual(ready({ Q2: [] }));
  expect(
    check([
      ["Q2_1", "NA"],
      ["Q2_2", ""],
    ]),
  ).toEqual(ready({ Q2: null }));
  expect(
    check([
      ["Q2_9", "1"],
      ["Q2_1", "1"],
    ]),
  ).toEqual(faulty({ code: "exclusive-with-others", value: "1" }));
  expect(check([["Q2_1", "perhaps"]])).toEqual(faulty({ code: "unknown-option", value: "perhaps" }));
});

test("«بله» is yes in the column of an option, whatever the option is called", () => {
  expect(check([["Q2_1", "بله"]])).toEqual(ready({ Q2: [1] }));
});

test("a listed value goes before a label", () => {
  const swapped = { target: "existing", variable: "Q1", values: [{ cell: "Telegram", code: 2 }] };
  expect(check([[swapped, "TELEGRAM"]])).toEqual(ready({ Q1: 2 }));
});

test("reads decimal commas when told to", () => {
  expect(check([[{ target: "existing", variable: "Q7", decimalComma: true }, "1.234,5"]])).toEqual(
    ready({ Q7: 1234.5 }),
  );
});

test("stores under the code of a new question", () => {
  const fresh = { target: "new", question: { code: "City", type: "text", text: {} }, values: [] };
  expect(check([[fresh, "Yazd"]])).toEqual(ready({ City: "Yazd" }));
});
