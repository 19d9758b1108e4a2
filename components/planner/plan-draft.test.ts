import { expect, test } from "vitest";
import { completeRecoveryQuestion } from "#analysis/planning/recover-segments";
import {
  changeDraft,
  chosenModules,
  type PlannerLibrary,
  planMinutes,
  startDraft,
  toPlan,
} from "#components/planner/plan-draft";
import { askTrial, readAssumptions, usualAssumptions } from "#components/planner/trial-question";
import { type PlannerView, RecoveryInput } from "#contracts/planning";
import { describeFrame, describeModules } from "#questionnaire/planning/describe-modules";

const library: PlannerLibrary = {
  languages: ["fa", "en"],
  modules: describeModules(["fa", "en"]),
  frame: describeFrame(["fa", "en"]),
};
const view: PlannerView = {
  ...{ plan: null, languages: ["fa", "en"], bases: ["needs", "sophistication"] },
  draft: { revision: 1, questionCount: 0 },
};
const begun = startDraft(view, library);

test("begins with the study's bases and a proposal for them within the minutes", () => {
  expect(begun.bases).toEqual(["needs", "sophistication"]);
  expect(begun.isOwnChoice).toBe(false);
  const covered = new Set(chosenModules(begun, library).flatMap(({ bases }) => bases));
  expect([...covered].sort()).toEqual(["needs", "sophistication"]);
  for (const { minutes } of planMinutes(begun, library)) expect(minutes).toBeLessThanOrEqual(12);
});

test("the proposal follows the plan until the modules are chosen by hand", () => {
  const wider = changeDraft(begun, { bases: ["needs", "sophistication", "demographic"] }, library);
  expect(wider.moduleIds).toContain("demographics-iran");
  const own = changeDraft(wider, { isOwnChoice: true, moduleIds: ["tipi"] }, library);
  expect(changeDraft(own, { minutes: 5 }, library).moduleIds).toEqual(["tipi"]);
  expect(changeDraft(own, { isOwnChoice: false }, library).moduleIds).toEqual(wider.moduleIds);
});

test("the whole questionnaire, consent and screener included, stays within the minutes of a proposal", () => {
  for (const minutes of [3, 5, 8, 20]) {
    const draft = changeDraft(begun, { minutes, bases: ["needs", "value", "lifecycle", "social"] }, library);
    for (const language of planMinutes(draft, library)) {
      if (draft.moduleIds.length > 0) expect(language.minutes).toBeLessThanOrEqual(minutes);
    }
  }
});

test("a plan that was saved opens as it was, and tells whether its modules are a choice of one's own", () => {
  const plan = toPlan(begun);
  expect(startDraft({ ...view, plan }, library)).toEqual(begun);
  const own = plan && { ...plan, moduleIds: ["tipi"] };
  expect(startDraft({ ...view, plan: own }, library)).toMatchObject({
    isOwnChoice: true,
    moduleIds: ["tipi"],
  });
});

test("a plan with a number missing is none", () => {
  expect(toPlan({ ...begun, minutes: null })).toBeNull();
  expect(toPlan({ ...begun, respondents: 12 })).toBeNull();
  expect(toPlan(begun)).not.toHaveProperty("isOwnChoice");
});

test("every module of the library can be tried, and the question tells what was assumed", () => {
  for (const sizes of ["equal", "unequal"] as const) {
    const modules = library.modules.filter(({ basisVariables }) => basisVariables > 0).slice(0, 8);
    const assumptions = { ...usualAssumptions, sizes, difference: "marked" as const };
    const question = askTrial({ segments: 5, respondents: 9000 }, modules, assumptions);
    expect(RecoveryInput.parse(question)).toEqual(question);
    expect(question.respondents).toBe(5000);
    expect(readAssumptions(question)).toEqual(assumptions);
    expect(() => completeRecoveryQuestion({ plan: question.market, sizes: [100] })).not.toThrow();
  }
  const [largest, ...others] = askTrial({ segments: 4, respondents: 400 }, [], usualAssumptions).market
    .shares;
  expect([largest, ...others]).toEqual([0.4, 0.3, 0.2, 0.1]);
});
