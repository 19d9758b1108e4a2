import type { APIRequestContext } from "@playwright/test";
import { type StagedStudies, studioFiles, studioPages } from "#e2e/support/addresses";
import type { StagedWorkspace } from "#e2e/support/people";
import { expect, test } from "#e2e/support/test";
import { words } from "#e2e/support/words";

test.describe.configure({ timeout: 120_000 });

let own: StagedWorkspace;
let foreign: StagedWorkspace;
let staged: StagedStudies;

test.beforeAll(async ({ stage, everything }) => {
  ({ workspace: own, staged } = everything);
  foreign = await stage.stageWorkspace();
});

const sentFile = {
  data: Buffer.from("A,B\n1,2\n"),
  headers: { "x-file-name": "a.csv", "content-type": "application/octet-stream" },
};

async function statusesOf(request: APIRequestContext, addresses: readonly string[]) {
  const statuses: Record<string, number> = {};
  for (const address of addresses) {
    statuses[address] = (await request.get(address, { maxRedirects: 0 })).status();
  }
  return statuses;
}

const every = (addresses: readonly string[], status: number) =>
  Object.fromEntries(addresses.map((address) => [address, status]));

test("the study's own researcher finds every address", async ({ openAs }) => {
  const { request } = await openAs(own.researcher);
  const addresses = [...studioPages(staged), ...studioFiles(staged)];
  expect(await statusesOf(request, addresses)).toEqual(every(addresses, 200));
});

test("a researcher of another workspace finds none of them", async ({ openAs }) => {
  const { request } = await openAs(foreign.researcher);
  const addresses = [...studioPages(staged), ...studioFiles(staged), `/reports/${staged.report.versionId}`];
  expect(await statusesOf(request, addresses)).toEqual(every(addresses, 404));
  const upload = await request.post(`/studies/${staged.wave.studyId}/data/import/upload`, sentFile);
  expect(upload.status()).toBe(404);
});

test("a client's reader finds nothing of the studio, not even their own study", async ({ openAs }) => {
  const { request } = await openAs(own.viewerA);
  const addresses = [...studioPages(staged), ...studioFiles(staged), "/clients", "/people"];
  expect(await statusesOf(request, addresses)).toEqual(every(addresses, 404));
});

test("only owners see who may enter", async ({ openAs }) => {
  const researcher = await openAs(own.researcher);
  expect((await researcher.request.get("/people")).status()).toBe(404);
  const owner = await openAs(own.owner);
  expect((await owner.request.get("/people")).status()).toBe(200);
});

test("a published report opens for readers of its brand alone", async ({ openAs }) => {
  const address = `/reports/${staged.report.versionId}`;
  const reader = await openAs(own.viewerA);
  expect((await reader.request.get(address)).status()).toBe(200);
  for (const person of [own.viewerB, own.researcher, foreign.viewerA, foreign.owner]) {
    const { request } = await openAs(person);
    expect((await request.get(address)).status(), person.email).toBe(404);
  }
  const other = await openAs(own.viewerB);
  await other.goto("/reports");
  await expect(other.getByText(words("en", "report")("list.emptyTitle"))).toBeVisible();
});

test("a stranger is led to the sign-in, and gets no data", async ({ openAs }) => {
  const { request } = await openAs(null);
  for (const address of [
    ...studioPages(staged),
    "/clients",
    "/people",
    "/reports",
    `/reports/${staged.report.versionId}`,
  ]) {
    const reply = await request.get(address, { maxRedirects: 0 });
    expect([307, 303], address).toContain(reply.status());
    expect(reply.headers().location, address).toContain("/sign-in");
  }
  for (const address of studioFiles(staged)) {
    const reply = await request.get(address, { maxRedirects: 0 });
    const isLedAway = reply.status() === 307 && reply.headers().location?.includes("/sign-in");
    expect(isLedAway || [401, 404].includes(reply.status()), `${address}: ${reply.status()}`).toBe(true);
  }
  const upload = await request.post(`/studies/${staged.wave.studyId}/data/import/upload`, sentFile);
  expect(upload.status()).toBe(401);
});

test("addresses that are no ids are simply not there", async ({ openAs }) => {
  const { request } = await openAs(own.researcher);
  const addresses = [
    "/clients/1",
    "/studies/1/plan",
    "/studies/%00/plan",
    "/api/jobs/1",
    `/studies/${staged.analysis.studyId}/segments/1`,
    `/studies/${staged.analysis.studyId}/segments/${staged.analysis.segmentationId}/1`,
    `/studies/${staged.wave.studyId}/data/import/1`,
    `/studies/${staged.wave.studyId}/segments/${staged.analysis.segmentationId}`,
    `/studies/${staged.wave.studyId}/segments/${staged.analysis.segmentationId}/${staged.analysis.solutionId}`,
    `/studies/${staged.analysis.studyId}/data/import/${staged.upload.importId}`,
  ];
  expect(await statusesOf(request, addresses)).toEqual(every(addresses, 404));
});
