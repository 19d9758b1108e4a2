import { expect, test } from "vitest";
import {
  asked,
  block,
  branch,
  choice,
  entry,
  field,
  listed,
  logic,
  readQsfFixture as read,
  selected,
  skip,
} from "#exchange/testing/qsf-fixture";

test("skip logic ends its page and leads to the page that it names", () => {
  const { definition, pages } = read(
    [1, 2, 3, 4, 5, 6].map((id) =>
      choice(id, { Choices: listed("One", "Two", "Three", "Four"), ChoiceOrder: [1, 2, 3, 4] }),
    ),
    {
      A: [
        asked(1, skip(1, 1, "QID4"), skip(1, 2, "ENDOFBLOCK"), skip(1, 3, "ENDOFSURVEY")),
        asked(2),
        asked(3),
        asked(4),
      ],
      B: [asked(5), asked(6)],
    },
    [block("A"), block("B")],
  );
  expect(pages).toEqual(["Q1", "Q2 Q3", "Q4", "Q5 Q6"]);
  expect(definition.pages[0].skips).toEqual([
    { if: { type: "in", variable: "Q1", codes: [1] }, to: "P3" },
    { if: { type: "in", variable: "Q1", codes: [2] }, to: "P4" },
    { if: { type: "in", variable: "Q1", codes: [3] }, to: "end" },
  ]);
});

test("choices and rows keep their display logic", () => {
  const one = { Display: "One", DisplayLogic: logic(selected(1, 2)) };
  const { find } = read(
    [
      choice(1),
      choice(2, { Choices: { ...listed("x", "Two", "Three"), 1: one } }),
      choice(3, {
        QuestionType: "Matrix",
        Selector: "Likert",
        SubSelector: "SingleAnswer",
        Choices: { 1: one, 2: { Display: "" } },
        ChoiceOrder: [1, 2],
        Answers: listed("Low", "High"),
      }),
    ],
    { A: [asked(1), { Type: "Page Break" }, asked(2), asked(3)] },
    [block("A")],
  );
  const condition = { type: "in", variable: "Q1", codes: [2] };
  expect(find("Q2")).toMatchObject({ options: [{ visibleIf: condition }, {}, {}] });
  expect(find("Q3")).toMatchObject({ items: [{ visibleIf: condition }, { text: { en: "2" } }] });
});

test("a block in several places is asked once, of all whom it would reach", () => {
  const { definition, pages, told } = read([choice(1), choice(2)], { A: [asked(1)], B: [asked(2)] }, [
    block("A"),
    branch(logic(selected(1, 1)), block("B")),
    branch(logic(selected(1, 2)), block("B")),
  ]);
  expect(pages).toEqual(["Q1", "Q2"]);
  expect(definition.pages[1].visibleIf).toMatchObject({ type: "any", of: [{ codes: [1] }, { codes: [2] }] });
  expect(told).toEqual(["shown-once B"]);
});

test("a branch that ends the survey lets its own people finish its block first", () => {
  const ending = { Type: "EndSurvey", EndingType: "Advanced", Options: { ResponseFlag: "Screened" } };
  const { definition, outcomes } = read(
    [choice(1), choice(2), choice(3)],
    { A: [asked(1)], B: [asked(2)], C: [asked(3)] },
    [
      block("A"),
      branch(logic(selected(1, 1)), block("B"), { Type: "EndSurvey" }),
      branch(logic(selected(1, 2)), ending),
      block("C"),
    ],
  );
  const [first, second] = definition.pages;
  expect(first.screenOutIf).toEqual({ type: "in", variable: "Q1", codes: [2] });
  expect(first.skips).toBeUndefined();
  expect(second.skips).toEqual([{ if: { type: "in", variable: "Q1", codes: [1] }, to: "end" }]);
  expect(outcomes).toEqual(new Set(["complete", "screened-out"]));
});

test("fields are hidden values, numbers where they are compared as such, and cases where branches set them", () => {
  const set = (Field: string, Value?: string) => ({
    Type: "EmbeddedData",
    EmbeddedData: [{ Field, ...(Value === undefined ? { Type: "Recipient" } : { Type: "Custom", Value }) }],
  });
  const { find, told } = read(
    [
      choice(1),
      entry(2, { DisplayLogic: logic(field("group", "gold")) }),
      entry(3, { DisplayLogic: logic(field("wave", "2")) }),
    ],
    { A: [asked(1)], B: [asked(2), asked(3)] },
    [
      set("wave"),
      set("source", "panel"),
      block("A"),
      set("group", "plain"),
      branch(logic(selected(1, 1)), set("group", "gold")),
      block("B"),
    ],
  );
  expect(find("wave")).toMatchObject({ type: "hidden", source: { from: "link" }, isNumber: true });
  expect(find("source")).toMatchObject({ type: "hidden", source: { from: "value", value: "panel" } });
  expect(find("group")).toMatchObject({
    type: "calculated",
    formula: {
      type: "case",
      cases: [{ if: { codes: [1] }, value: { value: 2 } }],
      otherwise: { value: 1 },
    },
  });
  expect(find("Q2")?.visibleIf).toEqual({ type: "in", variable: "group", codes: [2] });
  expect(find("Q3")?.visibleIf).toEqual({ type: "between", variable: "wave", min: 2, max: 2 });
  expect(told).toEqual(["type-changed group 1 = plain, 2 = gold"]);
});

test("a randomiser that shows all its parts becomes a shuffled block", () => {
  const questions = [choice(1), choice(2), choice(3)];
  const blocks = { A: [asked(1)], B: [asked(2)], C: [asked(3)] };
  const inside = [block("B"), { Type: "Group", Flow: [block("C")] }];
  const all = read(questions, blocks, [block("A"), { Type: "BlockRandomizer", SubSet: 2, Flow: inside }]);
  expect(all.definition.blocks).toMatchObject([{ isShuffled: true }]);
  expect(all.definition.pages.map((page) => page.blockCode)).toEqual([undefined, "B1", "B1"]);
  const some = read(questions, blocks, [block("A"), { Type: "BlockRandomizer", SubSet: 1, Flow: inside }]);
  expect(some.definition.blocks).toMatchObject([{ isShuffled: true }]);
  expect(some.told).toEqual(["random-shows-all B / C 1 / 2"]);
});

test("tables side by side, forms, groups and stars are kept", () => {
  const rows = { Choices: listed("Row 1", "Row 2"), ChoiceOrder: [1, 2] };
  const column = (Selector: string, SubSelector: string, ...words: string[]) => ({
    QuestionType: "Matrix",
    Selector,
    SubSelector,
    QuestionText: `Column ${SubSelector}`,
    Answers: listed(...words),
  });
  const { types, find } = (() => {
    const result = read(
      [
        choice(1, {
          ...rows,
          QuestionType: "SBS",
          Selector: "SBSMatrix",
          AdditionalQuestions: {
            1: column("Likert", "SingleAnswer", "Low", "High"),
            2: column("Likert", "MultipleAnswer", "a", "b"),
            3: column("TE", "Short", "only"),
          },
        }),
        choice(2, { QuestionType: "TE", Selector: "FORM", Choices: listed("Name", ""), ChoiceOrder: [1, 2] }),
        choice(3, { ...rows, QuestionType: "PGR", Selector: "DragAndDrop", Groups: ["First", "Second"] }),
        choice(4, { ...rows, QuestionType: "Slider", Selector: "STAR", Configuration: { StarCount: 4 } }),
        choice(5, {
          Selector: "NPS",
          Choices: Array.from({ length: 11 }, (_, at) => ({ Display: String(at) })),
          ColumnLabels: [{ Display: "Not at all" }, { Display: "Very" }],
        }),
        entry(6, { QuestionText: `Dear $${"{q://QID2/ChoiceTextEntryValue/1}"}, {not ours} and {Q1_1}?` }),
      ],
      { A: [asked(1), asked(2), asked(3), asked(4), asked(5), { Type: "Page Break" }, asked(6)] },
      [block("A")],
    );
    const types = result.definition.pages.flatMap((page) =>
      page.questions.map(({ code, type }) => `${code} ${type}`),
    );
    return { ...result, types };
  })();
  expect(types).toEqual([
    "Q1_1 likert",
    "Q1_2 multiGrid",
    "Q1_3_1 text",
    "Q1_3_2 text",
    "Q2_1 text",
    "Q2_2 text",
    "Q3 likert",
    "Q4 likert",
    "Q5 nps",
    "Q6 text",
  ]);
  expect(find("Q2_2")?.text).toEqual({ en: "Question 2 — 2" });
  expect(find("Q5")).toMatchObject({ lowLabel: { en: "Not at all" }, highLabel: { en: "Very" } });
  expect(find("Q6")?.text.en).toBe("Dear {Q2_1}, {not ours} and (Q1_1)?");
});

test("choices are carried forward, and quotas are taken over", () => {
  const carry = (group: string) => ({
    DynamicChoices: { Locator: `q://QID1/ChoiceGroup/${group}` },
    Choices: [],
    ChoiceOrder: [],
  });
  const { find, definition, told } = read(
    [
      choice(1, { Selector: "MAVR" }),
      choice(2, carry("SelectedChoices")),
      choice(3, {
        ...carry("UnselectedChoices"),
        QuestionType: "Matrix",
        Selector: "Likert",
        Answers: listed("Low", "High"),
      }),
      entry(4, {
        DisplayLogic: logic(selected(2, 1, { ChoiceLocator: "q://QID2/SelectableChoice/x2" })),
        QuestionJS: "alert(1)",
        Validation: {
          Settings: { ForceResponse: "RequestResponse", ContentType: "ValidZip", MinChars: "3" },
        },
      }),
    ],
    { A: [1, 2, 3, 4].map((id) => asked(id)) },
    [block("A")],
    [
      { Element: "QO", Payload: { Name: "Ones", Occurrences: 30, Logic: logic(selected(1, 1)) } },
      { Element: "QO", Payload: { Name: "Odd", Occurrences: 30, Logic: logic({ LogicType: "GeoIP" }) } },
    ],
  );
  expect(find("Q2")).toMatchObject({
    carryForward: { from: "Q1", take: "chosen" },
    options: [{ code: 1 }, {}, {}],
  });
  expect(find("Q3")).toMatchObject({
    carryForward: { from: "Q1", take: "unchosen" },
    items: [{ code: 1 }, {}, {}],
  });
  expect(find("Q4")).toMatchObject({
    minLength: 3,
    rules: [{ level: "warning" }],
    visibleIf: { type: "in", variable: "Q2", codes: [2] },
  });
  expect(definition.quotas).toMatchObject([{ title: { en: "Ones" }, cells: [{ target: 30 }] }]);
  expect(told).toEqual([
    "validation-left-out Q4 ValidZip",
    "script-left-out Q4",
    "page-split P1 3",
    "quota-left-out Odd",
  ]);
});
