import { beforeAll, expect, test } from "vitest";
import { PreviewMark } from "#contracts/questionnaires";
import { addQuestion } from "#questionnaire/edit-definition";
import { type PreviewRequest, readPreview } from "#server/questionnaires/read-preview";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { saveDraft } from "#server/questionnaires/save-draft";
import { createStudy } from "#server/studies/create-study";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";

// The built files are the build's business: their names are not known before it.
let mine: TestWorkspace;
let studyId: string;

beforeAll(async () => {
  mine = await makeWorkspace();
  const created = await createStudy(mine.researcher, {
    clientId: mine.clientA,
    title: { fa: "آزمون", en: "Test" },
    objective: {},
    decision: {},
    languages: ["fa", "en"],
    bases: ["needs"],
  });
  studyId = created.studyId;
  const { definition, revision } = await readQuestionnaire(mine.researcher, studyId);
  const added = addQuestion(definition, "P1", "single").definition;
  await saveDraft(mine.researcher, { studyId, definition: added, expectedRevision: revision });
});

function ask(request: Partial<PreviewRequest> = {}) {
  return readPreview(mine.researcher, { studyId, path: "/preview", query: {}, ...request });
}

test("begins at the consent, in the language asked for, and says that it is a preview", async () => {
  const persian = await ask();
  expect(persian).toContain('lang="fa" dir="rtl"');
  expect(persian).toContain("پیش‌نمایش");
  expect(persian).toContain("برند الف");
  const english = await ask({ query: { language: "en" } });
  expect(english).toContain('lang="en" dir="ltr"');
  expect(english).toContain('action="/preview?language=en"');
});

test("carries the interview in its own form from page to page", async () => {
  const page = await ask({ fields: new URLSearchParams() });
  const state = JSON.parse(/name="_state" value="([^"]+)"/.exec(page)![1].replaceAll("&quot;", '"'));
  expect(state).toEqual({ answers: {}, saved: [], seed: 1 });
  const fields = new URLSearchParams({ _page: "P1", _state: JSON.stringify(state), _action: "next" });
  expect(await ask({ fields })).toContain('class="summary"');
  fields.set("Q1", "2");
  expect(await ask({ fields })).toContain('data-kind="thanks"');
  fields.set("_action", "en");
  const english = await ask({ fields });
  expect(english).toContain('lang="en"');
  expect(english).toMatch(/value="2"[^>]* checked/);
});

test("keeps the seed of the address, and tells the studio around it where the interview stands", async () => {
  const query = { language: "en" as const, seed: 7 };
  const markIn = (page: string) =>
    PreviewMark.parse(JSON.parse(/data-preview="([^"]+)"/.exec(page)![1].replaceAll("&quot;", '"')));
  const consent = await ask({ query });
  expect(consent).toContain('action="/preview?language=en&amp;seed=7"');
  expect(markIn(consent)).toMatchObject({ errors: [] });
  const begun = markIn(await ask({ query, fields: new URLSearchParams() }));
  expect(begun).toMatchObject({ page: "P1", state: { answers: {}, saved: [], seed: 7 }, errors: [] });
  const _state = JSON.stringify(begun.state);
  const refused = await ask({ query, fields: new URLSearchParams({ _page: "P1", _state, _action: "next" }) });
  expect(markIn(refused).errors).toMatchObject([{ variable: "Q1", code: "required" }]);
  const resumed = await ask({ fields: new URLSearchParams({ _page: "P1", _state, _action: "resume" }) });
  expect(markIn(resumed)).toMatchObject({ page: "P1", state: { seed: 7 } });
});

test("a state that is no state is refused", async () => {
  const fields = new URLSearchParams({ _page: "P1", _state: '{"answers":{"Q1":{}},"saved":[]}' });
  await expect(ask({ fields })).rejects.toMatchObject({ code: "invalid-input" });
});

test("another workspace, and a version of another study, are not found", async () => {
  const theirs = await makeWorkspace();
  const request = { studyId, path: "/preview", query: {} };
  await expect(readPreview(theirs.owner, request)).rejects.toMatchObject({ code: "not-found" });
  await expect(readPreview(mine.viewerA, request)).rejects.toMatchObject({ code: "forbidden" });
  const version = "01890000-0000-7000-8000-000000000000";
  await expect(ask({ query: { version } })).rejects.toMatchObject({ code: "not-found" });
});

test("a link's own values go from the address through the start into the interview", async () => {
  const { studyId: hiddenStudy } = await createStudy(mine.researcher, {
    clientId: mine.clientA,
    title: { fa: "آزمون", en: "Test" },
    objective: {},
    decision: {},
    languages: ["fa", "de"],
    bases: ["needs"],
  });
  const { definition, revision } = await readQuestionnaire(mine.researcher, hiddenStudy);
  const [page] = definition.pages;
  const asked = addQuestion({ ...definition, pages: [page] }, "P1", "nps").definition;
  const hidden = addQuestion(asked, "P1", "hidden").definition;
  await saveDraft(mine.researcher, {
    studyId: hiddenStudy,
    definition: hidden,
    expectedRevision: revision,
  });
  const parameters = new URLSearchParams({ q1: "A-17", language: "fa" });
  const start = await ask({ studyId: hiddenStudy, query: { language: "fa" }, parameters });
  expect(start).toContain('name="_link_q1" value="A-17"');
  expect(start).toContain('hreflang="de"');
  const first = await ask({
    studyId: hiddenStudy,
    parameters,
    fields: new URLSearchParams({ _link_q1: "A-17" }),
  });
  expect(first).toContain("&quot;Q2&quot;:&quot;A-17&quot;");
});
