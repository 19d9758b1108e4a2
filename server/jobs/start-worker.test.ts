import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#server/auth/authorize";
import { checkImport } from "#server/data/check-import";
import { saveMapping } from "#server/data/save-mapping";
import { suggestImportMapping } from "#server/data/suggest-import-mapping";
import { uploadFile } from "#server/data/upload-file";
import { cancelJob } from "#server/jobs/cancel-job";
import { readJob } from "#server/jobs/read-job";
import { startWorker } from "#server/jobs/start-worker";
import { createSegmentation } from "#server/segmentation/create-segmentation";
import { age, makeTestStudy, sixItems, threeKinds } from "#server/segmentation/make-test-study";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";
import { openOwnDatabase } from "#server/testing/open-own-database";

let dropDatabase: () => Promise<void>;
let workspace: TestWorkspace;
let study: Awaited<ReturnType<typeof makeTestStudy>>;

beforeAll(async () => {
  dropDatabase = await openOwnDatabase();
  workspace = await makeWorkspace();
  const place = { workspaceId: workspace.workspaceId, clientId: workspace.clientA };
  study = await makeTestStudy(place, [...sixItems, age], threeKinds(600));
});
afterAll(() => dropDatabase());

/** Minutes of work, unless somebody cancels it. */
async function fitForLong(viewer: Viewer): Promise<string> {
  const { jobRunId } = await createSegmentation(viewer, {
    studyId: study.studyId,
    title: "Long",
    specification: {
      ...{ waveIds: [study.waveId], basis: sixItems.map(({ code }) => code), descriptors: ["age"] },
      ...{ methods: ["latent-class"], kMin: 2, kMax: 8, starts: 1000, seed: 1 },
      ...{ standardise: false, includeSimulated: true },
    },
  });
  return jobRunId;
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function checkFile(viewer: Viewer): Promise<string> {
  const { studyId } = await createStudy(viewer, {
    clientId: workspace.clientA,
    title: { en: "Small" },
    objective: {},
    decision: {},
    languages: ["en"],
    bases: ["attitudinal"],
  });
  const file = oneChunk("shop,staff\nA,31\nB,45\n");
  const { importId } = await uploadFile(viewer, { studyId, fileName: "a.csv" }, file);
  await saveMapping(viewer, { importId, mapping: await suggestImportMapping(viewer, { importId }) });
  return (await checkImport(viewer, { importId })).jobRunId;
}

const patience = { timeout: 30_000, interval: 50 };
const until = (viewer: Viewer, jobRunId: string, status: string) =>
  vi.waitFor(async () => expect((await readJob(viewer, jobRunId)).status).toBe(status), patience);

test("what takes seconds waits for no long job, and one person's long jobs leave a place to others", async () => {
  const { owner, researcher } = workspace;
  const worker = await startWorker({ databaseUrl: process.env.DATABASE_URL ?? "", longPlaces: 2 });
  try {
    const first = await fitForLong(owner);
    await until(owner, first, "running");
    const second = await fitForLong(owner);
    const others = await fitForLong(researcher);
    await until(researcher, others, "running");
    expect((await readJob(owner, second)).status).toBe("queued");

    await until(researcher, await checkFile(researcher), "succeeded");
    expect((await readJob(owner, first)).status).toBe("running");
    expect((await readJob(researcher, others)).status).toBe("running");

    await cancelJob(owner, { jobRunId: first });
    await until(owner, first, "cancelled");
    await until(owner, second, "running");
    for (const jobRunId of [second, others]) {
      await cancelJob(owner, { jobRunId });
      await until(owner, jobRunId, "cancelled");
    }
  } finally {
    await worker.stop();
  }
});
