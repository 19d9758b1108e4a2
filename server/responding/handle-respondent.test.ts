import { beforeAll, beforeEach, expect, test } from "vitest";
import { connection } from "#db/client";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { changeWaveStatus } from "#server/fieldwork/change-wave-status";
import { makeVisitor } from "#server/testing/browse";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";
import { openTestWave } from "#server/testing/open-test-wave";

// The built files are for browsers; these tests read markup alone.
const option = (code: number) => ({ code, label: { fa: `گزینهٔ ${code}`, en: `Option ${code}` } });

const definition: QuestionnaireDefinition = {
  languages: ["fa", "en"],
  title: { fa: "نظرسنجی", en: "Survey" },
  consent: { fa: "شش دقیقه", en: "Six minutes" },
  thanks: { fa: "سپاس", en: "Thank you" },
  pages: [
    {
      code: "P1",
      questions: [
        {
          type: "single",
          code: "Q1",
          text: { fa: "یک", en: "One" },
          isRequired: true,
          options: [option(1), option(2)],
        },
        { type: "number", code: "Q2", text: { fa: "سن", en: "Age" }, min: 15, max: 99, isWhole: true },
      ],
      screenOutIf: { type: "between", variable: "Q2", max: 17 },
    },
    {
      code: "P2",
      visibleIf: { type: "in", variable: "Q1", codes: [2] },
      questions: [{ type: "longText", code: "Q3", text: { fa: "چرا؟", en: "Why?" }, maxLength: 1000 }],
    },
    {
      code: "P3",
      questions: [{ type: "nps", code: "Q4", text: { fa: "پیشنهاد", en: "Recommend" }, isRequired: true }],
    },
  ],
};

let ours: TestWorkspace;
let slug: string;
let waveId: string;

beforeAll(async () => {
  ours = await makeWorkspace();
});
beforeEach(async () => {
  ({ slug, waveId } = await openTestWave(ours, definition));
});

async function storedResponses() {
  return connection().sql`
    select answers, saved_pages, revision, disposition, ended_at, language from responses where wave_id = ${waveId}`;
}
async function pageSaveCount() {
  const [{ count }] = await connection().sql`
    select count(*)::int as count from page_saves join responses using (response_id) where wave_id = ${waveId}`;
  return count;
}
async function begin(options: Parameters<typeof makeVisitor>[0] = {}) {
  const visitor = makeVisitor(options);
  const started = await visitor.post(`/s/${slug}`, { _key: Math.random().toString(36) });
  expect(started).toMatchObject({ status: 303, location: `/s/${slug}/p/P1` });
  return visitor;
}

test("an interview is answered from consent to thanks, Persian digits and all", async () => {
  const visitor = await begin();
  expect(await visitor.post(`/s/${slug}/p/P1`, { Q1: "2", Q2: "۳۴" })).toMatchObject({
    location: `/s/${slug}/p/P2`,
  });
  expect(await visitor.post(`/s/${slug}/p/P2`, { Q3: "چون خوب است" })).toMatchObject({
    location: `/s/${slug}/p/P3`,
  });
  expect(await visitor.post(`/s/${slug}/p/P3`, { Q4: "9" })).toMatchObject({ location: `/s/${slug}/end` });
  expect((await visitor.get(`/s/${slug}/end`)).text).toContain("سپاس");
  const [response] = await storedResponses();
  expect(response).toMatchObject({
    answers: { Q1: 2, Q2: 34, Q3: "چون خوب است", Q4: 9 },
    disposition: "complete",
  });
  expect(response.ended_at).not.toBeNull();
});

test("opening the link, as a mail scanner does, stores nothing", async () => {
  const scanner = makeVisitor();
  expect((await scanner.get(`/s/${slug}`)).text).toContain("شش دقیقه");
  expect(await scanner.get(`/s/${slug}/p/P1`)).toMatchObject({ status: 303, location: `/s/${slug}` });
  expect(await storedResponses()).toHaveLength(0);
});

test("the start form sent twice starts one response", async () => {
  const [first, second] = [makeVisitor(), makeVisitor()];
  await first.post(`/s/${slug}`, { _key: "same-form" });
  await second.post(`/s/${slug}`, { _key: "same-form" });
  expect(second.cookie()).toBe(first.cookie());
  expect(await storedResponses()).toHaveLength(1);
});

test("a page sent twice, or from two tabs at once, is saved once", async () => {
  const visitor = await begin();
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => visitor.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "40" })),
  );
  expect(new Set(replies.map(({ location }) => location))).toEqual(new Set([`/s/${slug}/p/P3`]));
  expect(await pageSaveCount()).toBe(1);
});

test("two tabs with different answers lose neither: each is kept, the last one counts", async () => {
  const visitor = await begin();
  await Promise.all([
    visitor.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "40" }),
    visitor.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "41" }),
  ]);
  const [response] = await storedResponses();
  expect(await pageSaveCount()).toBe(2);
  expect(response.revision).toBe(2);
  expect([40, 41]).toContain(response.answers.Q2);
});

test("the last page sent again after the end changes nothing", async () => {
  const visitor = await begin();
  await visitor.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "40" });
  await visitor.post(`/s/${slug}/p/P3`, { Q4: "3" });
  expect(await visitor.post(`/s/${slug}/p/P3`, { Q4: "10" })).toMatchObject({ location: `/s/${slug}/end` });
  expect((await storedResponses())[0]).toMatchObject({ answers: { Q4: 3 }, disposition: "complete" });
});

test("a page out of order stores nothing and leads to the page to answer", async () => {
  const visitor = await begin();
  expect((await visitor.post(`/s/${slug}/p/P3`, { Q4: "9" })).location).toBe(`/s/${slug}/p/P1?n=other-page`);
  expect((await visitor.get(`/s/${slug}/p/P3`)).location).toBe(`/s/${slug}/p/P1?n=other-page`);
  expect((await visitor.get(`/s/${slug}/p/NOWHERE`)).location).toBe(`/s/${slug}/p/P1?n=other-page`);
  expect(await pageSaveCount()).toBe(0);
});

test.each([
  ["a required answer left out", { Q1: "", Q2: "30" }, "Q1"],
  ["a forged option code", { Q1: "7", Q2: "30" }, "Q1"],
  ["a word for a number", { Q1: "1", Q2: "سی" }, "Q2"],
  ["a number out of range", { Q1: "1", Q2: "۱۲۰" }, "Q2"],
])("%s is told at the question and stores nothing", async (_, fields, faulty) => {
  const visitor = await begin();
  const reply = await visitor.post(`/s/${slug}/p/P1`, fields);
  expect(reply.status).toBe(422);
  expect(reply.text).toMatch(new RegExp(`aria-invalid="true"[^>]*|id="[^"]*${faulty}[^"]*error`));
  expect(await pageSaveCount()).toBe(0);
});

test("what was typed is shown again after an error", async () => {
  const visitor = await begin();
  const reply = await visitor.post(`/s/${slug}/p/P1`, { Q1: "2", Q2: "سی و چهار" });
  expect(reply.text).toContain("سی و چهار");
  expect(reply.text).toMatch(/<input(?=[^>]*value="2")(?=[^>]*checked)/);
});

test("a megabyte in a text field is refused with its limit, and is still there to be shortened", async () => {
  const visitor = await begin();
  await visitor.post(`/s/${slug}/p/P1`, { Q1: "2", Q2: "34" });
  const reply = await visitor.post(`/s/${slug}/p/P2`, { Q3: "a".repeat(1024 * 1024) });
  expect(reply.status).toBe(422);
  expect(reply.text.includes("۱۰۰۰ نویسه")).toBe(true);
  expect(reply.text.includes("a".repeat(1024 * 1024))).toBe(true);
  expect((await visitor.post(`/s/${slug}/p/P2`, { Q3: "a".repeat(3 * 1024 * 1024) })).status).toBe(413);
});

test("going back keeps what is valid, and a changed route leaves its answers aside", async () => {
  const visitor = await begin();
  await visitor.post(`/s/${slug}/p/P1`, { Q1: "2", Q2: "34" });
  expect((await visitor.post(`/s/${slug}/p/P2`, { Q3: "half a thought", _action: "back" })).location).toBe(
    `/s/${slug}/p/P1`,
  );
  expect((await visitor.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "34" })).location).toBe(`/s/${slug}/p/P3`);
  await visitor.post(`/s/${slug}/p/P3`, { Q4: "0" });
  const [response] = await storedResponses();
  expect(response).toMatchObject({
    answers: { Q1: 1, Q3: "half a thought", Q4: 0 },
    disposition: "complete",
  });
});

test("a screen-out ends the interview with its own words", async () => {
  const visitor = await begin();
  expect((await visitor.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "16" })).location).toBe(`/s/${slug}/end`);
  expect((await storedResponses())[0]).toMatchObject({ disposition: "screened-out" });
});

test("coming back goes on where the interview stood, also on the link itself", async () => {
  const visitor = await begin();
  await visitor.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "34" });
  expect((await visitor.get(`/s/${slug}`)).location).toBe(`/s/${slug}/p/P3?n=resumed`);
  expect((await visitor.post(`/s/${slug}`, { _key: "again" })).location).toBe(`/s/${slug}/p/P3?n=resumed`);
  expect(await storedResponses()).toHaveLength(1);
});

test("the language can be changed under way and nothing typed is lost", async () => {
  const visitor = await begin();
  expect((await visitor.post(`/s/${slug}/p/P1`, { Q1: "2", Q2: "", _action: "en" })).location).toBe(
    `/s/${slug}/p/P1`,
  );
  const page = await visitor.get(`/s/${slug}/p/P1`);
  expect(page.text).toMatch(/<html lang="en" dir="ltr"/);
  expect(page.text).toMatch(/<input(?=[^>]*value="2")(?=[^>]*checked)/);
});

test("an unknown link is a 404, a paused or closed one says so", async () => {
  const visitor = makeVisitor();
  expect((await visitor.get("/s/nosuchlink")).status).toBe(404);
  await changeWaveStatus(ours.researcher, { waveId, status: "paused" });
  expect((await visitor.get(`/s/${slug}`)).status).toBe(403);
  expect((await visitor.post(`/s/${slug}`, { _key: "k" })).status).toBe(403);
  await changeWaveStatus(ours.researcher, { waveId, status: "closed" });
  expect((await visitor.post(`/s/${slug}`, { _key: "k" })).status).toBe(410);
  expect(await storedResponses()).toHaveLength(0);
});

test("closing lets a running interview finish for 24 hours and no longer", async () => {
  const [inTime, late] = [await begin(), await begin()];
  await changeWaveStatus(ours.researcher, { waveId, status: "closed" });
  expect((await inTime.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "34" })).location).toBe(`/s/${slug}/p/P3`);
  await connection().sql`update waves set closed_at = now() - interval '25 hours' where id = ${waveId}`;
  expect((await late.post(`/s/${slug}/p/P1`, { Q1: "1", Q2: "34" })).status).toBe(410);
  expect((await late.get(`/s/${slug}/p/P1`)).status).toBe(410);
  expect(await pageSaveCount()).toBe(1);
});

test("a token of another link or a forged one opens nothing", async () => {
  const visitor = await begin();
  const { slug: otherSlug } = await openTestWave(ours, definition);
  expect(await visitor.get(`/s/${otherSlug}/p/P1`)).toMatchObject({
    status: 303,
    location: `/s/${otherSlug}`,
  });
});

test("a form on another site cannot post", async () => {
  const visitor = makeVisitor({ fetchSite: "cross-site" });
  expect((await visitor.post(`/s/${slug}`, { _key: "k" })).status).toBe(500);
  expect(await storedResponses()).toHaveLength(0);
});
