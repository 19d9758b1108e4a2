import { expect, test } from "vitest";
import { checkMapping, type MappingProblem } from "#datafile/check-mapping";
import { ColumnMapping } from "#datafile/column-mapping";
import { targetsOfQuestion } from "#datafile/import-target";

const options = [
  { code: 1, label: { en: "One" } },
  { code: 2, label: { en: "Two" } },
];
const targets = [
  ...targetsOfQuestion({ code: "Q1", type: "single", text: {}, options }),
  ...targetsOfQuestion({ code: "Q2", type: "multiple", text: {}, options }),
];

function problemsOf(columns: unknown[], header?: string[]): MappingProblem[] {
  const named = columns.map((to, index) => ({ name: `c${index + 1}`, to }));
  const mapping = ColumnMapping.parse({ columns: named, missingTokens: [] });
  return checkMapping(mapping, header ?? named.map(({ name }) => name), targets);
}

const existing = (variable: string, values: unknown[] = []) => ({ target: "existing", variable, values });
const single = (code: string, own = options, values: unknown[] = []) => ({
  target: "new",
  question: { code, type: "single", text: {}, options: own },
  values,
});

test("a sound mapping has no problems", () => {
  expect(
    problemsOf([existing("Q1"), existing("Q2_1"), existing("Q2_2"), single("Q3"), { target: "ignore" }]),
  ).toEqual([]);
});

test.each([
  [
    "a file of other columns",
    [existing("Q1")],
    ["other"],
    { code: "header-differs", column: 1, expected: "c1", found: "other" },
  ],
  [
    "a file with more columns",
    [existing("Q1")],
    ["c1", "c2"],
    { code: "column-count-differs", expected: 1, found: 2 },
  ],
  ["nothing to import", [{ target: "ignore" }], undefined, { code: "nothing-mapped" }],
  [
    "a variable that is not there",
    [existing("Q7")],
    undefined,
    { code: "unknown-variable", column: 1, variable: "Q7" },
  ],
  [
    "one variable twice",
    [existing("Q1"), existing("Q1")],
    undefined,
    { code: "variable-mapped-twice", column: 2, variable: "Q1" },
  ],
  [
    "a whole and its part",
    [existing("Q2"), existing("Q2_1")],
    undefined,
    { code: "variable-mapped-twice", column: 2, variable: "Q2_1" },
  ],
  [
    "a part and its whole",
    [existing("Q2_1"), existing("Q2")],
    undefined,
    { code: "variable-mapped-twice", column: 2, variable: "Q2" },
  ],
  ["a taken code", [single("q1")], undefined, { code: "code-taken", column: 1, variable: "q1" }],
  [
    "two new ones of one code",
    [single("A"), single("a")],
    undefined,
    { code: "code-taken", column: 2, variable: "a" },
  ],
  [
    "a code that an option already has",
    [single("Q2_1")],
    undefined,
    { code: "code-taken", column: 1, variable: "Q2_1" },
  ],
  ["a choice of nothing", [single("A", [])], undefined, { code: "no-options", column: 1, variable: "A" }],
  [
    "one code for two options",
    [single("A", [options[0], options[0]])],
    undefined,
    { code: "option-code-repeated", column: 1, variable: "A", optionCode: 1 },
  ],
  [
    "a value for no option",
    [existing("Q1", [{ cell: "x", code: 9 }])],
    undefined,
    { code: "unknown-option-code", column: 1, variable: "Q1", optionCode: 9, cell: "x" },
  ],
])("refuses %s", (_, columns, header, problem) => {
  expect(problemsOf(columns, header)).toEqual([problem]);
});
