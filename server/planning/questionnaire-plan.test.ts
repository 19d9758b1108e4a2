import { beforeEach, expect, test } from "vitest";
import type { BuildQuestionnaireInput, QuestionnairePlan } from "#contracts/planning";
import type { Viewer } from "#server/auth/authorize";
import { buildQuestionnaireFromPlan } from "#server/planning/build-questionnaire-from-plan";
import { readPlanner } from "#server/planning/read-planner";
import { saveQuestionnairePlan } from "#server/planning/save-questionnaire-plan";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { createStudy } from "#server/studies/create-study";
import { readStudy } from "#server/studies/read-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

const plan: QuestionnairePlan = {
  decisions: ["product"],
  bases: ["needs", "sophistication"],
  ...{ segments: 4, minutes: 10, respondents: 400 },
  moduleIds: ["sophistication", "needs-dual-scale", "demographics-iran"],
  hasScreener: true,
  category: { fa: "نرم‌افزار حسابداری", en: "accounting software" },
  brand: {},
};

let ours: TestWorkspace;
let theirs: TestWorkspace;
let viewer: Viewer;
let studyId: string;

beforeEach(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  viewer = ours.researcher;
  ({ studyId } = await createStudy(viewer, {
    ...{ clientId: ours.clientA, title: { en: "Plan" }, objective: {}, decision: {} },
    ...{ languages: ["fa", "en"], bases: ["value"] },
  }));
});

async function build(parts: Partial<BuildQuestionnaireInput> = {}) {
  const { draft } = await readPlanner(viewer, studyId);
  return buildQuestionnaireFromPlan(viewer, {
    ...{ studyId, plan, mode: "replace", expectedRevision: draft.revision },
    ...parts,
  });
}
const pageCodes = async () =>
  (await readQuestionnaire(viewer, studyId)).definition.pages.map(({ code }) => code);

test("a study has no plan until one is saved, and is then about the plan's bases", async () => {
  expect(await readPlanner(viewer, studyId)).toEqual({
    plan: null,
    languages: ["fa", "en"],
    bases: ["value"],
    draft: { revision: 1, questionCount: 0 },
  });
  await saveQuestionnairePlan(viewer, { studyId, plan });
  await saveQuestionnairePlan(viewer, { studyId, plan: { ...plan, minutes: 12, bases: ["needs"] } });
  expect(await readPlanner(viewer, studyId)).toMatchObject({ plan: { minutes: 12 }, bases: ["needs"] });
  await saveQuestionnairePlan(viewer, { studyId, plan: { ...plan, bases: [] } });
  expect((await readStudy(viewer, studyId)).bases).toEqual(["needs"]);
});

test("builds screener, needs, knowledge and persons in that order, with the study's own words, and keeps the plan", async () => {
  expect(await build()).toEqual({ revision: 2 });
  const codes = await pageCodes();
  expect(codes[0]).toBe("SCREENER");
  const firstOf = (prefix: string) => codes.findIndex((code) => code.startsWith(prefix));
  expect(firstOf("NEEDSGAP")).toBeLessThan(firstOf("KNOWLEDGE"));
  expect(firstOf("KNOWLEDGE")).toBeLessThan(firstOf("PERSON"));
  const { definition } = await readQuestionnaire(viewer, studyId);
  expect(JSON.stringify(definition.pages)).toContain("accounting software");
  expect(JSON.stringify(definition.pages)).not.toContain("[product category]");
  const planner = await readPlanner(viewer, studyId);
  expect(planner.plan).toEqual(plan);
  expect(planner.draft.questionCount).toBeGreaterThan(10);
  expect((await readStudy(viewer, studyId)).bases).toEqual(["needs", "sophistication"]);
});

test("the consent says who asks and how long it takes, and prices have their currency", async () => {
  const named = { team: { fa: "گروه نمونه", en: "Sample Research" }, currency: { fa: "تومان", en: "toman" } };
  await build({ plan: { ...plan, ...named, moduleIds: ["price-van-westendorp"] } });
  const { definition } = await readQuestionnaire(viewer, studyId);
  expect(definition.consent.en).toMatch(/comes from Sample Research .* takes about \d+ minutes/);
  expect(definition.consent.fa).toMatch(/گروه نمونه .* حدود [۰-۹]+ دقیقه/);
  expect(JSON.stringify(definition)).not.toMatch(/\[(currency|number|چند|واحد پول)\]/);
  expect((await readPlanner(viewer, studyId)).plan).toMatchObject(named);
});

test("appending adds what is not there yet; replacing begins anew", async () => {
  await build({ plan: { ...plan, moduleIds: ["tipi"] } });
  const before = await pageCodes();
  await build({ mode: "append", plan: { ...plan, moduleIds: ["tipi", "needs-dual-scale"] } });
  const after = await pageCodes();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toEqual(["NEEDSGAP"]);
  await build({ plan: { ...plan, hasScreener: false, moduleIds: ["needs-dual-scale"] } });
  expect(await pageCodes()).toEqual(["NEEDSGAP"]);
});

test("a draft that somebody else has saved since is left alone, and so is the plan", async () => {
  await build();
  await expect(build({ expectedRevision: 1, plan: { ...plan, minutes: 30 } })).rejects.toMatchObject({
    code: "conflict",
    detail: { revision: 2 },
  });
  expect((await readPlanner(viewer, studyId)).plan?.minutes).toBe(10);
});

test("a module that is not in the library is not found", async () => {
  await expect(build({ plan: { ...plan, moduleIds: ["pvq-21", "nothing"] } })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("nobody of another workspace finds the plan", async () => {
  await saveQuestionnairePlan(viewer, { studyId, plan });
  for (const outsider of [theirs.researcher, theirs.owner]) {
    for (const attempt of [
      () => readPlanner(outsider, studyId),
      () => saveQuestionnairePlan(outsider, { studyId, plan }),
      () => buildQuestionnaireFromPlan(outsider, { studyId, plan, mode: "replace", expectedRevision: 1 }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    }
  }
  expect((await readQuestionnaire(viewer, studyId)).revision).toBe(1);
});

test("a client's reader is refused", async () => {
  for (const attempt of [
    () => readPlanner(ours.viewerA, studyId),
    () => saveQuestionnairePlan(ours.viewerA, { studyId, plan }),
    () => buildQuestionnaireFromPlan(ours.viewerA, { studyId, plan, mode: "append", expectedRevision: 1 }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});
