import { beforeAll, expect, test } from "vitest";
import { insertModule } from "#questionnaire/edit-definition";
import { findAdaptedModules } from "#questionnaire/instruments/find-adapted-modules";
import { findInstrumentModule } from "#questionnaire/instruments/module-library";
import { teamModuleOf } from "#questionnaire/instruments/team-module";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { Viewer } from "#server/auth/authorize";
import { archiveTeamModule } from "#server/modules/archive-team-module";
import { readLibrary } from "#server/modules/read-library";
import { renameTeamModule } from "#server/modules/rename-team-module";
import { saveTeamModule } from "#server/modules/save-team-module";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveDraft } from "#server/questionnaires/save-draft";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let ours: TestWorkspace;
let theirs: TestWorkspace;
let studyId: string;

const texts = {
  title: { fa: "مدل ما", en: "Our model" },
  construct: { en: "Price view" },
  about: { en: "What we always ask about prices." },
  source: { en: "Own" },
  bases: ["attitudinal" as const],
};

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  studyId = await newStudy(ours);
  await change(studyId, (definition) => {
    const module = findInstrumentModule("mini-ipip")!;
    return insertModule(insertModule(definition, module), module);
  });
});

async function newStudy({ researcher, clientA }: TestWorkspace): Promise<string> {
  const study = await createStudy(researcher, {
    ...{ clientId: clientA, title: { en: "Test" }, objective: {}, decision: {} },
    ...{ languages: ["fa", "en"], bases: ["personality"] },
  });
  return study.studyId;
}

async function change(id: string, edit: (definition: QuestionnaireDefinition) => QuestionnaireDefinition) {
  const { definition, revision } = await readQuestionnaire(ours.researcher, id);
  await saveDraft(ours.researcher, {
    ...{ studyId: id, definition: edit(definition), expectedRevision: revision },
  });
}

/** Codes of the second copy: their own suffix is of no use in a module. */
async function secondCopy(): Promise<string[]> {
  const { definition } = await readQuestionnaire(ours.researcher, studyId);
  return definition.pages
    .flatMap((page) => page.questions.map(({ code }) => code))
    .filter((code) => code.endsWith("_c2"));
}

const save = async (viewer: Viewer, questionCodes: string[]) =>
  saveTeamModule(viewer, { studyId, questionCodes, texts });
const inLibrary = async (viewer: Viewer, id: string) => (await readLibrary(viewer, id)).teamModules;

test("chosen questions become a module whose scores read its own questions wherever it is inserted", async () => {
  const { teamModuleId } = await save(ours.researcher, await secondCopy());
  const [saved] = (await inLibrary(ours.owner, studyId)).filter(({ id }) => id === teamModuleId);
  expect(saved).toMatchObject({ createdBy: "researcher", isArchived: false });
  const module = teamModuleOf(saved.id, saved.content);
  expect(module).toMatchObject({ itemCount: 20, validation: { fa: "not-validated", en: "not-validated" } });
  const other = await newStudy(ours);
  await change(other, (definition) => insertModule(insertModule(definition, module), module));
  const { definition } = await readQuestionnaire(ours.researcher, other);
  const questions = definition.pages.flatMap((page) => page.questions);
  expect(new Set(questions.map(({ moduleId }) => moduleId))).toEqual(new Set([teamModuleId]));
  expect(questions.some(({ code }) => code.endsWith("_c3"))).toBe(false);
  const [, copied] = questions.filter(({ type }) => type === "calculated").map((one) => JSON.stringify(one));
  expect(copied).not.toContain("undefined");
  const [first, second] = findAdaptedModules(definition, [module]);
  expect([first.isAdapted, second.isAdapted]).toEqual([false, false]);
});

test("a score without its items is refused, with the code of what reads outside", async () => {
  const { definition } = await readQuestionnaire(ours.researcher, studyId);
  const questions = definition.pages.flatMap((page) => page.questions);
  const scores = questions.filter(({ type }) => type === "calculated").map(({ code }) => code);
  await expect(save(ours.researcher, scores)).rejects.toMatchObject({
    code: "team-module-reads-outside",
    detail: { codes: expect.arrayContaining([scores[0]]) },
  });
  await expect(save(ours.researcher, ["NOWHERE"])).rejects.toMatchObject({ code: "not-found" });
});

test("a module is renamed and taken out of the offer, and comes back", async () => {
  const { teamModuleId } = await save(ours.researcher, await secondCopy());
  await renameTeamModule(ours.owner, { teamModuleId, title: { fa: "نام تازه\u064a" } });
  await archiveTeamModule(ours.owner, { teamModuleId, isArchived: true });
  const find = async () => (await inLibrary(ours.owner, studyId)).find(({ id }) => id === teamModuleId);
  expect(await find()).toMatchObject({ isArchived: true, content: { title: { fa: "نام تازهی" } } });
  await archiveTeamModule(ours.owner, { teamModuleId, isArchived: false });
  expect(await find()).toMatchObject({ isArchived: false });
});

test("another workspace neither sees the module nor changes it, nor saves from a study that is not its own", async () => {
  const codes = await secondCopy();
  const { teamModuleId } = await save(ours.researcher, codes);
  const theirStudy = await newStudy(theirs);
  for (const outsider of [theirs.owner, theirs.researcher]) {
    expect(await inLibrary(outsider, theirStudy)).toEqual([]);
    for (const attempt of [
      () => readLibrary(outsider, studyId),
      () => save(outsider, codes),
      () => renameTeamModule(outsider, { teamModuleId, title: { en: "Ours now" } }),
      () => archiveTeamModule(outsider, { teamModuleId, isArchived: true }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    }
  }
  const kept = (await inLibrary(ours.owner, studyId)).find(({ id }) => id === teamModuleId);
  expect(kept).toMatchObject({ isArchived: false, content: { title: texts.title } });
});

test("a client's reader is refused", async () => {
  const reader = ours.viewerA;
  await expect(readLibrary(reader, studyId)).rejects.toMatchObject({ code: "forbidden" });
  await expect(save(reader, ["X"])).rejects.toMatchObject({ code: "forbidden" });
});
