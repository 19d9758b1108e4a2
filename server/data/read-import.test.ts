import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { connection } from "#db/client";
import { checkImport } from "#server/data/check-import";
import { checkImportRows } from "#server/data/check-import-rows";
import { handleCheckImportRows } from "#server/data/check-import-rows.handler";
import { readImport } from "#server/data/read-import";
import { saveMapping } from "#server/data/save-mapping";
import { suggestImportMapping } from "#server/data/suggest-import-mapping";
import { uploadFile } from "#server/data/upload-file";
import { runJob } from "#server/jobs/run-job";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace } from "#server/testing/make-workspace";

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

test("never shows a check as ended without its report, however the reading and the job interleave", async () => {
  const { researcher, clientA, workspaceId } = await makeWorkspace();
  const { studyId } = await createStudy(researcher, {
    clientId: clientA,
    title: { fa: "ورود داده", en: "Import" },
    objective: {},
    decision: {},
    languages: ["fa", "en"],
    bases: ["needs"],
  });
  const file = oneChunk("shop,age\nA,31\nB,45\n");
  const { importId } = await uploadFile(researcher, { studyId, fileName: "a.csv" }, file);
  const mapping = await suggestImportMapping(researcher, { importId });
  await saveMapping(researcher, { importId, mapping });
  const { jobRunId } = await checkImport(researcher, { importId });

  // Another hand holds the versions, so that the page stops in the middle of its reading while the job goes on to its end.
  const { reading } = await connection().sql.begin(async (held) => {
    await held`lock table versions in access exclusive mode`;
    const reading = readImport(researcher, importId);
    await untilWaiting();
    await runJob(checkImportRows, handleCheckImportRows, { workspaceId, jobRunId }, false);
    return { reading };
  });
  const { run, check } = await reading;
  expect([run?.status, check?.rows]).toBeOneOf([
    ["queued", undefined],
    ["succeeded", 2],
  ]);
  expect(await readImport(researcher, importId)).toMatchObject({
    run: { status: "succeeded" },
    check: { rows: 2 },
  });
});

/** Until somebody waits for the table that is held. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const [{ count }] = await connection().sql`
      select count(*)::int as count from pg_locks
      where not granted and relation = 'versions'::regclass`;
    if (count > 0) return;
    await pause(10);
  }
}
