import { beforeAll, expect, test } from "vitest";
import { updateDraft } from "#db/queries/questionnaires";
import { insertModule } from "#questionnaire/edit-definition";
import type { ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import { referenceInstruments } from "#questionnaire/instruments/reference-instruments";
import { referencePage } from "#questionnaire/instruments/reference-page";
import { actForWorkspace } from "#server/auth/authorize";
import { readLibrary } from "#server/modules/read-library";
import { recordModulePermission } from "#server/modules/record-module-permission";
import { saveTeamModule } from "#server/modules/save-team-module";
import { publishVersion } from "#server/questionnaires/publish-version";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveDraft } from "#server/questionnaires/save-draft";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let ours: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
});

const instrument = (id: string) => referenceInstruments.find((one) => one.id === id) as ReferenceInstrument;
const permission = { note: "Letter of the owner, one study", documentReference: "Contracts/17" };

async function studyOf({ researcher, clientA }: TestWorkspace): Promise<string> {
  const study = await createStudy(researcher, {
    ...{ clientId: clientA, title: { en: "Test" }, objective: {}, decision: {} },
    ...{ languages: ["en"], bases: ["technographic"] },
  });
  return study.studyId;
}

/** Saves a draft that asks the scale. */
async function saveWith({ researcher }: TestWorkspace, studyId: string, id: string) {
  const { definition, revision } = await readQuestionnaire(researcher, studyId);
  const asking = insertModule(definition, referencePage(instrument(id)));
  return saveDraft(researcher, { studyId, definition: asking, expectedRevision: revision });
}

test("questions of a restricted scale are saved once the permission is recorded, with who, when and why", async () => {
  const studyId = await studyOf(ours);
  await expect(saveWith(ours, studyId, "tri-2")).rejects.toMatchObject({
    code: "module-needs-permission",
    detail: { moduleIds: ["tri-2"] },
  });
  await recordModulePermission(ours.owner, { moduleId: "tri-2", ...permission });
  await expect(saveWith(ours, studyId, "tri-2")).resolves.toMatchObject({ revision: 2 });
  const { permissions } = await readLibrary(ours.researcher, studyId);
  expect(permissions).toEqual([
    { moduleId: "tri-2", ...permission, grantedBy: "owner", createdAt: expect.stringMatching(/^20/) },
  ]);
  await recordModulePermission(ours.researcher, { moduleId: "tri-2", ...permission, note: "Renewed" });
  expect((await readLibrary(ours.researcher, studyId)).permissions).toMatchObject([
    { note: "Renewed", grantedBy: "researcher" },
  ]);
});

test("a permission of one workspace is of no use to another", async () => {
  await recordModulePermission(ours.owner, { moduleId: "ati", ...permission });
  const studyId = await studyOf(theirs);
  await expect(saveWith(theirs, studyId, "ati")).rejects.toMatchObject({ code: "module-needs-permission" });
  expect((await readLibrary(theirs.researcher, studyId)).permissions).toEqual([]);
});

test("what came into a draft by another way is not published either", async () => {
  const studyId = await studyOf(theirs);
  const { definition, revision } = await readQuestionnaire(theirs.researcher, studyId);
  const filled = JSON.stringify(insertModule(definition, referencePage(instrument("tri-2"))));
  const asking = JSON.parse(filled.replaceAll('"[item 1]"', '"One"')) as typeof definition;
  for (const page of asking.pages) for (const question of page.questions) question.text = { en: "How much?" };
  asking.pages = asking.pages.filter((page) => page.questions.length > 0);
  await actForWorkspace(theirs.workspaceId, (scope) =>
    updateDraft(scope, {
      ...{ studyId, definition: asking, expectedRevision: revision, updatedBy: theirs.researcher.userId },
    }),
  );
  const publish = () => publishVersion(theirs.researcher, { studyId, expectedRevision: revision + 1 });
  await expect(publish()).rejects.toMatchObject({ code: "module-needs-permission" });
  await recordModulePermission(theirs.owner, { moduleId: "tri-2", ...permission });
  await expect(publish()).resolves.toMatchObject({ number: 1 });
});

test("questions of a restricted scale do not become the team's own, permission or not", async () => {
  const studyId = await studyOf(ours);
  await recordModulePermission(ours.owner, { moduleId: "tri-2", ...permission });
  await saveWith(ours, studyId, "tri-2");
  const texts = {
    ...{ title: { en: "Readiness" }, construct: { en: "Readiness" }, about: {}, source: {} },
    bases: ["technographic" as const],
  };
  await expect(saveTeamModule(ours.owner, { studyId, questionCodes: ["TRI2"], texts })).rejects.toMatchObject(
    { code: "team-module-not-own", detail: { moduleIds: ["tri-2"] } },
  );
});

test("what is free needs no record, what is unknown is not found, and a client's reader is refused", async () => {
  for (const moduleId of ["tipi", "nothing"]) {
    await expect(recordModulePermission(ours.owner, { moduleId, ...permission })).rejects.toMatchObject({
      code: "not-found",
    });
  }
  await expect(
    recordModulePermission(ours.viewerA, { moduleId: "ati", ...permission }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
