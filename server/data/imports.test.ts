import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { FaultyRows } from "#contracts/imports";
import { connection } from "#db/client";
import { cancelImport } from "#server/data/cancel-import";
import { checkImport } from "#server/data/check-import";
import { checkImportRows } from "#server/data/check-import-rows";
import { handleCheckImportRows } from "#server/data/check-import-rows.handler";
import { discardImport } from "#server/data/discard-import";
import { importResponses } from "#server/data/import-responses";
import { handleImportResponses } from "#server/data/import-responses.handler";
import { listImports } from "#server/data/list-imports";
import { readFileAgain } from "#server/data/read-file-again";
import { readImport } from "#server/data/read-import";
import { saveMapping } from "#server/data/save-mapping";
import { startImport } from "#server/data/start-import";
import { streamImportProblems } from "#server/data/stream-import-problems";
import { suggestImportMapping } from "#server/data/suggest-import-mapping";
import { uploadFile } from "#server/data/upload-file";
import { runJob } from "#server/jobs/run-job";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let ours: TestWorkspace;
let theirs: TestWorkspace;

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
});

async function newStudy(): Promise<string> {
  const { studyId } = await createStudy(ours.researcher, {
    clientId: ours.clientA,
    title: { fa: "ورود داده", en: "Import" },
    objective: {},
    decision: {},
    languages: ["fa", "en"],
    bases: ["needs"],
  });
  return studyId;
}

/** As a browser sends it: in parts that end anywhere. */
async function* inParts(bytes: Uint8Array, partBytes = 7001) {
  for (let from = 0; from < bytes.length; from += partBytes) yield bytes.subarray(from, from + partBytes);
}

async function upload(studyId: string, content: string | Uint8Array, fileName = "answers.csv") {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { importId } = await uploadFile(ours.researcher, { studyId, fileName }, inParts(bytes));
  return importId;
}

async function uploadMapped(studyId: string, content: string | Uint8Array) {
  const importId = await upload(studyId, content);
  const mapping = await suggestImportMapping(ours.researcher, { importId });
  await saveMapping(ours.researcher, { importId, mapping });
  return importId;
}

async function start(importId: string, faulty: FaultyRows = "skip") {
  return startImport(ours.researcher, { importId, faulty });
}

async function runImport(jobRunId: string, handler: typeof handleImportResponses = handleImportResponses) {
  await runJob(importResponses, handler, { workspaceId: ours.workspaceId, jobRunId }, false);
}

type Stored = { response_id: string; answers: Record<string, unknown>; disposition: string };

async function responsesOf(importId: string): Promise<Stored[]> {
  return connection().sql<Stored[]>`
    select response_id, answers, disposition from responses where import_id = ${importId} order by response_id`;
}

async function chunkCount(importId: string): Promise<number> {
  const [{ count }] = await connection().sql`
    select count(*)::int as count from import_chunks where import_id = ${importId}`;
  return count;
}

/** A job that stops hearing from its worker after so many batches, as if it had been killed. */
function killedAfter(batches: number): typeof handleImportResponses {
  return (payload, job) => {
    let left = batches;
    return handleImportResponses(payload, {
      ...job,
      reportProgress: (done, total) => {
        job.reportProgress(done, total);
        if (--left === 0) throw new Error("killed");
      },
    });
  };
}

const threeRows = "shop,satisfied,age\nA,Yes,31\nB,No,۴۵\nA,Yes,NA\n";

// analysis/reference-data/mcdonalds.csv: 1,453 respondents, 11 perceptions answered No or Yes.
const fastFood = () => readFile("analysis/reference-data/mcdonalds.csv");

test("brings a real file as complete responses, in its order", async () => {
  const studyId = await newStudy();
  const importId = await uploadMapped(studyId, await fastFood());
  const started = await start(importId);
  expect(started).toMatchObject({ versionNumber: 1, newQuestions: 15 });
  await runImport(started.jobRunId);
  const stored = await responsesOf(importId);
  expect(stored).toHaveLength(1453);
  expect(new Set(stored.map(({ disposition }) => disposition))).toEqual(new Set(["complete"]));
  expect(stored[0].answers).toMatchObject({ yummy: 0, convenient: 1, spicy: 0, Age: 61 });
  expect(stored[1].answers).toMatchObject({ yummy: 1, convenient: 1, spicy: 0, Age: 51 });
  // Column totals counted in the file itself.
  const yummy = stored.filter(({ answers }) => answers.yummy === 1).length;
  expect(yummy).toBe((await fastFood()).toString().match(/^"Yes"/gm)?.length);
  const view = await readImport(ours.researcher, importId);
  expect(view).toMatchObject({ status: "imported", summary: { ready: 1453, faulty: 0, versionNumber: 1 } });
  expect(await chunkCount(importId)).toBe(0);
});

test("delivers the same responses when the job is killed on the way and run again", async () => {
  const importId = await uploadMapped(await newStudy(), await fastFood());
  const { jobRunId } = await start(importId);
  await expect(runImport(jobRunId, killedAfter(1))).rejects.toThrow("killed");
  expect(await responsesOf(importId)).toHaveLength(1000);
  const firstIds = (await responsesOf(importId)).map((row) => row.response_id);
  await runImport(jobRunId);
  const stored = await responsesOf(importId);
  expect(stored).toHaveLength(1453);
  expect(stored.slice(0, 1000).map((row) => row.response_id)).toEqual(firstIds);
  await runImport(jobRunId);
  expect(await responsesOf(importId)).toEqual(stored);
});

test("leaves nothing when it is cancelled on the way", async () => {
  const studyId = await newStudy();
  const importId = await uploadMapped(studyId, await fastFood());
  const { jobRunId, waveId } = await start(importId);
  await runImport(jobRunId, (payload, job) => {
    const abort = new AbortController();
    return handleImportResponses(payload, {
      ...job,
      signal: abort.signal,
      reportProgress: () => abort.abort(),
    }).catch(() => {});
  });
  expect(await responsesOf(importId)).toEqual([]);
  expect(await connection().sql`select from waves where id = ${waveId}`).toHaveLength(0);
  expect(await readImport(ours.researcher, importId)).toMatchObject({ status: "cancelled", waveId: null });
  expect(await chunkCount(importId)).toBe(0);
});

test("cancels an import whose job still waits, and tells when there is nothing to cancel", async () => {
  const importId = await uploadMapped(await newStudy(), threeRows);
  const { jobRunId } = await start(importId);
  await cancelImport(ours.researcher, { importId });
  expect(await readImport(ours.researcher, importId)).toMatchObject({ status: "cancelled" });
  await runImport(jobRunId);
  expect(await responsesOf(importId)).toEqual([]);
  await expect(cancelImport(ours.researcher, { importId })).rejects.toMatchObject({
    code: "job-not-running",
  });
});

test("undoes an import whose worker died while it was stopping", async () => {
  const studyId = await newStudy();
  const importId = await uploadMapped(studyId, await fastFood());
  const { jobRunId } = await start(importId);
  await expect(runImport(jobRunId, killedAfter(1))).rejects.toThrow("killed");
  await cancelImport(ours.researcher, { importId });
  await runImport(jobRunId);
  expect(await listImports(ours.researcher, studyId)).toMatchObject([{ id: importId, status: "cancelled" }]);
  expect(await responsesOf(importId)).toEqual([]);
});

test("uses the latest version when a second file brings nothing new, and keeps its own wave", async () => {
  const studyId = await newStudy();
  const first = await start(await uploadMapped(studyId, threeRows));
  await runImport(first.jobRunId);
  const again = await uploadMapped(studyId, "age,shop\n20,B\n");
  const second = await start(again);
  expect(second).toMatchObject({ versionNumber: 1, newQuestions: 0 });
  expect(second.waveId).not.toBe(first.waveId);
  await runImport(second.jobRunId);
  expect((await responsesOf(again)).map(({ answers }) => answers)).toEqual([{ age: 20, shop: 2 }]);
});

test("is started once, however often somebody asks", async () => {
  const importId = await uploadMapped(await newStudy(), threeRows);
  const outcomes = await Promise.allSettled([start(importId), start(importId), start(importId)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(discardImport(ours.researcher, { importId })).rejects.toMatchObject({
    code: "import-started",
  });
});

const withFaults = `shop,score\n${Array.from({ length: 30 }, (_, i) => `A,${i % 10}`).join("\n")}\nB,many\nB,3,extra\n\nA,5\n`;

async function mapWithFaults(studyId: string): Promise<string> {
  const importId = await upload(studyId, withFaults);
  const mapping = await suggestImportMapping(ours.researcher, { importId });
  const score = mapping.columns[1];
  score.to = {
    target: "new",
    question: { type: "number", code: "score", text: { en: "Score" } },
    values: [],
  };
  await saveMapping(ours.researcher, { importId, mapping });
  return importId;
}

test("a dry run names every problem by line, column and value, and stores nothing", async () => {
  const importId = await mapWithFaults(await newStudy());
  const { jobRunId } = await checkImport(ours.researcher, { importId });
  await runJob(checkImportRows, handleCheckImportRows, { workspaceId: ours.workspaceId, jobRunId }, false);
  const { check, status } = await readImport(ours.researcher, importId);
  expect(status).toBe("mapped");
  expect(check).toMatchObject({ rows: 33, ready: 31, faulty: 2, blank: 0 });
  expect(check?.counts).toEqual({ "not-a-number": 1, "ragged-row": 1 });
  expect(check?.problems).toEqual([
    { code: "not-a-number", line: 32, column: 2, value: "many" },
    { code: "ragged-row", line: 33, expected: 2, found: 3 },
  ]);
  const streamed = [];
  const { problems } = await streamImportProblems(ours.researcher, importId);
  for await (const some of problems) streamed.push(...some);
  expect(streamed).toEqual(check?.problems);
  expect(await responsesOf(importId)).toEqual([]);
});

test("leaves faulty rows out when asked to, and says so", async () => {
  const importId = await mapWithFaults(await newStudy());
  const { jobRunId } = await start(importId, "skip");
  await runImport(jobRunId);
  expect(await responsesOf(importId)).toHaveLength(31);
  const { summary } = await readImport(ours.researcher, importId);
  expect(summary).toMatchObject({ rows: 33, ready: 31, faulty: 2, faultyRows: "skip" });
});

test("imports nothing from a file with faulty rows when asked to stop, and can be started again", async () => {
  const importId = await mapWithFaults(await newStudy());
  const { jobRunId } = await start(importId, "stop");
  await runImport(jobRunId);
  expect(await responsesOf(importId)).toEqual([]);
  const failed = await readImport(ours.researcher, importId);
  expect(failed).toMatchObject({ status: "failed", waveId: null, summary: { ready: 0, faulty: 2 } });
  const again = await start(importId, "skip");
  expect(again).toMatchObject({ versionNumber: 1, newQuestions: 0 });
  await runImport(again.jobRunId);
  expect(await responsesOf(importId)).toHaveLength(31);
});

const spreadsheet = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(5000, 7)]);

test.each([
  ["an empty file", "", "file-empty"],
  ["nothing but line ends", "\r\n\r\n", "file-empty"],
  ["a header without rows", "a,b,c\n", "file-has-no-rows"],
  ["a workbook", spreadsheet, "file-is-spreadsheet"],
])("refuses %s with a code and keeps nothing of it", async (_, content, code) => {
  const studyId = await newStudy();
  await expect(upload(studyId, content)).rejects.toMatchObject({ code });
  const left = await connection().sql`select from imports where study_id = ${studyId}`;
  expect(left).toHaveLength(0);
});

test("a quote that never closes is told, and cannot be mapped past", async () => {
  const importId = await upload(await newStudy(), 'a,b\n1,"2\n3,4\n');
  const view = await readImport(ours.researcher, importId);
  expect(view.isReadable).toBe(false);
  await expect(saveMapping(ours.researcher, { importId, mapping: view.mapping })).rejects.toMatchObject({
    code: "file-unreadable",
  });
});

const persian = "شهر,سن\nتهران,۳۱\nپکن,۲۵\n";

test("reads UTF-16 by its mark", async () => {
  const importId = await upload(await newStudy(), Buffer.from(`\ufeff${persian}`, "utf16le"));
  const { file } = await readImport(ours.researcher, importId);
  expect(file.decoding).toMatchObject({ encoding: "utf-16le", doubts: [] });
  expect(file.header).toEqual(["شهر", "سن"]);
});

// "شهر;سن" and "تهران;31" in Windows-1256.
const windows1256 = Buffer.from("d4e5d13bd3e40ad5e5d1c7e43b33310a", "hex");

test("reads Windows-1256, and reads it again as somebody says", async () => {
  const importId = await upload(await newStudy(), windows1256);
  const before = await readImport(ours.researcher, importId);
  expect(before.file.decoding.encoding).toBe("windows-1256");
  expect(before.file.header).toEqual(["شهر", "سن"]);
  await readFileAgain(ours.researcher, { importId, readAs: { encoding: "windows-1256", delimiter: "," } });
  const after = await readImport(ours.researcher, importId);
  expect(after.file).toMatchObject({ header: ["شهر;سن"], readAs: { delimiter: "," } });
});

test("tells of duplicate and missing names, ragged rows and formulas, and imports what is sound", async () => {
  const content = "city,city,,note\nA,B,1,=1+1\nA,B,2\nC,D,3,fine\n";
  const importId = await upload(await newStudy(), content);
  const { file, mapping } = await readImport(ours.researcher, importId);
  expect(file.problems.counts).toEqual({
    "header-duplicate-name": 1,
    "header-missing-name": 1,
    "ragged-row": 1,
    "formula-like": 1,
  });
  await saveMapping(ours.researcher, { importId, mapping });
  const { jobRunId } = await start(importId);
  await runImport(jobRunId);
  expect(await responsesOf(importId)).toHaveLength(2);
});

test("a mapping that does not fit is refused with its problems", async () => {
  const importId = await upload(await newStudy(), threeRows);
  const mapping = await suggestImportMapping(ours.researcher, { importId });
  mapping.columns[1] = mapping.columns[0];
  await expect(saveMapping(ours.researcher, { importId, mapping })).rejects.toMatchObject({
    code: "mapping-incomplete",
    detail: { problems: [{ code: "header-differs" }, { code: "code-taken" }] },
  });
});

test("people of another workspace do not find an import, and a client's reader is refused", async () => {
  const studyId = await newStudy();
  const importId = await uploadMapped(studyId, threeRows);
  const { mapping } = await readImport(ours.researcher, importId);
  const attempts = (viewer: TestWorkspace["researcher"]) => [
    () => readImport(viewer, importId),
    () => suggestImportMapping(viewer, { importId }),
    () => saveMapping(viewer, { importId, mapping }),
    () => readFileAgain(viewer, { importId, readAs: {} }),
    () => checkImport(viewer, { importId }),
    () => startImport(viewer, { importId, faulty: "skip" }),
    () => cancelImport(viewer, { importId }),
    () => discardImport(viewer, { importId }),
    () => streamImportProblems(viewer, importId),
    () => listImports(viewer, studyId),
    () => uploadFile(viewer, { studyId, fileName: "x.csv" }, inParts(Buffer.from(threeRows))),
  ];
  for (const attempt of attempts(theirs.owner)) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  for (const attempt of attempts(ours.viewerA)) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await readImport(ours.researcher, importId)).toMatchObject({ status: "mapped" });
});
