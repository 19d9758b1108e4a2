import { beforeAll, expect, test } from "vitest";
import { connection } from "#db/client";
import { emptyDefinition } from "#questionnaire/edit-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { actForWorkspace } from "#server/auth/authorize";
import { changeWaveStatus } from "#server/fieldwork/change-wave-status";
import { simulateResponses } from "#server/fieldwork/simulate-responses";
import type { RunningJob } from "#server/jobs/run-job";
import { discardRehearsal } from "#server/rehearsals/discard-rehearsal";
import { readRehearsal } from "#server/rehearsals/read-rehearsal";
import { handleSimulateRehearsal } from "#server/rehearsals/simulate-rehearsal.handler";
import { startRehearsal } from "#server/rehearsals/start-rehearsal";
import { createSegmentation } from "#server/segmentation/create-segmentation";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";
import { openTestWave } from "#server/testing/open-test-wave";

const points = [1, 2, 3, 4, 5].map((code) => ({ code, label: { fa: `${code}`, en: `${code}` } }));
const definition: QuestionnaireDefinition = {
  ...emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" }),
  pages: [
    {
      code: "P1",
      questions: [
        {
          ...{ type: "likert", code: "A", text: {}, points, role: "basis", isRequired: true },
          items: [1, 2, 3, 4].map((code) => ({ code, text: {} })),
        },
      ],
    },
  ],
};
const plan = { respondents: 450, shares: [0.5, 0.3, 0.2], difference: 1, seed: 5 };

let ours: TestWorkspace;
let theirs: TestWorkspace;
beforeAll(async () => {
  [ours, theirs] = [await makeWorkspace(), await makeWorkspace()];
});

async function start() {
  const { studyId, waveId } = await openTestWave(ours, definition);
  const started = await startRehearsal(ours.researcher, { studyId, plan });
  const { sql } = connection();
  const [{ id }] = await sql`select id from rehearsals where study_id = ${studyId}`;
  return { studyId, realWaveId: waveId, rehearsalId: id as string, ...started };
}

function runningJob(stopAfter = Number.POSITIVE_INFINITY): RunningJob {
  const abort = new AbortController();
  return {
    workspaceId: ours.workspaceId,
    jobRunId: "",
    signal: abort.signal,
    reportProgress: (done) => done >= stopAfter && abort.abort(),
    act: (run) => actForWorkspace(ours.workspaceId, run),
  };
}

async function endJob(jobRunId: string) {
  await connection()
    .sql`update job_runs set status = 'succeeded', finished_at = now() where id = ${jobRunId}`;
}

async function stored(waveId: string) {
  return connection()
    .sql`select response_id, is_simulated, answers, link_id from responses where wave_id = ${waveId} order by response_id`;
}

test("every interview is stored once, simulated, on a wave that nobody can be invited to", async () => {
  const { studyId, waveId, rehearsalId } = await start();
  await handleSimulateRehearsal({ rehearsalId }, runningJob());
  const rows = await stored(waveId);
  expect(rows).toHaveLength(450);
  expect(rows.every((row) => row.is_simulated && row.link_id === null)).toBe(true);
  await handleSimulateRehearsal({ rehearsalId }, runningJob());
  expect(await stored(waveId)).toHaveLength(450);
  const { sql } = connection();
  expect(await sql`select id from links where wave_id = ${waveId}`).toHaveLength(0);
  await expect(changeWaveStatus(ours.researcher, { waveId, status: "open" })).rejects.toMatchObject({
    code: "not-found",
  });
  const view = await readRehearsal(ours.researcher, studyId);
  expect(view).toMatchObject({ stored: 450, versionNumber: 1, recovered: [] });
});

test("stopped and taken up again it ends with the same answers as in one go", async () => {
  const [broken, whole] = [await start(), await start()];
  const stopped = handleSimulateRehearsal({ rehearsalId: broken.rehearsalId }, runningJob(200));
  await expect(stopped).rejects.toThrow();
  expect(await stored(broken.waveId)).toHaveLength(200);
  await handleSimulateRehearsal({ rehearsalId: broken.rehearsalId }, runningJob());
  await handleSimulateRehearsal({ rehearsalId: whole.rehearsalId }, runningJob());
  const answers = async (waveId: string) => (await stored(waveId)).map((row) => row.answers);
  expect(await answers(broken.waveId)).toEqual(await answers(whole.waveId));
});

test("the planted segments are kept, in their shares, and a solution is compared with them", async () => {
  const { studyId, waveId, rehearsalId } = await start();
  await handleSimulateRehearsal({ rehearsalId }, runningJob());
  const { sql } = connection();
  const [{ planted }] = await sql`select planted from rehearsals where id = ${rehearsalId}`;
  const shareOf = (segment: number) =>
    planted.filter((one: number) => one === segment).length / planted.length;
  expect(shareOf(1)).toBeCloseTo(0.5, 1);
  const { segmentationId } = await createSegmentation(ours.researcher, specify(studyId, [waveId]));
  const [{ id: solutionId }] = await sql`
    insert into solutions (workspace_id, id, segmentation_id, method, k, result, code_version)
    values (${ours.workspaceId}, gen_random_uuid(), ${segmentationId}, 'k-means', 3, '{}', 'test') returning id`;
  const ids = (await stored(waveId)).map((row) => row.response_id as string);
  await sql`
    insert into memberships (workspace_id, solution_id, response_id, assignment)
    select ${ours.workspaceId}, ${solutionId}, given.id, 4 - given.segment
    from unnest(${ids}::uuid[], ${planted}::int[]) as given (id, segment)`;
  const view = await readRehearsal(ours.researcher, studyId);
  expect(view?.recovered).toMatchObject([{ method: "k-means", k: 3, agreement: 1 }]);
  const [job] = await sql`select job_run_id from rehearsals where id = ${rehearsalId}`;
  await endJob(job.job_run_id);
  await discardRehearsal(ours.researcher, { studyId });
  expect(await sql`select id from segmentations where id = ${segmentationId}`).toHaveLength(0);
});

test("discarding leaves nothing of it, and nothing else is touched", async () => {
  const { studyId, realWaveId, waveId, rehearsalId, jobRunId } = await start();
  await simulateResponses(ours.researcher, { waveId: realWaveId, count: 5, seed: 1, days: 2 });
  await handleSimulateRehearsal({ rehearsalId }, runningJob());
  await expect(startRehearsal(ours.researcher, { studyId, plan })).rejects.toMatchObject({
    code: "rehearsal-exists",
  });
  await expect(discardRehearsal(ours.researcher, { studyId })).rejects.toMatchObject({
    code: "still-running",
  });
  await endJob(jobRunId);
  await discardRehearsal(ours.researcher, { studyId });
  expect(await stored(waveId)).toHaveLength(0);
  expect(await stored(realWaveId)).toHaveLength(5);
  expect(await readRehearsal(ours.researcher, studyId)).toBeNull();
  const { sql } = connection();
  expect(await sql`select id from waves where id = ${waveId}`).toHaveLength(0);
  await startRehearsal(ours.researcher, { studyId, plan });
});

test("real and simulated responses make no segmentation together", async () => {
  const { studyId, realWaveId, waveId, rehearsalId } = await start();
  await handleSimulateRehearsal({ rehearsalId }, runningJob());
  await simulateResponses(ours.researcher, { waveId: realWaveId, count: 40, seed: 1, days: 2 });
  const { sql } = connection();
  await sql`update responses set is_simulated = false where wave_id = ${realWaveId}`;
  const mixed = createSegmentation(ours.researcher, specify(studyId, [waveId, realWaveId]));
  await expect(mixed).rejects.toMatchObject({ code: "real-and-simulated-mixed" });
  await createSegmentation(ours.researcher, specify(studyId, [realWaveId]));
});

test("another workspace finds none of it, and a brand's reader is refused", async () => {
  const { studyId } = await start();
  const input = { studyId, plan };
  for (const attempt of [
    () => startRehearsal(theirs.researcher, input),
    () => readRehearsal(theirs.researcher, studyId),
    () => discardRehearsal(theirs.researcher, { studyId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(startRehearsal(ours.viewerA, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(discardRehearsal(ours.viewerA, { studyId })).rejects.toMatchObject({ code: "forbidden" });
});

function specify(studyId: string, waveIds: string[]) {
  return {
    ...{ studyId, title: "Test" },
    specification: {
      ...{ waveIds, basis: ["A_1", "A_2", "A_3", "A_4"], descriptors: [] },
      ...{ methods: ["k-means" as const], kMin: 2, kMax: 3, starts: 10, seed: 1 },
      ...{ standardise: false, includeSimulated: true },
    },
  };
}
