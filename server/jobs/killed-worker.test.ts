import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connection } from "#db/client";
import { readJob } from "#server/jobs/read-job";
import { startWorker } from "#server/jobs/start-worker";
import { createSegmentation } from "#server/segmentation/create-segmentation";
import { age, makeTestStudy, sixItems, threeKinds } from "#server/segmentation/make-test-study";
import { readSegmentation } from "#server/segmentation/read-segmentation";
import { makeWorkspace } from "#server/testing/make-workspace";
import { openOwnDatabase } from "#server/testing/open-own-database";

let dropDatabase: () => Promise<void>;
beforeAll(async () => {
  dropDatabase = await openOwnDatabase();
});
afterAll(() => dropDatabase());

/** Jobs whose lock no worker process claims: they would be given away under the hands of whoever runs them. */
async function countOrphanedJobs(): Promise<number> {
  const [{ count }] = await connection().sql`
    select count(*)::int as count from graphile_worker.jobs
    where locked_by is not null and not exists (select from workers where locked_by = any (lock_ids))`;
  return count;
}

const patience = { timeout: 60_000, interval: 100 };

test("a worker killed in the middle of a job loses it to another, which goes on where it stood", async () => {
  const workspace = await makeWorkspace();
  const viewer = workspace.researcher;
  const { studyId, waveId } = await makeTestStudy(
    { workspaceId: workspace.workspaceId, clientId: workspace.clientA },
    [...sixItems, age],
    threeKinds(600),
  );
  const { segmentationId, jobRunId } = await createSegmentation(viewer, {
    studyId,
    title: "Long",
    specification: {
      ...{ waveIds: [waveId], basis: sixItems.map(({ code }) => code), descriptors: ["age"] },
      ...{ methods: ["k-means", "latent-class"], kMin: 2, kMax: 8, starts: 200, seed: 1 },
      ...{ standardise: false, includeSimulated: true },
    },
  });
  const solutions = async () => (await readSegmentation(viewer, segmentationId)).solutions;

  const doomed = spawn(process.execPath, ["--import", "tsx", "cli/worker.ts"], { stdio: "ignore" });
  await vi.waitFor(async () => expect((await solutions()).length).toBeGreaterThan(0), patience);
  expect(await countOrphanedJobs()).toBe(0);
  doomed.kill("SIGKILL");
  await once(doomed, "exit");
  const before = await solutions();
  expect(before.length).toBeLessThan(14);
  expect(await readJob(viewer, jobRunId)).toMatchObject({ status: "running" });

  const heir = await startWorker({
    databaseUrl: process.env.DATABASE_URL ?? "",
    staleAfterSeconds: 4,
  });
  try {
    await vi.waitFor(
      async () => expect(await readJob(viewer, jobRunId)).toMatchObject({ status: "succeeded" }),
      patience,
    );
  } finally {
    await heir.stop();
  }
  const after = await solutions();
  expect(after).toHaveLength(14);
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
}, 120_000);
