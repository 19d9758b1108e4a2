import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeConnection, connection } from "#db/client";
import { type EmbeddedPostgres, removeEmbeddedData, startEmbeddedPostgres } from "#db/embedded";
import { migrateDatabase } from "#db/migrate";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { makeVisitor } from "#server/testing/browse";
import { makeWorkspace } from "#server/testing/make-workspace";
import { openTestWave } from "#server/testing/open-test-wave";

const definition: QuestionnaireDefinition = {
  languages: ["fa"],
  title: { fa: "نظرسنجی" },
  consent: { fa: "شش دقیقه" },
  thanks: { fa: "سپاس" },
  pages: [1, 2, 3].map((number) => ({
    code: `P${number}`,
    questions: [{ type: "text", code: `Q${number}`, text: { fa: `پرسش ${number}` }, isRequired: true }],
  })),
};

const dataDir = `.data/away-${randomUUID()}`;
const usual = process.env.DATABASE_URL;
let postgres: EmbeddedPostgres;
let slug: string;

beforeAll(async () => {
  await closeConnection();
  postgres = await startEmbeddedPostgres({ dataDir });
  process.env.DATABASE_URL = postgres.databaseUrl;
  await migrateDatabase(postgres.databaseUrl);
  ({ slug } = await openTestWave(await makeWorkspace(), definition));
});

afterAll(async () => {
  await closeConnection();
  await postgres.stop();
  await removeEmbeddedData(dataDir);
  process.env.DATABASE_URL = usual;
});

test("while the database is away a save waits, then hands the answers back to be sent again", async () => {
  const visitor = makeVisitor();
  await visitor.post(`/s/${slug}`, { _key: "away" });
  await visitor.post(`/s/${slug}/p/P1`, { Q1: "پیش از رفتن" });
  await postgres.stop();

  const refused = await visitor.post(`/s/${slug}/p/P2`, { Q2: "در نبود پایگاه داده" });
  expect(refused.status).toBe(503);
  expect(refused.text).toContain('name="Q2" value="در نبود پایگاه داده"');

  const waiting = visitor.post(`/s/${slug}/p/P2`, { Q2: "در نبود پایگاه داده" });
  await sleep(1500);
  postgres = await startEmbeddedPostgres({ dataDir, port: postgres.port });
  expect(await waiting).toMatchObject({ status: 303, location: `/s/${slug}/p/P3` });

  const [{ answers, revision }] = await connection().sql`select answers, revision from responses`;
  expect(answers).toEqual({ Q1: "پیش از رفتن", Q2: "در نبود پایگاه داده" });
  expect(revision).toBe(2);
});
