import { beforeAll, beforeEach, expect, test } from "vitest";
import { connection } from "#db/client";
import type { LocalisedText } from "#questionnaire/localised-text";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { fieldsOf, findTags } from "#respondent/form-as-browser";
import { phrasesOf } from "#respondent/phrases/phrases";
import { makeVisitor } from "#server/testing/browse";
import { makeWorkspace, type TestWorkspace } from "#server/testing/make-workspace";
import { openTestWave } from "#server/testing/open-test-wave";

const say = (en: string, fa = "متن"): LocalisedText => ({ fa, en, de: `${en} (de)` });
const choice = (code: number, en: string, fa: string) => ({ code, label: { fa, en, de: `${en} (de)` } });

const definition = QuestionnaireDefinition.parse({
  languages: ["en", "fa", "de"],
  title: say("Survey"),
  consent: say("We ask."),
  thanks: say("Thank you, {NAME}. You use {USED}.", "سپاس {NAME}. {USED} را به کار می‌برید."),
  pages: [
    {
      code: "HIDDEN",
      questions: [
        { type: "hidden", code: "PANEL", text: {}, source: { from: "link", parameter: "panel" } },
        { type: "hidden", code: "WEEK", text: {}, isNumber: true, source: { from: "link", parameter: "w" } },
      ],
    },
    {
      code: "P1",
      questions: [
        {
          type: "consent",
          code: "AGREE",
          text: say("May we?"),
          agreeLabel: say("Yes"),
          declineLabel: say("No"),
          isRequired: true,
          mustAgree: true,
        },
        { type: "text", code: "NAME", text: say("Your name?") },
        {
          type: "multiple",
          code: "USED",
          text: say("Which?"),
          options: [choice(1, "Tea", "چای"), choice(2, "Coffee", "قهوه"), choice(3, "Milk", "شیر")],
        },
        {
          type: "number",
          code: "SPENT",
          text: say("How much?"),
          isRequired: true,
          missingAnswers: ["dontKnow", "refused"],
          rules: [
            {
              level: "warning",
              failsIf: { type: "between", variable: "SPENT", min: 1000 },
              message: say("That is a lot, is it not?", "زیاد نیست؟"),
            },
            {
              level: "error",
              failsIf: { type: "between", variable: "SPENT", max: 0 },
              message: say("Nobody spends nothing."),
            },
          ],
        },
      ],
      skips: [{ if: { type: "in", variable: "USED", codes: [3] }, to: "end" }],
    },
    {
      code: "P2",
      title: say("About {USED}", "دربارهٔ {USED}"),
      questions: [
        {
          type: "nps",
          code: "Q1",
          text: say(
            "{NAME}, would you recommend {USED} for {SPENT}?",
            "{NAME}، {USED} را با {SPENT} توصیه می‌کنید؟",
          ),
          textIfUnanswered: say("Would you recommend it?"),
        },
        { type: "calculated", code: "HALF", text: {}, formula: halfOf("SPENT") },
      ],
    },
  ],
});

function halfOf(variable: string) {
  return { type: "divide", left: { type: "variable", variable }, right: { type: "number", value: 2 } };
}

let ours: TestWorkspace;
let slug: string;
let waveId: string;

beforeAll(async () => {
  ours = await makeWorkspace();
});
beforeEach(async () => {
  ({ slug, waveId } = await openTestWave(ours, definition));
});

async function stored() {
  const [response] = await connection().sql`
    select answers, saved_pages, disposition, language from responses where wave_id = ${waveId}`;
  return response;
}

async function begin(query = "", fields: Record<string, string> = {}) {
  const visitor = makeVisitor({ language: "en" });
  const form = fieldsOf((await visitor.get(`/s/${slug}${query}`)).text);
  const started = await visitor.post(`/s/${slug}`, { ...Object.fromEntries(form), ...fields });
  expect(started).toMatchObject({ status: 303, location: `/s/${slug}/p/P1` });
  return visitor;
}

const complete = { AGREE: "1", NAME: "Sara", USED: "1", SPENT: "40" };

test("what a link brings along is carried through the start and stored, and nothing else is", async () => {
  const start = await makeVisitor().get(`/s/${slug}?panel=%20A-17%20&w=12&other=x&lang=en`);
  expect(Object.fromEntries(fieldsOf(start.text))).toMatchObject({ _link_panel: "A-17", _link_w: "12" });
  expect(start.text).not.toContain("_link_other");
  const german = findTags(start.text, "a", { hreflang: "de" })[0].attributes.href;
  expect(new URLSearchParams(german.split("?")[1]).get("panel")).toBe("A-17");
  await begin("?panel=%20A-17%20&w=12&other=x");
  expect((await stored()).answers).toEqual({ PANEL: "A-17", WEEK: 12 });
});

test("a link that brings nothing readable leaves its values empty, and a forged one cannot answer a question", async () => {
  await begin("?w=many", { _link_panel: "x".repeat(251), NAME: "forged", SPENT: "1", _link_NAME: "forged" });
  expect((await stored()).answers).toEqual({ PANEL: null, WEEK: null });
});

test("a page with nothing to see is never shown, and what it holds cannot be posted", async () => {
  const visitor = await begin("?panel=A-17");
  expect((await visitor.post(`/s/${slug}/p/HIDDEN`, { PANEL: "B" })).location).toContain("/p/P1");
  await visitor.post(`/s/${slug}/p/P1`, { ...complete, PANEL: "B", HALF: "9" });
  expect((await stored()).answers).toEqual({
    PANEL: "A-17",
    WEEK: null,
    AGREE: 1,
    NAME: "Sara",
    USED: [1],
    SPENT: 40,
    SPENT_missing: null,
  });
});

test("a warning asks once, in the author's words, and then lets go on", async () => {
  const visitor = await begin();
  const asked = await visitor.post(`/s/${slug}/p/P1`, { ...complete, SPENT: "5000" });
  expect(asked.status).toBe(422);
  expect(asked.text).toContain("That is a lot, is it not?");
  expect(asked.text).toContain(phrasesOf("en").warning.note);
  expect(findTags(asked.text, "div", { class: "summary caution" })).toHaveLength(1);
  expect(findTags(asked.text, "input", { name: "SPENT" })[0].attributes).not.toHaveProperty("aria-invalid");
  const again = Object.fromEntries(fieldsOf(asked.text));
  expect(again).toMatchObject({ SPENT: "5000", _warned: expect.stringContaining("SPENT") });
  expect(await visitor.post(`/s/${slug}/p/P1`, again)).toMatchObject({ location: `/s/${slug}/p/P2` });
  expect((await stored()).answers.SPENT).toBe(5000);
});

test("another value that is warned about is asked about again, and an error is never passed over", async () => {
  const visitor = await begin();
  const asked = await visitor.post(`/s/${slug}/p/P1`, { ...complete, SPENT: "5000" });
  const again = Object.fromEntries(fieldsOf(asked.text));
  expect((await visitor.post(`/s/${slug}/p/P1`, { ...again, SPENT: "6000" })).status).toBe(422);
  const wrong = await visitor.post(`/s/${slug}/p/P1`, { ...again, SPENT: "0", _warned: "SPENT:rule1:0" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Nobody spends nothing.");
  expect(findTags(wrong.text, "div", { class: "summary" })).toHaveLength(1);
  expect((await stored()).saved_pages).toEqual([]);
});

test("somebody who does not know says so in place of an answer, and never beside one", async () => {
  const visitor = await begin();
  const page = (await visitor.get(`/s/${slug}/p/P1`)).text;
  expect(findTags(page, "input", { name: "SPENT_missing" }).map((tag) => tag.attributes.value)).toEqual([
    "-98",
    "-99",
  ]);
  const both = await visitor.post(`/s/${slug}/p/P1`, { ...complete, SPENT_missing: "-98" });
  expect(both.status).toBe(422);
  expect(both.text).toContain(phrasesOf("en").error["answer-and-missing"](""));
  const forged = await visitor.post(`/s/${slug}/p/P1`, { ...complete, SPENT: "", SPENT_missing: "-97" });
  expect(forged.status).toBe(422);
  await visitor.post(`/s/${slug}/p/P1`, { ...complete, SPENT: "", SPENT_missing: "-98" });
  expect((await stored()).answers).toMatchObject({ SPENT: null, SPENT_missing: -98 });
});

test("later texts name earlier answers, in the words, digits and lists of the language", async () => {
  const visitor = makeVisitor();
  await visitor.post(`/s/${slug}`, { _key: "pipe", lang: "fa" });
  const typed = { AGREE: "1", NAME: "<b>سارا</b>", SPENT: "۴۵۰", USED: ["1", "2"] };
  await visitor.post(`/s/${slug}/p/P1`, typed);
  const page = (await visitor.get(`/s/${slug}/p/P2`)).text;
  expect(findTags(page, "h1")[0].text).toBe("دربارهٔ چای و قهوه");
  expect(findTags(page, "legend")[0].text).toContain("<b>سارا</b>، چای و قهوه را با ۴۵۰ توصیه می‌کنید؟");
  expect(page).not.toContain("<b>سارا");
  expect((await visitor.post(`/s/${slug}/p/P2`, { _action: "de" })).location).toBe(`/s/${slug}/p/P2`);
  expect(findTags((await visitor.get(`/s/${slug}/p/P2`)).text, "h1")[0].text).toBe(
    "About Tea (de) und Coffee (de) (de)",
  );
  await visitor.post(`/s/${slug}/p/P2`, { Q1: "9" });
  expect((await visitor.get(`/s/${slug}/end`)).text).toContain(
    "Thank you, &lt;b&gt;سارا&lt;/b&gt;. You use Tea (de) und Coffee (de). (de)",
  );
  expect((await stored()).language).toBe("de");
});

test("where an answer is missing, the whole sentence gives way to the one without it", async () => {
  const visitor = await begin();
  await visitor.post(`/s/${slug}/p/P1`, { ...complete, NAME: "" });
  const page = (await visitor.get(`/s/${slug}/p/P2`)).text;
  expect(findTags(page, "legend")[0].text).toContain("Would you recommend it?");
});

test("who declines is thanked and asked no more", async () => {
  const visitor = await begin();
  expect(await visitor.post(`/s/${slug}/p/P1`, { ...complete, AGREE: "0" })).toMatchObject({
    location: `/s/${slug}/end`,
  });
  expect((await visitor.get(`/s/${slug}/end`)).text).toContain(phrasesOf("en").notice["screened-out"].text);
  expect((await stored()).disposition).toBe("screened-out");
});

test("a skip to the end completes the interview", async () => {
  const visitor = await begin();
  expect(await visitor.post(`/s/${slug}/p/P1`, { ...complete, USED: "3" })).toMatchObject({
    location: `/s/${slug}/end`,
  });
  expect((await stored()).disposition).toBe("complete");
});

test("a comma parts decimals where the page's language has it so", async () => {
  const visitor = makeVisitor();
  await visitor.post(`/s/${slug}`, { _key: "comma", lang: "de" });
  await visitor.post(`/s/${slug}/p/P1`, { ...complete, SPENT: "12,5" });
  expect((await stored()).answers.SPENT).toBe(12.5);
  const page = (await visitor.get(`/s/${slug}/p/P1`)).text;
  expect(findTags(page, "input", { name: "SPENT" })[0].attributes.value).toBe("12,5");
});

test("a rule that reads what is computed on its own page is told there, and the page is not saved", async () => {
  const limited = structuredClone(definition);
  const spent = limited.pages[1].questions[3];
  limited.pages[1].questions.push({
    type: "calculated",
    code: "THIRD",
    text: {},
    formula: halfOf("SPENT"),
  } as never);
  spent.rules = [
    {
      level: "error",
      failsIf: { type: "between", variable: "THIRD", min: 10 },
      message: say("Half of it is too much."),
    },
  ];
  ({ slug, waveId } = await openTestWave(ours, limited));
  const visitor = await begin();
  const refused = await visitor.post(`/s/${slug}/p/P1`, complete);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Half of it is too much.");
  expect((await stored()).saved_pages).toEqual([]);
  expect(await visitor.post(`/s/${slug}/p/P1`, { ...complete, SPENT: "8" })).toMatchObject({
    location: `/s/${slug}/p/P2`,
  });
});
