import { beforeAll, expect, test } from "vitest";
import { listSampleSizes } from "#analysis/planning/list-sample-sizes";
import { recoverSegments } from "#analysis/planning/recover-segments";
import type { RecoveryInput } from "#contracts/planning";
import { actForWorkspace, type Viewer } from "#server/auth/authorize";
import { cancelJob } from "#server/jobs/cancel-job";
import { type RunningJob, runJob } from "#server/jobs/run-job";
import {
  readLatestRecoverySimulation,
  readRecoverySimulation,
} from "#server/planning/read-recovery-simulation";
import { simulateRecovery } from "#server/planning/simulate-recovery";
import { handleSimulateRecovery } from "#server/planning/simulate-recovery.handler";
import { startRecoverySimulation } from "#server/planning/start-recovery-simulation";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

const question: RecoveryInput = {
  respondents: 120,
  seed: 5,
  market: {
    shares: [0.5, 0.3, 0.2],
    items: Array.from({ length: 6 }, (_, i) => ({ code: `Q${i + 1}`, form: "scale" as const, points: 5 })),
    ...{ difference: 2, discriminatingShare: 1, reliability: 0.8, styleSpread: 0.3 },
  },
};

let ours: TestWorkspace;
let theirs: TestWorkspace;
let viewer: Viewer;
let studyId: string;

beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
  viewer = ours.researcher;
  ({ studyId } = await createStudy(viewer, {
    ...{ clientId: ours.clientA, title: { en: "Plan" }, objective: {}, decision: {} },
    ...{ languages: ["en"], bases: ["needs"] },
  }));
});

const start = () => startRecoverySimulation(viewer, { studyId, question });
const run = (jobRunId: string) =>
  runJob(simulateRecovery, handleSimulateRecovery, { workspaceId: ours.workspaceId, jobRunId }, true);

/** As much of a running job as a handler needs before it computes. */
function jobOf({ workspaceId }: TestWorkspace): RunningJob {
  return {
    ...{ workspaceId, jobRunId: studyId, signal: new AbortController().signal },
    reportProgress: () => {},
    act: (work) => actForWorkspace(workspaceId, work),
  };
}

test("the job keeps the engine's own answer, counts every sample, and changes nothing when delivered again", async () => {
  const { simulationId, jobRunId } = await start();
  expect(await readRecoverySimulation(viewer, simulationId)).toMatchObject({
    result: null,
    job: { status: "queued" },
  });
  await run(jobRunId);
  const { result, job, input } = await readRecoverySimulation(viewer, simulationId);
  expect(job).toMatchObject({ status: "succeeded", done: 250, total: 250 });
  expect(input).toEqual(question);
  const { codeVersion, ...figures } = result ?? { codeVersion: "" };
  expect(codeVersion).toMatch(/^analysis-/);
  const sizes = listSampleSizes(120);
  expect(sizes).toEqual([60, 90, 120, 180, 240]);
  expect(figures).toEqual(recoverSegments({ plan: question.market, sizes, seed: 5 }));
  await handleSimulateRecovery({ simulationId }, jobOf(ours));
  expect((await readRecoverySimulation(viewer, simulationId)).result).toEqual(result);
});

test("a cancelled job ends without an answer", async () => {
  const { simulationId, jobRunId } = await startRecoverySimulation(viewer, {
    studyId,
    question: { ...question, respondents: 5000 },
  });
  const running = run(jobRunId);
  await expect
    .poll(async () => (await readRecoverySimulation(viewer, simulationId)).job?.status)
    .toBe("running");
  await cancelJob(viewer, { jobRunId });
  await running;
  expect(await readRecoverySimulation(viewer, simulationId)).toMatchObject({
    result: null,
    job: { status: "cancelled" },
  });
});

test("what cannot be planted ends the job with its code", async () => {
  const items = [question.market.items[0], question.market.items[0]];
  const { simulationId, jobRunId } = await startRecoverySimulation(viewer, {
    studyId,
    question: { ...question, market: { ...question.market, items } },
  });
  await run(jobRunId);
  expect((await readRecoverySimulation(viewer, simulationId)).job).toMatchObject({
    status: "failed",
    errorCode: "duplicate-column",
  });
});

test("the latest simulation of a study is the one that was started last", async () => {
  const { studyId: other } = await createStudy(viewer, {
    ...{ clientId: ours.clientA, title: { en: "Other" }, objective: {}, decision: {} },
    ...{ languages: ["en"], bases: ["needs"] },
  });
  expect(await readLatestRecoverySimulation(viewer, other)).toBeNull();
  await start();
  const { simulationId } = await start();
  const latest = await readLatestRecoverySimulation(viewer, studyId);
  expect(latest).toMatchObject({ id: simulationId, result: null });
  expect(latest?.earlier?.result, "the answer that was found before").toMatchObject({ replicates: 50 });
  expect((await readLatestRecoverySimulation(viewer, other))?.earlier).toBeUndefined();
});

test("nobody of another workspace finds the study or its simulation", async () => {
  const { simulationId } = await start();
  for (const outsider of [theirs.researcher, theirs.owner]) {
    const attempts = [
      () => readRecoverySimulation(outsider, simulationId),
      () => readLatestRecoverySimulation(outsider, studyId),
      () => startRecoverySimulation(outsider, { studyId, question }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(handleSimulateRecovery({ simulationId }, jobOf(theirs))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a client's reader is refused", async () => {
  const { simulationId } = await start();
  for (const attempt of [
    () => readRecoverySimulation(ours.viewerA, simulationId),
    () => readLatestRecoverySimulation(ours.viewerA, studyId),
    () => startRecoverySimulation(ours.viewerA, { studyId, question }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});
