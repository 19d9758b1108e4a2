import { beforeAll, expect, test } from "vitest";
import { connection } from "#db/client";
import { emptyDefinition } from "#questionnaire/edit-definition";
import type { Question, QuestionnaireDefinition } from "#questionnaire/model";
import { changeWaveStatus } from "#server/fieldwork/change-wave-status";
import { simulateResponses } from "#server/fieldwork/simulate-responses";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";
import { openTestWave } from "#server/testing/open-test-wave";

const options = [1, 2, 3].map((code) => ({ code, label: { fa: `گزینه ${code}`, en: `Option ${code}` } }));
const choice = (code: string): Question => ({ type: "single", code, text: {}, options, isRequired: true });
const definition: QuestionnaireDefinition = {
  ...emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" }),
  pages: [
    { code: "P1", questions: [choice("Q1")], screenOutIf: { type: "in", variable: "Q1", codes: [3] } },
    { code: "P2", questions: [choice("Q2")] },
  ],
};
const now = new Date("2026-03-21T12:00:00Z");
const days = 5;

let ours: TestWorkspace;
beforeAll(async () => {
  ours = await makeWorkspace();
});

async function simulate(seed: number, count = 80) {
  const { waveId } = await openTestWave(ours, definition);
  await simulateResponses(ours.researcher, { waveId, count, seed, days }, { now });
  const { sql } = connection();
  return {
    waveId,
    rows: await sql`
      select r.*, (select coalesce(array_agg(page_code order by p.revision), '{}') from page_saves p
                   where p.response_id = r.response_id) as pages
      from responses r where wave_id = ${waveId} order by started_at`,
  };
}

test("every response is marked, lies within the days before now, and has its page saves", async () => {
  const { rows } = await simulate(1);
  expect(rows).toHaveLength(80);
  for (const row of rows) {
    expect(row.is_simulated).toBe(true);
    expect(row.started_at.getTime()).toBeGreaterThanOrEqual(now.getTime() - days * 86_400_000);
    expect(row.updated_at.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(row.pages).toEqual(row.saved_pages);
    expect(row.revision).toBe(row.saved_pages.length);
    if (row.answers.Q1 === 3) expect(row.disposition).toBe("screened-out");
    if (row.disposition === "complete") expect(row.saved_pages).toEqual(["P1", "P2"]);
  }
  const dispositions = new Set(rows.map((row) => row.disposition));
  expect([...dispositions].sort()).toEqual(["complete", "in-progress", "screened-out"]);
});

test("ids sort in the order of starting", async () => {
  const { rows } = await simulate(2);
  const ids = rows.map((row) => row.response_id);
  expect(ids).toEqual([...ids].sort());
});

test("the same seed gives the same answers, another seed others", async () => {
  const answers = async (seed: number) => (await simulate(seed, 30)).rows.map((row) => row.answers);
  const first = await answers(7);
  expect(await answers(7)).toEqual(first);
  expect(await answers(8)).not.toEqual(first);
});

test("a respondent is played as asked for", async () => {
  const { waveId } = await openTestWave(ours, definition);
  const respondentAt = () => ({
    language: "en" as const,
    chooseAnswer: (question: Question) => ({ [question.code]: 2 }),
  });
  await simulateResponses(ours.researcher, { waveId, count: 5, seed: 1, days }, { respondentAt, now });
  const rows = await connection().sql`select language, answers from responses where wave_id = ${waveId}`;
  expect(rows.map((row) => row.language)).toEqual(Array(5).fill("en"));
  expect(rows.every((row) => Object.values(row.answers).every((code) => code === 2))).toBe(true);
});

test("a closed wave takes none, another workspace's wave is not found, and a reader is refused", async () => {
  const { waveId } = await openTestWave(ours, definition);
  const input = { waveId, count: 5, seed: 1, days };
  const theirs = await makeWorkspace();
  await expect(simulateResponses(theirs.researcher, input)).rejects.toMatchObject({ code: "not-found" });
  await expect(simulateResponses(ours.viewerA, input)).rejects.toMatchObject({ code: "forbidden" });
  await changeWaveStatus(ours.researcher, { waveId, status: "closed" });
  await expect(simulateResponses(ours.researcher, input)).rejects.toMatchObject({ code: "wave-closed" });
  const [{ count }] = await connection()
    .sql`select count(*)::int as count from responses where wave_id = ${waveId}`;
  expect(count).toBe(0);
});
