import { beforeAll, expect, test } from "vitest";
import { countMissingReasons } from "#analysis/dataset/missing-reasons";
import { missingCodes } from "#questionnaire/answers";
import { actForWorkspace } from "#server/auth/authorize";
import { loadDataset } from "#server/datasets/load-dataset";
import { age, makeTestStudy, sixItems, threeKinds, yesNo } from "#server/segmentation/make-test-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await makeWorkspace();
});
const place = () => ({ workspaceId: workspace.workspaceId, clientId: workspace.clientA });
const load = (waveId: string, codes: string[], part: { includeSimulated?: boolean; endedBy?: Date } = {}) =>
  actForWorkspace(workspace.workspaceId, (scope) =>
    loadDataset(scope, { waveIds: [waveId], includeSimulated: true, endedBy: null, ...part }, codes),
  );

test("reads complete responses only, in the order of their ids, with the same hash each time", async () => {
  const given = threeKinds(30);
  const screened = { ...given[0], disposition: "screened-out" as const };
  const { waveId, responseIds } = await makeTestStudy(place(), [...sixItems, age], [...given, screened]);
  const first = await load(waveId, ["Q1", "age"]);
  expect(first.responseIds).toEqual(responseIds.slice(0, 30).sort());
  expect(first.dataset.columns.map((column) => column.kind)).toEqual(["categorical", "numeric"]);
  expect((await load(waveId, ["Q1", "age"])).hash).toBe(first.hash);
  expect((await load(waveId, ["Q2", "age"])).hash).not.toBe(first.hash);
});

test("a question that was not asked, left empty or refused is missing, and a real answer is not", async () => {
  const { waveId } = await makeTestStudy(
    place(),
    [yesNo("Q1"), age],
    [
      { answers: {} },
      { answers: { Q1: null } },
      { answers: { Q1: missingCodes.refused } },
      { answers: { Q1: 1, age: 41 } },
    ],
  );
  const { dataset, responseIds } = await load(waveId, ["Q1", "age"]);
  const [item, years] = dataset.columns;
  expect(responseIds).toHaveLength(4);
  expect(item.kind === "categorical" && [...item.indexes].sort()).toEqual([-1, -1, -1, 1].sort());
  expect(countMissingReasons(item)).toEqual({
    unknown: 0,
    notAsked: 1,
    notAnswered: 1,
    refused: 1,
    dontKnow: 0,
  });
  expect(years.kind === "numeric" && [...years.values].filter((value) => !Number.isNaN(value))).toEqual([41]);
});

test("an answer left behind on a branch that was left does not count", async () => {
  const onlyAfterYes = { ...yesNo("Q2"), visibleIf: { type: "in" as const, variable: "Q1", codes: [1] } };
  const { waveId, responseIds } = await makeTestStudy(
    place(),
    [yesNo("Q1"), onlyAfterYes],
    [{ answers: { Q1: 0, Q2: 1 } }, { answers: { Q1: 1, Q2: 1 } }],
  );
  const { dataset, responseIds: order } = await load(waveId, ["Q2"]);
  const [column] = dataset.columns;
  const answerOf = (id: string) =>
    column.kind === "categorical" ? column.indexes[order.indexOf(id)] : undefined;
  expect(responseIds.map(answerOf)).toEqual([-1, 1]);
});

test("leaves simulated responses out when asked, takes them alone, and refuses to mix them with real ones", async () => {
  const given = threeKinds(12).map((response, row) => ({ ...response, isSimulated: row % 4 === 0 }));
  const { waveId } = await makeTestStudy(place(), sixItems, given);
  await expect(load(waveId, ["Q1"])).rejects.toMatchObject({ code: "real-and-simulated-mixed" });
  const robots = await makeTestStudy(
    place(),
    sixItems,
    given.filter(({ isSimulated }) => isSimulated),
  );
  expect((await load(robots.waveId, ["Q1"])).simulated).toBe(3);
  const real = await load(waveId, ["Q1"], { includeSimulated: false });
  expect([real.simulated, real.responseIds.length]).toEqual([0, 9]);
});

test("responses that ended after the segmentation was asked for stay out", async () => {
  const { waveId } = await makeTestStudy(place(), sixItems, threeKinds(6));
  const before = new Date(Date.now() - 24 * 3_600_000);
  expect((await load(waveId, ["Q1"], { endedBy: before })).responseIds).toHaveLength(0);
});

test("refuses a variable that is not there and a text variable, by name", async () => {
  const why = { type: "text" as const, code: "why", text: {} };
  const { waveId } = await makeTestStudy(place(), [yesNo("Q1"), why], [{ answers: { Q1: 1 } }]);
  await expect(load(waveId, ["nothing"])).rejects.toMatchObject({ code: "variable-unknown" });
  await expect(load(waveId, ["why"])).rejects.toMatchObject({ code: "variable-is-text" });
});

test("another workspace's wave gives nothing", async () => {
  const other = await makeWorkspace();
  const { waveId } = await makeTestStudy(place(), sixItems, threeKinds(6));
  const stolen = actForWorkspace(other.workspaceId, (scope) =>
    loadDataset(scope, { waveIds: [waveId], includeSimulated: true, endedBy: null }, ["Q1"]),
  );
  await expect(stolen).rejects.toMatchObject({ code: "variable-unknown" });
});
