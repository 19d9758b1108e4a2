import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemo } from "#cli/demo-data/seed-demo";
import type { DemoSummary } from "#cli/demo-summary";
import { connection } from "#db/client";
import { findUserByEmail, listMemberships } from "#db/queries/users";
import type { Answers } from "#questionnaire/answers";
import { evaluate } from "#questionnaire/evaluate";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { checkBeforePublishing } from "#reports/check-before-publishing";
import type { Report } from "#reports/model";
import type { Viewer } from "#server/auth/authorize";
import { checkSignIn } from "#server/people/check-sign-in";
import { listPublishedReports } from "#server/reporting/list-published-reports";
import { readPublishedReport } from "#server/reporting/read-published-report";
import { openOwnDatabase } from "#server/testing/open-own-database";
import reference from "../../analysis/kmeans/kmeans.reference.json";

let databaseUrl: string;
let dropDatabase: () => Promise<void>;
let summary: DemoSummary;

beforeAll(async () => {
  dropDatabase = await openOwnDatabase();
  databaseUrl = process.env.DATABASE_URL ?? "";
  for (const step of ["Questionnaire", "Importing", "Segmenting", "Report"]) {
    await expect(seedDemo({ databaseUrl, report: breakOffAt(step) })).rejects.toThrow(`broken off: ${step}`);
  }
  summary = await seedDemo({ databaseUrl, report: () => {} });
}, 120_000);

afterAll(() => dropDatabase());

function breakOffAt(step: string) {
  return (detail: string) => {
    if (detail.startsWith(step)) throw new Error(`broken off: ${step}`);
  };
}

/** How many rows each table has, and when the newest of some was changed. */
async function countEverything() {
  const { sql } = connection();
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not in ('rate_limits', 'workers') order by 1`;
  const counts: Record<string, number> = {};
  for (const { name: table } of tables) {
    const [{ rows }] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(table)}`;
    counts[table] = rows;
  }
  const [newest] = await sql`
    select (select max(updated_at) from responses) as response, (select max(updated_at) from reports) as report,
           (select max(updated_at) from segments) as segment`;
  return { counts, newest };
}

async function viewerOf(role: string): Promise<Viewer> {
  const { email } = summary.signIns.find((signIn) => signIn.role === role)!;
  const user = await findUserByEmail(connection().db, email);
  const [{ workspaceId }] = await listMemberships(connection().db, user!.id);
  return { userId: user!.id, workspaceId };
}

test("broken off at every step and started again, it makes everything once", async () => {
  const { counts } = await countEverything();
  expect(counts).toMatchObject({
    workspaces: 1,
    members: 3,
    clients: 2,
    studies: 2,
    versions: 2,
    waves: 2,
    links: 1,
    imports: 1,
    segmentations: 1,
    solutions: 14,
    segments: 4,
    reports: 1,
    report_versions: 1,
    responses: 1453 + 300,
    memberships: 14 * 1453,
  });
});

test("a second start changes nothing and prints the same", async () => {
  const before = await countEverything();
  const details: string[] = [];
  const again = await seedDemo({ databaseUrl, report: (detail) => details.push(detail) });
  expect(again).toEqual(summary);
  expect(await countEverything()).toEqual(before);
  expect(details.filter((detail) => detail.includes("%"))).toEqual([]);
});

test("the printed passwords sign in, each to its role", async () => {
  const roles = [];
  for (const { email, password } of summary.signIns) {
    const account = await checkSignIn({ email, password, address: "203.0.113.9" });
    const [membership] = await listMemberships(connection().db, account!.id);
    roles.push(membership.role);
  }
  expect(roles).toEqual(["owner", "client-viewer", "client-viewer"]);
});

test("the 1,453 real respondents have the answers of the file", async () => {
  const { sql } = connection();
  const [all] = await sql`
    select count(*)::int as count, sum((answers ->> 'LIKE')::int)::int as liking,
           sum((answers ->> 'YUMMY')::int)::int as yummy, bool_or(is_simulated) as simulated
    from responses where import_id is not null and disposition = 'complete'`;
  // Counted in the file with Python 3 (csv.DictReader): len(rows), sum of Like, rows where yummy is "Yes".
  expect(all).toEqual({ count: 1453, liking: 1129, yummy: 803, simulated: false });
  const [first] = await sql<{ answers: Answers }[]>`
    select answers from responses where import_id is not null order by response_id limit 1`;
  expect(first.answers).toMatchObject({
    YUMMY: 0,
    CONVENIENT: 1,
    FATTENING: 1,
    CHEAP: 1,
    EXPENSIVE: 1,
    LIKE: -3,
    AGE: 61,
    VISITFREQUENCY: 3,
    GENDER: 1,
  });
});

// analysis/kmeans/kmeans.reference.json: R 4.2.2, stats::kmeans (Hartigan-Wong), the best of thousands of starts.
for (const known of reference.cases.mcdonalds.solutions) {
  test(`k-means with ${known.k} segments is R's best`, async () => {
    const [solution] = await connection().sql`
      select result from solutions where method = 'k-means' and k = ${known.k}`;
    const found = solution.result.fit.withinSumOfSquares;
    expect(Math.abs(found / known.withinSumOfSquares - 1)).toBeLessThan(1e-8);
    expect(solution.result.sizes.map((size: { count: number }) => size.count)).toEqual(known.sizes);
  });
}

test("the solution of the report has 4 segments of 580, 318, 315 and 240, all named and described", async () => {
  const { sql } = connection();
  const [chosen] = await sql`
    select solutions.id, method, result from solutions join segmentations on chosen_solution_id = solutions.id`;
  expect(chosen.method).toBe("k-means");
  expect(Math.abs(chosen.result.fit.withinSumOfSquares / 1602.899456 - 1)).toBeLessThan(1e-8);
  expect(chosen.result.sizes.map((size: { count: number }) => size.count)).toEqual([580, 318, 315, 240]);
  const named = await sql`select name, description from segments where solution_id = ${chosen.id}`;
  for (const { name: words, description } of named) {
    expect(Object.keys(words).sort()).toEqual(["en", "fa"]);
    expect(Object.keys(description).sort()).toEqual(["en", "fa"]);
  }
});

test("the 300 simulated responses are marked, and each stands where its answers lead", async () => {
  const { sql } = connection();
  const rows = await sql<
    {
      answers: Answers;
      pages: string[];
      seed: number;
      disposition: string;
      definition: QuestionnaireDefinition;
    }[]
  >`
    select r.answers, r.saved_pages as pages, r.seed, r.disposition, v.definition
    from responses r join versions v on v.id = r.version_id where r.is_simulated`;
  expect(rows).toHaveLength(300);
  for (const { definition, answers, pages, seed, disposition } of rows) {
    expect(evaluate(definition, { answers, savedPages: pages, seed }).outcome.status).toBe(disposition);
  }
  const dispositions = new Set(rows.map((row) => row.disposition));
  expect([...dispositions].sort()).toEqual(["complete", "in-progress", "screened-out"]);
  const [unmarked] = await sql`
    select count(*)::int as count from responses where import_id is null and not is_simulated`;
  expect(unmarked.count).toBe(0);
});

test("the client reads the report in both languages, with nothing left as the product suggested it", async () => {
  const viewer = await viewerOf("Client");
  const [item, ...others] = await listPublishedReports(viewer);
  expect(others).toEqual([]);
  const { content } = await readPublishedReport(viewer, item.versionId);
  expect(content.languages).toEqual(["fa", "en"]);
  const [draft] = await connection().sql<{ content: Report }[]>`select content from reports`;
  expect(checkBeforePublishing(draft.content)).toEqual([]);
  expect(content.simulatedInBase).toBe(0);
});

test("the client of the other brand finds no report", async () => {
  const [{ versionId }] = await listPublishedReports(await viewerOf("Client"));
  const other = await viewerOf("Client of another brand");
  expect(await listPublishedReports(other)).toEqual([]);
  await expect(readPublishedReport(other, versionId)).rejects.toMatchObject({ code: "not-found" });
});
