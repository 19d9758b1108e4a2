import { expect, test } from "vitest";
import { checkMapping } from "#datafile/check-mapping";
import { ColumnMapping } from "#datafile/column-mapping";
import { listImportTargets } from "#datafile/import-target";
import { createColumnProfiler } from "#datafile/profile-column";
import { suggestMapping } from "#datafile/suggest-mapping";
import { QuestionnaireDefinition } from "#questionnaire/model";

function profileTable(columns: Record<string, readonly string[]>) {
  return Object.entries(columns).map(([name, cells], index) => {
    const profiler = createColumnProfiler(name, index + 1);
    for (const cell of cells) profiler.add(cell);
    return profiler.profile();
  });
}

const definition = QuestionnaireDefinition.parse({
  languages: ["fa", "en"],
  title: { fa: "آزمون" },
  consent: {},
  thanks: {},
  pages: [
    {
      code: "P1",
      questions: [
        {
          code: "Q1",
          type: "single",
          text: { fa: "جنسیت", en: "Gender" },
          options: [
            { code: 1, label: { fa: "زن", en: "Female" } },
            { code: 2, label: { fa: "مرد", en: "Male" } },
          ],
        },
        {
          code: "Q2",
          type: "likert",
          text: {},
          items: [
            { code: 1, text: { en: "Quality" } },
            { code: 2, text: { en: "Price" } },
          ],
          points: [],
        },
      ],
    },
  ],
});
const targets = listImportTargets(definition);

test("maps by wording and by code, and fills the value map", () => {
  const mapping = suggestMapping(
    profileTable({ جنسيت: ["زن", "مرد", "زن", "مرد"], q2_1: ["1", "2"], price: ["1", "2"] }),
    targets,
  );
  expect(mapping.columns.map(({ to }) => to.target === "existing" && to.variable)).toEqual([
    "Q1",
    "Q2_1",
    "Q2_2",
  ]);
  expect(mapping.columns[0].to).toMatchObject({
    values: [
      { cell: "زن", code: 1 },
      { cell: "مرد", code: 2 },
    ],
  });
});

test("offers a variable once", () => {
  const mapping = suggestMapping(profileTable({ Gender: ["Male", "Female"], gender: ["a", "b"] }), targets);
  expect(mapping.columns.map(({ to }) => to.target)).toEqual(["existing", "new"]);
});

test("makes new questions with valid codes, own numbers as codes, and 0 and 1 for no and yes", () => {
  const columns = {
    id: ["1", "2", "3", "4", "5", "6"],
    رضایت: ["1", "5", "1", "5", "5", "1"],
    Uses: ["Yes", "No", "Yes", "No", "No", "No"],
    Q1b: ["1.5", "22", "31", "4", "5", "6"],
    "": ["x", "", "", "", "", ""],
    empty: ["", "", "", "", "", ""],
  };
  const mapping = suggestMapping(profileTable(columns), targets);
  expect(
    mapping.columns.map(({ to }) =>
      to.target === "new" ? `${to.question.code} ${to.question.type}` : to.target,
    ),
  ).toEqual(["ignore", "rzayt single", "Uses single", "Q1b number", "V5 text", "ignore"]);
  const [, scale, uses] = mapping.columns.map(({ to }) => to);
  expect(scale).toMatchObject({ question: { text: { fa: "رضایت" }, options: [{ code: 1 }, { code: 5 }] } });
  expect(uses).toMatchObject({
    question: {
      options: [
        { code: 0, label: { en: "No" } },
        { code: 1, label: { en: "Yes" } },
      ],
    },
    values: [
      { cell: "No", code: 0 },
      { cell: "Yes", code: 1 },
    ],
  });
});

test("columns of one name get codes of their own", () => {
  const mapping = suggestMapping(
    profileTable({ Age: ["1.5", "20"], age: ["2.5", "30"], "Age ": ["x", "y"] }),
    targets,
  );
  expect(mapping.columns.map(({ to }) => to.target === "new" && to.question.code)).toEqual([
    "Age",
    "ageb",
    "Agec",
  ]);
});

test("a suggestion passes its own schema and its own check", () => {
  const columns = {
    سن: ["25", "۳۰", "41"],
    Channels: ["a;b", "b;c", "a;c", "a", "b", "c"],
    Note: ["=1+1", "x", "y"],
    Q9: ["3,5", "4,25", "12"],
    when: ["1402/01/01", "1402/01/02", "1402/01/03"],
  };
  const mapping = suggestMapping(profileTable(columns), targets);
  expect(ColumnMapping.parse(mapping)).toEqual(mapping);
  expect(checkMapping(mapping, Object.keys(columns), targets)).toEqual([]);
});
