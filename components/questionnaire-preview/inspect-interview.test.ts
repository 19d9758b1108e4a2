import { expect, test } from "vitest";
import { answerUpTo } from "#components/questionnaire-preview/answer-up-to";
import { inspectInterview } from "#components/questionnaire-preview/inspect-interview";
import { listValues } from "#components/questionnaire-preview/list-values";
import { Page, type QuestionnaireDefinition } from "#questionnaire/model";

const yesNo = [
  { code: 1, label: { en: "Yes" } },
  { code: 0, label: { en: "No" } },
];
const saysYes = (variable: string) => ({ type: "in" as const, variable, codes: [1] });
const ask = (code: string, extra = {}) => ({
  type: "single",
  code,
  text: { en: `${code}?` },
  isRequired: true,
  options: yesNo,
  ...extra,
});

const definition: QuestionnaireDefinition = {
  languages: ["en"],
  title: { en: "Test" },
  consent: { en: "We ask." },
  thanks: { en: "Thanks." },
  pages: [
    Page.parse({
      code: "P1",
      questions: [
        {
          type: "hidden",
          code: "PANEL",
          text: { en: "Panel" },
          source: { from: "link", parameter: "panel" },
        },
        ask("A"),
      ],
      skips: [{ if: { type: "in", variable: "A", codes: [0] }, to: "P4" }],
    }),
    Page.parse({ code: "P2", questions: [ask("B")] }),
    Page.parse({ code: "P3", visibleIf: saysYes("B"), questions: [ask("C")] }),
    Page.parse({
      code: "P4",
      questions: [ask("D"), ask("E", { visibleIf: saysYes("B") })],
      screenOutIf: { type: "in", variable: "D", codes: [0] },
    }),
    Page.parse({ code: "P5", questions: [ask("F", { visibleIf: saysYes("E") })] }),
  ],
  quotas: [
    {
      code: "Q",
      title: { en: "Quota" },
      cells: [{ code: "YES", label: { en: "Yes" }, holdsIf: saysYes("A"), target: 10 }],
    },
  ],
};

const fates = (answers: Record<string, number>, saved: string[]) =>
  Object.fromEntries(
    inspectInterview(definition, { answers, saved, seed: 1 }).route.map(({ page, fate }) => [
      page.code,
      fate,
    ]),
  );

test("says of each page why it is shown or not", () => {
  expect(fates({}, [])).toEqual({ P1: "due", P2: "coming", P3: "hidden", P4: "coming", P5: "empty" });
  expect(fates({ A: 1, B: 1 }, ["P1", "P2"])).toEqual({
    P1: "shown",
    P2: "shown",
    P3: "due",
    P4: "coming",
    P5: "empty",
  });
  const { route } = inspectInterview(definition, { answers: { A: 1, B: 0 }, saved: ["P1", "P2"], seed: 1 });
  expect(route[2]).toMatchObject({ fate: "hidden", because: saysYes("B") });
  expect(route[3].hiddenQuestions).toEqual([{ code: "E", because: saysYes("B") }]);
});

test("tells the jump that was taken, what it passed over, and what it left behind", () => {
  const state = { answers: { A: 0, B: 1, C: 1 }, saved: ["P1", "P2", "P3"], seed: 1 };
  const { route, offPath, answers, quotaCells } = inspectInterview(definition, state);
  expect(route.map(({ fate }) => fate)).toEqual(["shown", "jumped", "jumped", "due", "empty"]);
  expect(route[0].jump?.to).toBe("P4");
  expect(route[1].jumpedFrom).toBe("P1");
  expect(offPath).toEqual({ B: 1, C: 1 });
  expect(answers).toEqual({ A: 0 });
  expect(quotaCells).toEqual([]);
});

test("ends where somebody is screened out, and counts the quota cells", () => {
  const state = { answers: { A: 1, B: 0, D: 0 }, saved: ["P1", "P2", "P4"], seed: 1 };
  const { route, outcome, quotaCells } = inspectInterview(definition, state);
  expect(outcome).toEqual({ status: "screened-out", pageCode: "P4" });
  expect(route[3]).toMatchObject({ fate: "shown", screenedOut: true });
  expect(route[4].fate).toBe("beyond");
  expect(quotaCells).toEqual(["YES"]);
});

test("the robot answers up to a page, with what was chosen and what the link brought", () => {
  const given = { chosen: { A: 1 }, fromLink: { PANEL: "x-1" }, seed: 5 };
  const found = answerUpTo(definition, "P3", given);
  if (found.status !== "reached") throw new Error(found.status);
  expect(found.state.answers).toMatchObject({ A: 1, B: 1, PANEL: "x-1" });
  expect(found.state.saved).toEqual(["P1", "P2"]);
  expect(answerUpTo(definition, "P3", given)).toEqual(found);
  const inspected = inspectInterview(definition, found.state);
  expect(inspected.outcome).toEqual({ status: "in-progress", pageCode: "P3" });
  expect(answerUpTo(definition, "P3", { ...given, chosen: { A: 0 } }).status).toBe("not-reached");
});

test("lists values with their words and where they come from", () => {
  const answers = { A: 1, PANEL: "x-1" };
  expect(listValues(definition, answers, "en")).toEqual([
    { variable: "PANEL", pageCode: "P1", label: "Panel", value: "x-1", words: [], origin: "hidden" },
    { variable: "A", pageCode: "P1", label: "A?", value: 1, words: ["Yes"], origin: "answered" },
  ]);
});
