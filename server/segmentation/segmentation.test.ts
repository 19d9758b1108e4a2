import { beforeAll, expect, test } from "vitest";
import type { SegmentationSpecification } from "#contracts/segmentation";
import { findJobRun } from "#db/queries/job-runs";
import { countMemberships } from "#db/queries/memberships";
import { actForWorkspace, type Viewer } from "#server/auth/authorize";
import { cancelJob } from "#server/jobs/cancel-job";
import { readJob } from "#server/jobs/read-job";
import { type RunningJob, runJob } from "#server/jobs/run-job";
import { checkSegmentationInputs } from "#server/segmentation/check-segmentation-inputs";
import { chooseSolution } from "#server/segmentation/choose-solution";
import { createSegmentation } from "#server/segmentation/create-segmentation";
import { fitSegmentation } from "#server/segmentation/fit-segmentation";
import { handleFitSegmentation } from "#server/segmentation/fit-segmentation.handler";
import { listSegmentations } from "#server/segmentation/list-segmentations";
import { age, makeTestStudy, sixItems, threeKinds, yesNo } from "#server/segmentation/make-test-study";
import { nameSegments } from "#server/segmentation/name-segments";
import { readSegmentation } from "#server/segmentation/read-segmentation";
import { readSegmentationChoices } from "#server/segmentation/read-segmentation-choices";
import { readSolution } from "#server/segmentation/read-solution";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

const basis = ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"];
let workspace: TestWorkspace;
let viewer: Viewer;
let study: { studyId: string; waveId: string };

beforeAll(async () => {
  workspace = await makeWorkspace();
  viewer = workspace.researcher;
  study = await makeTestStudy(
    { workspaceId: workspace.workspaceId, clientId: workspace.clientA },
    [...sixItems, age],
    threeKinds(300),
  );
});

function specify(part: Partial<SegmentationSpecification> = {}): SegmentationSpecification {
  return {
    ...{ waveIds: [study.waveId], basis, descriptors: ["age"], methods: ["k-means", "latent-class"] },
    ...{ kMin: 2, kMax: 4, starts: 10, seed: 7, standardise: false, includeSimulated: true },
    ...part,
  };
}

async function create(part: Partial<SegmentationSpecification> = {}, studyId = study.studyId) {
  return createSegmentation(viewer, { studyId, title: "Kinds", specification: specify(part) });
}

async function run(jobRunId: string): Promise<void> {
  await runJob(
    fitSegmentation,
    handleFitSegmentation,
    { workspaceId: workspace.workspaceId, jobRunId },
    false,
  );
}

test("fits every method and K, finds the three kinds, and stores everybody's membership", async () => {
  const { segmentationId, jobRunId } = await create();
  await run(jobRunId);
  const { job, solutions, baseSize } = await readSegmentation(viewer, segmentationId);
  expect(job).toMatchObject({ status: "succeeded", done: 480, total: 480 });
  expect(baseSize).toBe(300);
  expect(solutions.map(({ method, k }) => `${method} ${k}`)).toEqual([
    ...["k-means 2", "k-means 3", "k-means 4"],
    ...["latent-class 2", "latent-class 3", "latent-class 4"],
  ]);
  for (const { id, k, result } of solutions.filter((solution) => solution.k === 3)) {
    expect(result.sizes.map((size) => size.count)).toEqual([100, 100, 100]);
    const counts = await actForWorkspace(workspace.workspaceId, (scope) => countMemberships(scope, id));
    expect(counts).toEqual(Array.from({ length: k }, (_, index) => ({ number: index + 1, count: 100 })));
  }
});

test("profiles basis and descriptors with bases, differences and letters", async () => {
  const { segmentationId, jobRunId } = await create({ methods: ["k-means"], kMin: 3, kMax: 3 });
  await run(jobRunId);
  const [summary] = (await readSegmentation(viewer, segmentationId)).solutions;
  const { result } = await readSolution(viewer, summary.id);
  expect(result.profile.map(({ code, purpose }) => [code, purpose])).toEqual([
    ...basis.map((code) => [code, "basis"]),
    ["age", "descriptor"],
  ]);
  const years = result.profile[6];
  expect(years.baseBySegment).toEqual([100, 100, 100]);
  const [mean] = years.rows;
  const values = mean.cells.map((cell) => cell.value ?? 0);
  expect(values.reduce((sum, value) => sum + value, 0) / 3).toBeCloseTo(mean.total ?? 0, 10);
  const oldest = values.indexOf(Math.max(...values));
  expect(mean.cells[oldest].letters).toHaveLength(2);
  expect(mean.cells[values.indexOf(Math.min(...values))].letters).toBe("");
  expect(result.markers[0][0].effect).toBeGreaterThan(0.8);
});

test("the same seed gives the same numbers", async () => {
  const resultOf = async () => {
    const { segmentationId, jobRunId } = await create({ kMin: 4, kMax: 4 });
    await run(jobRunId);
    const { solutions } = await readSegmentation(viewer, segmentationId);
    return Promise.all(solutions.map(async ({ id }) => (await readSolution(viewer, id)).result));
  };
  expect(await resultOf()).toEqual(await resultOf());
});

test("a job that is delivered twice does its work once", async () => {
  const { segmentationId, jobRunId } = await create({ methods: ["k-means"] });
  await run(jobRunId);
  const before = await readSegmentation(viewer, segmentationId);
  await run(jobRunId);
  const again: RunningJob = {
    ...{ workspaceId: workspace.workspaceId, jobRunId },
    signal: new AbortController().signal,
    reportProgress: () => {},
    act: (work) => actForWorkspace(workspace.workspaceId, work),
  };
  await handleFitSegmentation({ segmentationId }, again);
  expect((await readSegmentation(viewer, segmentationId)).solutions).toEqual(before.solutions);
});

test("a job whose worker dies goes on with what was not fitted", async () => {
  const { segmentationId, jobRunId } = await create({ methods: ["k-means"], kMin: 2, kMax: 5 });
  const death = new AbortController();
  const dying: RunningJob = {
    ...{ workspaceId: workspace.workspaceId, jobRunId },
    signal: death.signal,
    reportProgress: () => {},
    act: async (work) => {
      const done = await actForWorkspace(workspace.workspaceId, work);
      const { solutions } = await readSegmentation(viewer, segmentationId);
      if (solutions.length === 2) death.abort(new Error("killed"));
      return done;
    },
  };
  await expect(handleFitSegmentation({ segmentationId }, dying)).rejects.toThrow("killed");
  const before = (await readSegmentation(viewer, segmentationId)).solutions;
  expect(before.length).toBeGreaterThanOrEqual(2);
  expect(before.length).toBeLessThan(4);
  await run(jobRunId);
  const after = await readSegmentation(viewer, segmentationId);
  expect(after.job).toMatchObject({ status: "succeeded", done: 440, total: 440 });
  expect(after.solutions.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
  for (const solution of before) expect(after.solutions).toContainEqual(solution);
});

test("a running job stops when it is cancelled, and keeps what it had", async () => {
  const { segmentationId, jobRunId } = await create({ starts: 1000, kMax: 8 });
  const running = run(jobRunId);
  await expect
    .poll(async () => (await readJob(viewer, jobRunId)).done, { timeout: 20_000 })
    .toBeGreaterThan(0);
  await cancelJob(viewer, { jobRunId });
  await running;
  const { job, solutions } = await readSegmentation(viewer, segmentationId);
  expect(job?.status).toBe("cancelled");
  expect(solutions.length).toBeLessThan(14);
  await expect(cancelJob(viewer, { jobRunId })).rejects.toMatchObject({ code: "job-not-running" });
});

test("a queued job that is cancelled never runs", async () => {
  const { segmentationId, jobRunId } = await create();
  await cancelJob(viewer, { jobRunId });
  await run(jobRunId);
  const { job, solutions } = await readSegmentation(viewer, segmentationId);
  expect([job?.status, solutions.length]).toEqual(["cancelled", 0]);
});

test.each([
  ["constant-variable", { basis: ["Q1", "same"] }],
  ["k-exceeds-distinct-rows", { basis: ["Q1", "Q2"], kMax: 8 }],
  ["too-few-respondents", { kMax: 8, few: true }],
])(
  "%s stops the run with a reason before anything is fitted",
  async (code, { few, ...part }: { few?: boolean } & Partial<SegmentationSpecification>) => {
    const given = threeKinds(few ? 30 : 300).map(({ answers }) => ({ answers: { ...answers, same: 1 } }));
    const made = await makeTestStudy(
      { workspaceId: workspace.workspaceId, clientId: workspace.clientA },
      [...sixItems, age, yesNo("same")],
      given,
    );
    const wanted = { methods: ["k-means" as const], waveIds: [made.waveId], ...part };
    const { jobRunId } = await create(wanted, made.studyId);
    await run(jobRunId);
    const failed = await actForWorkspace(workspace.workspaceId, (scope) => findJobRun(scope, jobRunId));
    expect(failed).toMatchObject({ status: "failed", errorCode: "inputs-stop-run" });
    expect(failed?.errorDetail?.findings).toContainEqual(
      expect.objectContaining({ code, severity: "stops" }),
    );
    const { descriptors: _, seed: __, starts: ___, ...input } = specify(wanted);
    const check = await checkSegmentationInputs(viewer, { studyId: made.studyId, ...input });
    expect(check.findings).toContainEqual(expect.objectContaining({ code, severity: "stops" }));
  },
);

test("the sample light follows respondents for each variable", async () => {
  const { descriptors: _, seed: __, starts: ___, ...input } = specify();
  const light = async (codes: string[]) =>
    (await checkSegmentationInputs(viewer, { studyId: study.studyId, ...input, basis: codes })).light.colour;
  expect(await light(["Q1", "Q2", "Q3"])).toBe("green");
  expect(await light(["Q1", "Q2", "Q3", "Q4"])).toBe("amber");
  expect(await light(basis)).toBe("red");
});

test("a chosen solution gets segments with working names, which can be named and outlive another choice", async () => {
  const { segmentationId, jobRunId } = await create({ methods: ["k-means"], kMin: 2, kMax: 3 });
  await expect(
    nameSegments(viewer, {
      solutionId: segmentationId,
      segments: [{ number: 1, name: { en: "A" }, description: {} }],
    }),
  ).rejects.toMatchObject({ code: "not-found" });
  await run(jobRunId);
  const [two, three] = (await readSegmentation(viewer, segmentationId)).solutions;
  await chooseSolution(viewer, { solutionId: two.id });
  const working = await readSolution(viewer, two.id);
  expect(working.isChosen).toBe(true);
  expect(working.segments.map(({ name }) => name)).toEqual([
    { fa: "بخش ۱", en: "Segment 1" },
    { fa: "بخش ۲", en: "Segment 2" },
  ]);
  const named = { number: 1, name: { fa: "كيفيت‌جو ", en: " Seekers" }, description: { en: "They compare." } };
  await nameSegments(viewer, { solutionId: two.id, segments: [named] });
  await chooseSolution(viewer, { solutionId: three.id });
  await chooseSolution(viewer, { solutionId: two.id });
  const [first] = (await readSolution(viewer, two.id)).segments;
  expect(first).toMatchObject({
    name: { fa: "کیفیت‌جو", en: "Seekers" },
    description: { en: "They compare." },
  });
  const [listed] = await listSegmentations(viewer, study.studyId);
  expect(listed).toMatchObject({ id: segmentationId, chosenMethod: "k-means", chosenK: 2 });
});

test("nothing of a segmentation exists for another workspace or for a client's reader", async () => {
  const { segmentationId, jobRunId } = await create({ methods: ["k-means"], kMin: 2, kMax: 2 });
  await run(jobRunId);
  const [{ id: solutionId }] = (await readSegmentation(viewer, segmentationId)).solutions;
  const other = (await makeWorkspace()).owner;
  const { descriptors: _, seed: __, starts: ___, ...input } = specify();
  const attempts = (who: Viewer): Promise<unknown>[] => [
    readSegmentation(who, segmentationId),
    readSolution(who, solutionId),
    chooseSolution(who, { solutionId }),
    nameSegments(who, { solutionId, segments: [{ number: 1, name: { en: "x" }, description: {} }] }),
    listSegmentations(who, study.studyId),
    readSegmentationChoices(who, study.studyId),
    checkSegmentationInputs(who, { studyId: study.studyId, ...input }),
    createSegmentation(who, { studyId: study.studyId, title: "x", specification: specify() }),
    readJob(who, jobRunId),
    cancelJob(who, { jobRunId }),
  ];
  const codesOf = async (who: Viewer) =>
    (await Promise.allSettled(attempts(who))).map((attempt) =>
      attempt.status === "rejected" ? attempt.reason.code : "allowed",
    );
  expect(new Set(await codesOf(other))).toEqual(new Set(["not-found"]));
  expect(new Set(await codesOf(workspace.viewerA))).toEqual(new Set(["forbidden"]));
});

test("another study's wave cannot be used", async () => {
  const elsewhere = await makeTestStudy(
    { workspaceId: workspace.workspaceId, clientId: workspace.clientB },
    sixItems,
    threeKinds(12),
  );
  await expect(create({ waveIds: [elsewhere.waveId] })).rejects.toMatchObject({ code: "not-found" });
});
