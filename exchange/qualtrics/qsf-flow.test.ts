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
  readQsfFixture,
  selected,
} from "#exchange/testing/qsf-fixture";

type Field = { Field: string; Type?: string; Value?: string };
const set = (...fields: Field[]) => ({
  Type: "EmbeddedData",
  EmbeddedData: fields.map((one) => ({ Type: one.Value === undefined ? "Recipient" : "Custom", ...one })),
});
const pipe = (inner: string) => `$${`{${inner}}`}`;
const inCode = (variable: string, ...codes: number[]) => ({ type: "in", variable, codes });

/** A file whose blocks have options of their own. */
function withOptions(
  options: Record<string, unknown>,
  ...[questions, blocks, flow]: Parameters<typeof readQsfFixture>
) {
  const list = Object.entries(blocks).map(([ID, BlockElements]) => ({
    Type: "Standard",
    ID,
    Description: ID,
    BlockElements,
    ...(options[ID] ? { Options: options[ID] } : {}),
  }));
  return readQsfFixture(questions, {}, flow, [{ Element: "BL", Payload: list }]);
}

test("sets of logic are joined by and, or by else", () => {
  const two = (Type: string) => ({
    0: { 0: selected(1, 1), 1: selected(1, 2, { Conjuction: "Or" }), Type: "If" },
    1: { 0: selected(2, 3), Type },
  });
  const { find } = readQsfFixture(
    [
      choice(1),
      choice(2),
      entry(3, { DisplayLogic: two("AndIf") }),
      entry(4, { DisplayLogic: two("ElseIf") }),
    ],
    { A: [1, 2, 3, 4].map((id) => asked(id)) },
    [block("A")],
  );
  const either = { type: "any", of: [inCode("Q1", 1), inCode("Q1", 2)] };
  expect(find("Q3")?.visibleIf).toEqual({ type: "all", of: [either, inCode("Q2", 3)] });
  expect(find("Q4")?.visibleIf).toEqual({ type: "any", of: [either, inCode("Q2", 3)] });
});

test("what was displayed is known by its own conditions, or by its answer where it had to be given", () => {
  const displayed = (id: number, Operator: string, rest = "QuestionDisplayed") =>
    logic({ LogicType: "Question", QuestionID: `QID${id}`, LeftOperand: `q://QID${id}/${rest}`, Operator });
  const some = { Display: "Two", DisplayLogic: logic(selected(1, 2)) };
  const { find, found, taken, told } = readQsfFixture(
    [
      choice(1, { Choices: listed("One", "Two"), ChoiceOrder: [1, 2] }),
      choice(2, { Choices: { ...listed("One", "x", "Three"), 2: some }, Validation: {} }),
      entry(3, { DisplayLogic: logic(selected(1, 1)), Validation: {} }),
      entry(4, { DisplayLogic: displayed(1, "Displayed") }),
      entry(5, { DisplayLogic: displayed(3, "NotDisplayed") }),
      entry(6, { DisplayLogic: displayed(2, "Displayed") }),
      entry(7, { DisplayLogic: displayed(2, "Displayed", "ChoiceDisplayed/2") }),
      entry(8, { DisplayLogic: displayed(2, "NotDisplayed") }),
    ],
    { A: [asked(1), asked(2), asked(3)], B: [4, 5, 6, 7, 8].map((id) => asked(id)) },
    [block("A"), block("B")],
  );
  expect(find("Q4")?.visibleIf).toEqual({ type: "answered", variable: "Q1" });
  expect(find("Q5")?.visibleIf).toEqual({ type: "not", of: inCode("Q1", 1) });
  expect(find("Q6")?.visibleIf).toBeUndefined();
  expect(find("Q7")?.visibleIf).toEqual(inCode("Q1", 2));
  expect(told.filter((line) => line.startsWith("condition"))).toEqual(["condition-left-out Q8"]);
  expect([found.conditions, taken.conditions]).toEqual([6, 5]);
});

test("own words, rows and recoded rows can be asked about; counts over columns and ranks cannot", () => {
  const term = (id: number, rest: string, Operator: string, RightOperand?: string) =>
    logic({
      LogicType: "Question",
      QuestionID: `QID${id}`,
      LeftOperand: `q://QID${id}/${rest}`,
      Operator,
      RightOperand,
      Description: rest,
    });
  const { find, told } = readQsfFixture(
    [
      choice(1, {
        Choices: { ...listed("One", "x"), 2: { Display: "Other", TextEntry: 1 } },
        ChoiceOrder: [1, 2],
      }),
      choice(2, {
        QuestionType: "Matrix",
        Selector: "Likert",
        Choices: listed("Row 1", "Row 2"),
        ChoiceOrder: [1, 2],
        Answers: listed("Low", "High"),
      }),
      choice(3, { QuestionType: "RO", Selector: "DND" }),
      entry(4, { DisplayLogic: term(1, "ChoiceTextEntryValue/2", "NotEmpty") }),
      entry(5, { DisplayLogic: term(2, "SelectedAnswerRecode/2", "GreaterThan", "1") }),
      entry(6, { DisplayLogic: term(2, "SelectedAnswerCount/1", "EqualTo", "2") }),
      entry(7, { DisplayLogic: term(3, "ChoiceNumericEntryValue/2", "EqualTo", "1") }),
    ],
    { A: [1, 2, 3].map((id) => asked(id)), B: [4, 5, 6, 7].map((id) => asked(id)) },
    [block("A"), block("B")],
  );
  expect(find("Q4")?.visibleIf).toEqual({ type: "answered", variable: "Q1_2_text" });
  expect(find("Q5")?.visibleIf).toEqual(inCode("Q2_2", 2));
  expect(told).toEqual([
    "condition-left-out Q6 SelectedAnswerCount/1",
    "condition-left-out Q7 ChoiceNumericEntryValue/2",
  ]);
});

test("fields that branches set alike are known where they are read; their numbers are kept out of texts", () => {
  const party = (name: string) => set({ Field: "party", Value: name });
  const { find, told } = readQsfFixture(
    [
      choice(1),
      choice(2),
      entry(3, {
        QuestionText: `Dear ${pipe("e://Field/party")}`,
        DisplayLogic: logic(field("party", "Blue")),
      }),
    ],
    { A: [asked(1), asked(2)], B: [asked(3)] },
    [
      block("A"),
      branch(logic(selected(1, 1)), party("Red")),
      branch(logic(selected(1, 2)), party("Blue")),
      branch(logic(selected(2, 1)), party("Red")),
      block("B"),
    ],
  );
  expect(find("party")).toMatchObject({
    type: "calculated",
    formula: { cases: [{ value: { value: 1 } }, { value: { value: 2 } }, { value: { value: 1 } }] },
  });
  expect(find("Q3")).toMatchObject({ text: { en: "Dear …" }, visibleIf: inCode("party", 2) });
  expect(told).toContain(`piping-left-out Q3 ${pipe("e://Field/party")}`);
});

test("a field that repeats an answer is that answer, and its number is calculated", () => {
  const { find, told } = readQsfFixture(
    [
      choice(1),
      choice(2, { RecodeValues: { 1: "10", 2: "20", 3: "30" } }),
      entry(3, {
        QuestionText: `You said ${pipe("e://Field/said")}`,
        DisplayLogic: logic(field("said", "Two")),
      }),
      entry(4, { DisplayLogic: logic({ ...field("points", "20"), Operator: "GreaterThanOrEqual" }) }),
    ],
    { A: [asked(1), asked(2)], B: [asked(3), asked(4)] },
    [
      block("A"),
      set({ Field: "said", Value: pipe("q://QID1/ChoiceGroup/SelectedChoices") }),
      set({ Field: "points", Value: pipe("q://QID2/SelectedChoicesRecode") }),
      set({ Field: "code", Value: pipe("rand://int/0:9") }),
      block("B"),
    ],
  );
  expect(find("Q3")).toMatchObject({ text: { en: "You said {Q1}" }, visibleIf: inCode("Q1", 2) });
  expect(find("points")).toMatchObject({ formula: { type: "variable", variable: "Q2" } });
  expect(find("Q4")?.visibleIf).toEqual({ type: "between", variable: "points", min: 20 });
  expect(told).toEqual(["field-is-answer said Q1", `calculation-left-out code ${pipe("rand://int/0:9")}`]);
});

test("contacts and undeclared fields come by the link, what a service answers does not", () => {
  const { find, told, pages } = readQsfFixture(
    [
      entry(1, { QuestionText: `Dear ${pipe("m://FirstName")}, ${pipe("e://Field/score")}` }),
      entry(2, {
        DisplayLogic: logic({ LogicType: "PanelData", LeftOperand: "m://Email", Operator: "NotEmpty" }),
      }),
      entry(3, { DisplayLogic: logic({ ...field("age", "18"), Operator: "GreaterThan" }) }),
      entry(4, { DisplayLogic: logic(field("Q_Language", "EN")) }),
    ],
    { A: [1, 2, 3, 4].map((id) => asked(id)) },
    [
      { Type: "WebService", URL: "https://x.example", ResponseMap: [{ key: "a", value: "score" }] },
      block("A"),
    ],
  );
  expect(pages[0]).toBe("FirstName Email age");
  expect(find("Q1")?.text.en).toBe("Dear {FirstName}, …");
  expect(find("Q2")?.visibleIf).toEqual({ type: "answered", variable: "Email" });
  expect(find("age")).toMatchObject({ source: { from: "link", parameter: "age" }, isNumber: true });
  expect(told).toEqual([
    "field-from-link FirstName ?FirstName=",
    "field-from-link Email ?Email=",
    "field-from-link age ?age=",
    "setting-left-out WebService https://x.example → score",
    "condition-left-out Q4",
    `piping-left-out Q1 ${pipe("e://Field/score")}`,
  ]);
});

test("parts of several pages keep their order; a drawn field comes by the link; endings are told", () => {
  const random = (SubSet: number, ...Flow: unknown[]) => ({ Type: "BlockRandomizer", SubSet, Flow });
  const { definition, told, find } = readQsfFixture(
    [choice(1), choice(2), choice(3), choice(4, { DisplayLogic: logic(field("arm", "B")) })],
    { A: [asked(1), { Type: "Page Break" }, asked(2)], B: [asked(3)], C: [asked(4)] },
    [
      random(1, set({ Field: "arm", Value: "A" }), set({ Field: "arm", Value: "B" })),
      random(2, block("A"), block("B")),
      block("C"),
      { Type: "EndSurvey", Options: { SurveyTermination: "Redirect", EOSRedirectURL: "https://p.example" } },
    ],
  );
  expect(definition.blocks).toBeUndefined();
  expect(find("arm")).toMatchObject({ type: "hidden", isNumber: true, source: { parameter: "arm" } });
  expect(find("Q4")?.visibleIf).toEqual(inCode("arm", 2));
  expect(told).toEqual([
    "random-from-link arm ?arm= 1 = A, 2 = B",
    "ending-left-out EndSurvey https://p.example",
    "random-left-out A / B",
  ]);
});

test("an order of its own keeps fixed places, tells of draws, and leaves out what nobody sees", () => {
  const gap = "{~SubSet~}";
  const order = (FixedOrder: unknown, more: object = {}) => ({
    Advanced: { FixedOrder, RandomizeAll: [], RandomSubSet: [], Undisplayed: [], ...more },
  });
  const { definition, find, told } = withOptions(
    {
      A: {
        RandomizeQuestions: "Advanced",
        Randomization: order(
          { 1: "QID1", 3: gap },
          {
            RandomSubSet: { 2: "QID2", 4: "QID3" },
            Undisplayed: ["QID4"],
            TotalRandSubset: 1,
          },
        ),
      },
    },
    [
      choice(1, { Randomization: { Type: "Advanced", ...order(["{~Randomized~}", "{~Randomized~}", "3"]) } }),
      choice(2, { Randomization: { Type: "ScaleReversal" } }),
      choice(3),
      choice(4),
    ],
    { A: [1, 2, 3, 4].map((id) => asked(id)) },
    [block("A")],
  );
  expect(definition.pages).toMatchObject([{ isShuffled: true, questions: [{ isFixed: true }, {}, {}] }]);
  expect(find("Q1")).toMatchObject({ isShuffled: true, options: [{}, {}, { code: 3, isFixed: true }] });
  expect(find("Q4")).toBeUndefined();
  expect(told).toEqual([
    "random-changed A",
    "random-shows-all A 1 / 2",
    "random-left-out Q2 ScaleReversal",
    "unseen-left-out Q4",
  ]);
});

test("a loop over fixed rows, chosen options or a number stands once for each of them", () => {
  const loop = (Looping: string, LoopingOptions: object) => ({ Looping, LoopingOptions });
  const { definition, pages, find, told } = withOptions(
    {
      B: loop("Static", { Static: { 1: { 1: "Tea", 2: "hot" }, 2: { 1: "Milk", 2: "cold" } } }),
      C: loop("Question", { Locator: "q://QID1/ChoiceGroup/SelectedChoices", Static: [] }),
      D: loop("Question", {
        Locator: "q://QID2/LoopAndMerge/MergeOnNumericResponse?v=2",
        Randomization: "Subset",
      }),
      E: loop("Question", { Locator: "q://QID9/ChoiceGroup/SelectedChoices" }),
    },
    [
      choice(1, { Selector: "MAVR" }),
      entry(2, { Validation: { Settings: { ContentType: "ValidNumber" } } }),
      choice(3, { QuestionText: `${pipe("lm://Field/1")} (${pipe("lm://Field/2")})` }),
      entry(4, {
        QuestionText: `Why ${pipe("q://QID3/ChoiceGroup/SelectedChoices")}?`,
        DisplayLogic: logic(selected(3, 1)),
      }),
      entry(5, { QuestionText: `${pipe("lm://Field/1")}: ${pipe("lm://CurrentLoopNumber")}` }),
      entry(6),
      entry(7),
      entry(8, { DisplayLogic: logic(selected(3, 2, { ChoiceLocator: "q://2_QID3/SelectableChoice/2" })) }),
    ],
    {
      A: [asked(1), asked(2)],
      B: [asked(3), asked(4)],
      C: [asked(5)],
      D: [asked(6)],
      E: [asked(7), asked(8)],
    },
    ["A", "B", "C", "D", "E"].map(block),
  );
  expect(pages.slice(0, 7)).toEqual(["Q1 Q2", "Q3_1", "Q4_1", "Q3_2", "Q4_2", "Q5_1", "Q5_2"]);
  expect(find("Q3_2")?.text.en).toBe("Milk (cold)");
  expect(find("Q4_2")).toMatchObject({ text: { en: "Why {Q3_2}?" }, visibleIf: inCode("Q3_2", 1) });
  expect(find("Q5_2")?.text.en).toBe("Two: 2");
  const conditionOf = (code: string) =>
    definition.pages.find((page) => page.questions.some((question) => question.code === code))?.visibleIf;
  expect(conditionOf("Q5_2")).toEqual(inCode("Q1", 2));
  expect(conditionOf("Q6_2")).toEqual({ type: "between", variable: "Q2", min: 2 });
  expect(find("Q8")?.visibleIf).toEqual(inCode("Q3_2", 2));
  expect(told.filter((line) => /^(loop|random)/.test(line))).toEqual([
    "loop-unrolled B Tea, Milk",
    "loop-unrolled C One, Two, Three",
    "loop-unrolled D 1, 2",
    "random-shows-all D",
    "loop-once E",
  ]);
});

test("names of questions are theirs, and pages take others; words along a scale are kept or told", () => {
  const slider = (id: number, ...rows: string[]) =>
    choice(id, {
      QuestionType: "Slider",
      Selector: "HSLIDER",
      DataExportTag: `P${id}`,
      Choices: listed(...rows),
      ChoiceOrder: [],
      Labels: listed("Never", "Sometimes", "Always"),
    });
  const { pages, definition, find, told } = readQsfFixture(
    [slider(1, "one"), slider(2, "a", "b")],
    { A: [asked(1), asked(2)] },
    [block("A")],
    [{ Element: "SO", Payload: { Header: "<b>In the past week</b>", Footer: "" } }],
  );
  expect(pages).toEqual(["P1 P2"]);
  expect(definition.pages[0].code).toBe("P1_2");
  expect(find("P1")).toMatchObject({ lowLabel: { en: "Never" }, highLabel: { en: "Always" } });
  expect(told).toEqual([
    "scale-words-left-out P2 Never – Always",
    "type-changed P2 Slider/HSLIDER",
    "setting-left-out Header In the past week",
  ]);
});

test("a text field that rules find less or greater than a number is a number", () => {
  const born = (Operator: string, RightOperand: string, Conjuction = "And") => ({
    LogicType: "Question",
    QuestionID: "QID1",
    LeftOperand: "q://QID1/ChoiceTextEntryValue",
    Operator,
    RightOperand,
    Conjuction,
  });
  const { find, told } = readQsfFixture(
    [entry(1, { Validation: {} }), entry(2)],
    { A: [asked(1)], B: [asked(2)] },
    [
      block("A"),
      branch(logic(born("GreaterThanOrEqual", "1997")), set({ Field: "age", Value: "18-29" })),
      branch(
        logic(born("GreaterThanOrEqual", "1982"), born("LessThan", "1997")),
        set({ Field: "age", Value: "30-44" }),
      ),
      block("B"),
    ],
  );
  expect(find("Q1")?.type).toBe("number");
  expect(find("age")).toMatchObject({
    formula: {
      cases: [{ value: { value: 2 } }, { if: { type: "between", min: 1997 }, value: { value: 1 } }],
    },
  });
  expect(told).toEqual(["text-became-number Q1", "type-changed age 1 = 18-29, 2 = 30-44"]);
});

test("an ending within a branch that was not understood sends nobody home", () => {
  const device = logic({
    LogicType: "DeviceType",
    Operator: "Is",
    LeftOperand: "mobile",
    Description: "Mobile",
  });
  const { definition, told } = readQsfFixture([choice(1), choice(2)], { A: [asked(1)], B: [asked(2)] }, [
    block("A"),
    branch(device, branch(logic(selected(1, 1)), { Type: "EndSurvey" })),
    block("B"),
  ]);
  expect(definition.pages.flatMap(({ skips = [] }) => skips)).toEqual([]);
  expect(told).toEqual(["condition-left-out Branch Mobile", "skip-left-out EndSurvey Mobile / Q1 is 1"]);
});
