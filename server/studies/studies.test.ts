import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#server/auth/authorize";
import { createClient } from "#server/studies/create-client";
import { createStudy } from "#server/studies/create-study";
import { listWorkspace } from "#server/studies/list-workspace";
import { readStudy } from "#server/studies/read-study";
import { renameClient } from "#server/studies/rename-client";
import { updateStudyPlan } from "#server/studies/update-study-plan";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

const plan = {
  title: { fa: "مطالعهٔ نمونه", en: "Sample study" },
  objective: { en: "Who buys, and why" },
  decision: {},
  languages: ["fa" as const, "en" as const],
  bases: ["needs" as const, "sophistication" as const],
};

let ours: TestWorkspace;
let theirs: TestWorkspace;
let studyId: string;

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  ({ studyId } = await createStudy(ours.researcher, { ...plan, clientId: ours.clientA }));
});

const outsiders: [string, () => Viewer][] = [
  ["a researcher of another workspace", () => theirs.researcher],
  ["an owner of another workspace", () => theirs.owner],
];

test("a new study stands at its questionnaire", async () => {
  const study = await readStudy(ours.researcher, studyId);
  expect(study.title).toEqual(plan.title);
  expect(study.steps).toMatchObject({
    plan: "done",
    questionnaire: "current",
    fieldwork: "locked",
    report: "locked",
  });
});

test("the workspace lists its clients with their studies", async () => {
  const clients = await listWorkspace(ours.owner);
  expect(clients.map(({ id, studies }) => [id, studies.length])).toEqual([
    [ours.clientA, 1],
    [ours.clientB, 0],
  ]);
});

test.each(outsiders)("%s does not find the study", async (_, outsider) => {
  await expect(readStudy(outsider(), studyId)).rejects.toMatchObject({ code: "not-found" });
  await expect(updateStudyPlan(outsider(), { ...plan, studyId })).rejects.toMatchObject({
    code: "not-found",
  });
});

test.each(outsiders)("%s does not find the client", async (_, outsider) => {
  const name = { en: "Taken over" };
  await expect(renameClient(outsider(), { clientId: ours.clientA, name })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(createStudy(outsider(), { ...plan, clientId: ours.clientA })).rejects.toMatchObject({
    code: "not-found",
  });
  const listed = await listWorkspace(outsider());
  expect(listed.map(({ id }) => id)).not.toContain(ours.clientA);
});

test("a client's reader is refused every door of the research team", async () => {
  for (const attempt of [
    () => readStudy(ours.viewerA, studyId),
    () => listWorkspace(ours.viewerA),
    () => createClient(ours.viewerA, { name: { en: "X" } }),
    () => updateStudyPlan(ours.viewerA, { ...plan, studyId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("a stranger with a guessed workspace is refused", async () => {
  const stranger = { userId: theirs.researcher.userId, workspaceId: ours.workspaceId };
  await expect(readStudy(stranger, studyId)).rejects.toMatchObject({ code: "forbidden" });
});
