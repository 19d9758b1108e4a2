import { beforeAll, expect, test } from "vitest";
import { DataQuery } from "#contracts/data";
import { connection } from "#db/client";
import { exportResponses } from "#server/data/export-responses";
import { importResponses } from "#server/data/import-responses";
import { handleImportResponses } from "#server/data/import-responses.handler";
import { listResponses } from "#server/data/list-responses";
import { readDataOverview } from "#server/data/read-data-overview";
import { saveMapping } from "#server/data/save-mapping";
import { startImport } from "#server/data/start-import";
import { suggestImportMapping } from "#server/data/suggest-import-mapping";
import { uploadFile } from "#server/data/upload-file";
import { runJob } from "#server/jobs/run-job";
import { newId } from "#server/new-id";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let ours: TestWorkspace;
let theirs: TestWorkspace;
let studyId: string;
let waveId: string;
let otherStudyWaveId: string;

const rows = Array.from({ length: 120 }, (_, i) => `${i % 2 === 0 ? "Yes" : "No"},${i + 1},"note ${i + 1}"`);
const file = `agrees,place,note\n${rows.join("\n")}\n,NA,=HYPERLINK(1)\n`;

async function importInto(study: string): Promise<string> {
  async function* bytes() {
    yield Buffer.from(file);
  }
  const { importId } = await uploadFile(ours.researcher, { studyId: study, fileName: "a.csv" }, bytes());
  const mapping = await suggestImportMapping(ours.researcher, { importId });
  mapping.columns[1].to = {
    target: "new",
    question: { type: "number", code: "place", text: { en: "Place" } },
    values: [],
  };
  mapping.columns[2].to = {
    target: "new",
    question: { type: "text", code: "note", text: { fa: "یادداشت" } },
    values: [],
  };
  await saveMapping(ours.researcher, { importId, mapping });
  const started = await startImport(ours.researcher, { importId, faulty: "stop" });
  const envelope = { workspaceId: ours.workspaceId, jobRunId: started.jobRunId };
  await runJob(importResponses, handleImportResponses, envelope, true);
  return started.waveId;
}

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  const plan = {
    title: { en: "Data" },
    objective: {},
    decision: {},
    languages: ["en" as const],
    bases: ["needs" as const],
    clientId: ours.clientA,
  };
  ({ studyId } = await createStudy(ours.researcher, plan));
  const other = await createStudy(ours.researcher, plan);
  waveId = await importInto(studyId);
  otherStudyWaveId = await importInto(other.studyId);
  // Two that are under way, one of them by the robot.
  const { sql } = connection();
  for (const isSimulated of [false, true]) {
    await sql`
      insert into responses (response_id, workspace_id, wave_id, version_id, is_simulated, language, seed, answers,
                             saved_pages, disposition, started_at, updated_at)
      select ${newId()}, workspace_id, id, version_id, ${isSimulated}, 'fa', 1, '{}', '{}', 'in-progress',
             '2026-03-20T21:00:00Z', now()
      from waves where id = ${waveId}`;
  }
});

const query = (asked: Record<string, string> = {}) => DataQuery.parse(asked);

test("counts responses by disposition, with the robot's apart, and by the day in Tehran", async () => {
  const overview = await readDataOverview(ours.researcher, { studyId });
  expect(overview.waves).toMatchObject([{ id: waveId, source: "import", responses: 123 }]);
  expect(overview.dispositions).toEqual([
    { disposition: "in-progress", count: 2, simulated: 1 },
    { disposition: "complete", count: 121, simulated: 0 },
  ]);
  // 21:00 UTC is half past midnight of the next day there.
  expect(overview.days[0]).toEqual({ day: "2026-03-21", complete: 0, other: 1, simulated: 1 });
});

test("walks forwards and back over pages that meet without a gap", async () => {
  const selection = { disposition: "complete" };
  const first = await listResponses(ours.researcher, { studyId, query: query(selection) });
  expect(first).toMatchObject({ total: 121, from: 1, previous: null });
  expect(first.rows.map(({ values }) => values.place)).toEqual(
    Array.from({ length: 50 }, (_, i) => ({ value: i + 1 })),
  );
  const after = query({ ...selection, after: first.next! });
  const second = await listResponses(ours.researcher, { studyId, query: after });
  expect(second.from).toBe(51);
  const third = await listResponses(ours.researcher, {
    studyId,
    query: query({ ...selection, after: second.next! }),
  });
  expect(third.rows).toHaveLength(21);
  expect(third.next).toBeNull();
  expect(third.rows.at(-1)?.values).toEqual({
    agrees: { missing: "notAnswered" },
    place: { missing: "notAnswered" },
    note: { value: "=HYPERLINK(1)" },
  });
  const back = await listResponses(ours.researcher, {
    studyId,
    query: query({ ...selection, before: second.previous! }),
  });
  expect(back).toEqual(first);
  const newest = await listResponses(ours.researcher, {
    studyId,
    query: query({ ...selection, order: "newest" }),
  });
  expect(newest.rows[1].values.place).toEqual({ value: 120 });
});

test("shows the columns that were asked for, and no duration for an import", async () => {
  const table = await listResponses(ours.researcher, {
    studyId,
    query: query({ columns: "note,unheard-of" }),
  });
  expect(table.columns).toEqual(["note"]);
  const imported = table.rows.find(({ isImported }) => isImported);
  expect(imported).toMatchObject({ durationMs: null, values: { note: { value: "note 1" } } });
});

test("writes a file that a spreadsheet opens without running anything, with a reason for every gap", async () => {
  const read = async (asked: Parameters<typeof exportResponses>[1]) => {
    let text = "";
    for await (const part of await exportResponses(ours.researcher, asked)) text += part;
    return text.split("\r\n");
  };
  const codes = await read({ studyId, disposition: "complete", show: "codes" });
  expect(codes).toHaveLength(123);
  expect(codes[0]).toMatch(/^\ufeffresponse_id,wave,disposition,.*,duration_seconds,agrees,place,note$/);
  expect(codes[1]).toMatch(/,complete,0,en,[^,]*,[^,]*,,1,1,note 1$/);
  expect(codes[121]).toMatch(/,,-96,-96,'=HYPERLINK\(1\)$/);
  const missingWords = { notAnswered: "left empty", notAsked: "-", refused: "-", dontKnow: "-" };
  const labels = await read({
    studyId,
    disposition: "complete",
    show: "labels",
    language: "en",
    missingWords,
  });
  expect(labels[1]).toMatch(/,Yes,1,note 1$/);
  expect(labels[121]).toMatch(/,left empty,left empty,/);
});

test("people of another workspace do not find the data, nor a wave of another study", async () => {
  const attempts = (viewer: TestWorkspace["researcher"], study: string, wave?: string) => [
    () => readDataOverview(viewer, { studyId: study, waveId: wave }),
    () => listResponses(viewer, { studyId: study, query: query(wave ? { wave } : {}) }),
    () => exportResponses(viewer, { studyId: study, waveId: wave, show: "codes" }),
  ];
  for (const attempt of [
    ...attempts(theirs.owner, studyId),
    ...attempts(theirs.owner, studyId, waveId),
    ...attempts(ours.researcher, studyId, otherStudyWaveId),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  for (const attempt of attempts(ours.viewerA, studyId)) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("hides a wave whose import has not ended", async () => {
  await connection().sql`update imports set status = 'importing' where wave_id = ${waveId}`;
  const during = await readDataOverview(ours.researcher, { studyId });
  await connection().sql`update imports set status = 'imported' where wave_id = ${waveId}`;
  expect(during).toEqual({ waves: [], dispositions: [], days: [] });
});
