import { expect, test } from "vitest";
import { readOutline } from "#exchange/outline/read-outline";
import { readOutlineTable } from "#exchange/outline/read-outline-table";
import { readOwnFormat, writeOwnFormat } from "#exchange/own/own-format";
import { QuestionnaireDefinition } from "#questionnaire/model";

const outline = `# رضایت مشتریان || Customer satisfaction
## شما || You
1. نقش شما چیست؟ || What is your role? [single] *
   1) مدیر || Manager
   2) کارشناس || Expert
   9) سایر || Other
2. کدام ابزارها را دارید؟ || Which tools do you have? [multiple]
- سی‌آرام || CRM
- ئی‌آرپی || ERP
- هیچ‌کدام || None of these
---
AGE. چند سال دارید؟ || How old are you? [number 18-99]
4. چقدر موافقید؟ || How much do you agree? [likert]
- ارزان است. || It is cheap.
- سریع است. || It is fast.
۵. چرا؟ || Why?
random words that belong nowhere
`;

test("reads plain text in two languages", () => {
  const { definition, notes, found } = readOutline(outline);
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  expect(definition.title).toEqual({ fa: "رضایت مشتریان", en: "Customer satisfaction" });
  const pages = definition.pages.map((page) => page.questions.map(({ code, type }) => `${code} ${type}`));
  expect(pages).toEqual([
    ["Q1 single", "Q2 multiple"],
    ["AGE number", "Q4 likert", "Q5 text"],
  ]);
  const [role, tools] = definition.pages[0].questions;
  expect(definition.pages[0].title).toEqual({ fa: "شما", en: "You" });
  expect(role).toMatchObject({
    isRequired: true,
    text: { fa: "نقش شما چیست؟", en: "What is your role?" },
    options: [{ code: 1 }, { code: 2, label: { en: "Expert" } }, { code: 9, isOtherSpecify: true }],
  });
  expect(tools).toMatchObject({ options: [{ code: 1 }, { code: 2 }, { code: 3, isExclusive: true }] });
  expect(definition.pages[1].questions[0]).toMatchObject({ min: 18, max: 99 });
  expect(found.questions).toBe(5);
  expect(notes.map(({ code, place }) => `${code} ${place}`)).toEqual(["line-not-understood line 17"]);
});

test("reads a table with a heading row", () => {
  const { definition, notes } = readOutlineTable([
    ["page", "code", "type", "text_fa", "text_en", "options_fa", "options_en", "required"],
    ["1", "ROLE", "single", "نقش؟", "Role?", "1=مدیر; 2=کارشناس", "1=Manager; 2=Expert", "yes"],
    ["1", "WHY", "open", "چرا؟", "Why?", "", "", ""],
    ["2", "ATT", "likert", "موافقید؟", "Agree?", "ارزان است\nسریع است", "It is cheap\nIt is fast", "1"],
    ["2", "", "hologram", "دیگر؟", "Else?", "", "", ""],
    ["2", "", "", "", "", "", "lonely", ""],
  ]);
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  expect(definition.pages.map((page) => page.questions.map(({ code, type }) => `${code} ${type}`))).toEqual([
    ["ROLE single", "WHY text"],
    ["ATT likert", "Q4 text"],
  ]);
  expect(definition.pages[0].questions[0]).toMatchObject({
    isRequired: true,
    options: [
      { code: 1, label: { fa: "مدیر", en: "Manager" } },
      { code: 2, label: { fa: "کارشناس", en: "Expert" } },
    ],
  });
  expect(notes.map(({ code, place, detail = "" }) => [code, place, detail].join(" ").trim())).toEqual([
    "type-became-text row 5 hologram",
    "text-missing row 6",
    "title-missing",
  ]);
});

test.each(["", "nothing to ask here", "# Title alone"])("refuses text without questions: %s", (text) => {
  expect(() => readOutline(text)).toThrow("no-questions");
});

test("our own file comes back as it was", () => {
  const { definition } = readOutline(outline);
  expect(readOwnFormat(writeOwnFormat(definition)).definition).toEqual(definition);
  expect(() =>
    readOwnFormat(writeOwnFormat(definition).replace('"formatVersion": 1', '"formatVersion": 2')),
  ).toThrow("own-format-newer");
  expect(() => readOwnFormat(writeOwnFormat(definition).replace('"single"', '"hologram"'))).toThrow(
    "own-format-invalid",
  );
  expect(() => readOwnFormat("{}")).toThrow("not-this-tool");
});
