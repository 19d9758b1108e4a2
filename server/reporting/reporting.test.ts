import { beforeAll, expect, test } from "vitest";
import { connection } from "#db/client";
import { insertSegmentation, setChosenSolution } from "#db/queries/segmentations";
import { insertSegments } from "#db/queries/segments";
import { insertSolution } from "#db/queries/solutions";
import { reportFixture } from "#reports/build/report-fixture";
import { readEdits } from "#reports/edits";
import { actForWorkspace } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { createReport } from "#server/reporting/create-report";
import { listPublishedReports } from "#server/reporting/list-published-reports";
import { listReports } from "#server/reporting/list-reports";
import { publishReport } from "#server/reporting/publish-report";
import { readOwnClient } from "#server/reporting/read-own-client";
import { readPublishedReport } from "#server/reporting/read-published-report";
import { readReadiness } from "#server/reporting/read-readiness";
import { readReport } from "#server/reporting/read-report";
import { rebuildReport } from "#server/reporting/rebuild-report";
import { saveReport } from "#server/reporting/save-report";
import { withdrawReport } from "#server/reporting/withdraw-report";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let ours: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
});

type Name = { fa?: string; en?: string };
const realNames: Name[] = [
  { fa: "قهوه‌دوستان", en: "Coffee lovers" },
  { fa: "حسابگران", en: "Careful spenders" },
];

async function newStudy(): Promise<string> {
  const { studyId } = await createStudy(ours.researcher, {
    clientId: ours.clientA,
    title: { fa: "قهوه", en: "Coffee" },
    objective: { fa: "هدف", en: "Objective" },
    decision: { fa: "تصمیم", en: "Decision" },
    languages: ["fa", "en"],
    bases: ["needs"],
  });
  return studyId;
}

/** A chosen solution with the figures of the fixture, without fitting anything. */
async function chooseFixture(studyId: string, names: Name[] = realNames): Promise<string> {
  const [segmentationId, solutionId] = [newId(), newId()];
  await actForWorkspace(ours.workspaceId, async (scope) => {
    const specification = { ...reportFixture.specification, waveIds: [newId()], basis: [], descriptors: [] };
    await insertSegmentation(scope, {
      id: segmentationId,
      studyId,
      title: "S",
      specification: specification as never,
      createdBy: null,
    });
    await insertSolution(scope, {
      id: solutionId,
      segmentationId,
      method: "k-means",
      k: 2,
      result: reportFixture.solution as never,
      codeVersion: "test",
    });
    await insertSegments(
      scope,
      solutionId,
      names.map((name, index) => ({ number: index + 1, name })),
    );
    await setChosenSolution(scope, segmentationId, solutionId);
  });
  return solutionId;
}

async function draft() {
  const studyId = await newStudy();
  await chooseFixture(studyId);
  const { reportId } = await createReport(ours.researcher, { studyId });
  return { studyId, reportId };
}

async function published() {
  const { studyId, reportId } = await draft();
  const version = await publishReport(ours.researcher, { reportId, expectedRevision: 1 });
  return { studyId, reportId, ...version };
}

test("says what is missing before a report can be written", async () => {
  const studyId = await newStudy();
  await expect(createReport(ours.researcher, { studyId })).rejects.toMatchObject({
    code: "no-solution-chosen",
  });
  expect(await readReadiness(ours.researcher, studyId)).toEqual({ status: "no-solution" });
  await chooseFixture(studyId, [{ fa: "بخش ۱", en: "Segment 1" }, { en: "Careful spenders" }]);
  await expect(createReport(ours.researcher, { studyId })).rejects.toMatchObject({
    code: "segments-unnamed",
    detail: { segments: [1, 2] },
  });
  expect(await readReadiness(ours.researcher, studyId)).toEqual({ status: "unnamed", segments: 2 });
  await chooseFixture(studyId);
  expect(await readReadiness(ours.researcher, studyId)).toEqual({ status: "ready" });
});

test("writes one draft a study, however often it is asked", async () => {
  const studyId = await newStudy();
  await chooseFixture(studyId);
  const made = await Promise.all([1, 2].map(() => createReport(ours.researcher, { studyId })));
  expect(made[0].reportId).toBe(made[1].reportId);
  expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await listReports(ours.researcher, studyId)).toMatchObject([
    { id: made[0].reportId, title: { en: "Coffee" }, revision: 1, publishedVersions: 0 },
  ]);
});

test("saves words against the revision that was seen, and never figures", async () => {
  const { reportId } = await draft();
  const { content } = await readReport(ours.researcher, reportId);
  const edits = { ...readEdits(content), title: { fa: "عنوان ي", en: "My title" } };
  const save = () => saveReport(ours.researcher, { reportId, edits, expectedRevision: 1 });
  expect(await save()).toEqual({ revision: 2 });
  await expect(save()).rejects.toMatchObject({ code: "conflict", detail: { revision: 2 } });
  const saved = await readReport(ours.researcher, reportId);
  expect(saved.content.title).toEqual({ fa: "عنوان ی", en: "My title" });
  expect(saved.content.cover).toEqual(content.cover);
});

test("of two people who save at once one is told", async () => {
  const { reportId } = await draft();
  const edits = readEdits((await readReport(ours.researcher, reportId)).content);
  const outcomes = await Promise.allSettled(
    [ours.researcher, ours.owner].map((viewer) =>
      saveReport(viewer, { reportId, edits, expectedRevision: 1 }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("publishes numbered versions that its client can read, without hidden pages", async () => {
  const { reportId } = await draft();
  const { content } = await readReport(ours.researcher, reportId);
  const edits = readEdits(content);
  const pages = edits.pages.map((page) => ({ ...page, isHidden: page.id === "appendix" }));
  await saveReport(ours.researcher, { reportId, edits: { ...edits, pages }, expectedRevision: 1 });
  await expect(publishReport(ours.researcher, { reportId, expectedRevision: 1 })).rejects.toMatchObject({
    code: "conflict",
  });
  const first = await publishReport(ours.researcher, { reportId, expectedRevision: 2 });
  expect(first).toMatchObject({ number: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const read = await readPublishedReport(ours.viewerA, first.versionId);
  expect(read.content.pages.map(({ id }) => id)).not.toContain("appendix");
  expect(JSON.stringify(read.content)).not.toContain("isSuggestion");
  await expect(publishReport(ours.researcher, { reportId, expectedRevision: 2 })).rejects.toMatchObject({
    code: "nothing-to-publish",
  });
});

test("a draft that changes leaves what was published as it was", async () => {
  const { reportId, versionId } = await published();
  const before = await readPublishedReport(ours.viewerA, versionId);
  const edits = { ...readEdits((await readReport(ours.researcher, reportId)).content), title: { en: "New" } };
  await saveReport(ours.researcher, { reportId, edits, expectedRevision: 1 });
  const second = await publishReport(ours.researcher, { reportId, expectedRevision: 2 });
  expect(second.number).toBe(2);
  expect(await readPublishedReport(ours.viewerA, versionId)).toEqual(before);
  const listed = (await listPublishedReports(ours.viewerA)).find(
    (item) => item.versionId === second.versionId,
  );
  expect(listed).toMatchObject({ title: { en: "New" }, number: 2, earlier: [{ versionId, number: 1 }] });
});

test("the database itself refuses to change a published version", async () => {
  const { versionId } = await published();
  const { sql } = connection();
  await expect(sql`update report_versions set content = '{}'::jsonb where id = ${versionId}`).rejects.toThrow(
    "report_versions is frozen",
  );
  await expect(
    sql`update report_versions set client_id = ${ours.clientB} where id = ${versionId}`,
  ).rejects.toThrow("report_versions is frozen");
});

test("a withdrawn version is gone for the client and stays in the list of the team", async () => {
  const { reportId, versionId } = await published();
  await withdrawReport(ours.researcher, { versionId });
  await expect(readPublishedReport(ours.viewerA, versionId)).rejects.toMatchObject({ code: "not-found" });
  expect((await listPublishedReports(ours.viewerA)).map((item) => item.versionId)).not.toContain(versionId);
  const { versions } = await readReport(ours.researcher, reportId);
  expect(versions).toMatchObject([{ id: versionId, number: 1, withdrawnAt: expect.any(String) }]);
  await expect(withdrawReport(ours.researcher, { versionId })).rejects.toMatchObject({ code: "not-found" });
  expect(await publishReport(ours.researcher, { reportId, expectedRevision: 1 })).toMatchObject({
    number: 2,
  });
});

test("building again takes the solution that is chosen now and keeps what was rewritten", async () => {
  const { studyId, reportId } = await draft();
  const { content } = await readReport(ours.researcher, reportId);
  const edits = { ...readEdits(content), title: { fa: "به قلم ما", en: "Ours" } };
  await saveReport(ours.researcher, { reportId, edits, expectedRevision: 1 });
  expect((await readReport(ours.researcher, reportId)).isBehind).toBe(false);
  await chooseFixture(studyId, [{ fa: "نام تازه", en: "New name" }, realNames[1]]);
  expect((await readReport(ours.researcher, reportId)).isBehind).toBe(true);
  expect(await rebuildReport(ours.researcher, { reportId, expectedRevision: 2 })).toEqual({ revision: 3 });
  const rebuilt = await readReport(ours.researcher, reportId);
  expect(rebuilt).toMatchObject({ isBehind: false, content: { title: { en: "Ours" } } });
  expect(rebuilt.content.pages.find(({ id }) => id === "segment-1")?.title.en).toBe("New name");
});

test("a client reaches nothing of another brand", async () => {
  const { versionId } = await published();
  await expect(readPublishedReport(ours.viewerB, versionId)).rejects.toMatchObject({ code: "not-found" });
  expect(await listPublishedReports(ours.viewerB)).toEqual([]);
  await expect(readPublishedReport(theirs.viewerA, versionId)).rejects.toMatchObject({ code: "not-found" });
  expect((await readOwnClient(ours.viewerB)).name.en).toBe("Brand B");
});

test("another workspace's researcher finds nothing", async () => {
  const { studyId, reportId, versionId } = await published();
  const stranger = theirs.researcher;
  const edits = readEdits((await readReport(ours.researcher, reportId)).content);
  const revision = { reportId, expectedRevision: 1 };
  const attempts = [
    () => createReport(stranger, { studyId }),
    () => listReports(stranger, studyId),
    () => readReadiness(stranger, studyId),
    () => readReport(stranger, reportId),
    () => saveReport(stranger, { ...revision, edits }),
    () => rebuildReport(stranger, revision),
    () => publishReport(stranger, revision),
    () => withdrawReport(stranger, { versionId }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  expect((await readReport(ours.researcher, reportId)).versions[0].withdrawnAt).toBeNull();
});

test("a client's reader may do nothing that the team does, and the team is no client", async () => {
  const { studyId, reportId, versionId } = await published();
  const edits = readEdits((await readReport(ours.researcher, reportId)).content);
  const revision = { reportId, expectedRevision: 1 };
  const reader = ours.viewerA;
  const attempts = [
    () => createReport(reader, { studyId }),
    () => listReports(reader, studyId),
    () => readReadiness(reader, studyId),
    () => readReport(reader, reportId),
    () => saveReport(reader, { ...revision, edits }),
    () => rebuildReport(reader, revision),
    () => publishReport(reader, revision),
    () => withdrawReport(reader, { versionId }),
    () => listPublishedReports(ours.researcher),
    () => readPublishedReport(ours.owner, versionId),
    () => readOwnClient(ours.researcher),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
});
