import { expect, test } from "vitest";
import type { PreviewState } from "#contracts/questionnaires";
import { Page, type QuestionnaireDefinition } from "#questionnaire/model";
import { type PreviewView, walkPreview } from "#server/questionnaires/walk-preview";

const yesNo = [
  { code: 1, label: { en: "Yes" } },
  { code: 0, label: { en: "No" } },
];

const definition: QuestionnaireDefinition = {
  languages: ["en"],
  title: { en: "Test" },
  consent: { en: "We ask." },
  thanks: { en: "Thanks." },
  pages: [
    Page.parse({
      code: "P1",
      questions: [
        { type: "single", code: "USES", text: { en: "Use it?" }, isRequired: true, options: yesNo },
      ],
      screenOutIf: { type: "in", variable: "USES", codes: [0] },
    }),
    Page.parse({
      code: "P2",
      questions: [
        { type: "text", code: "WHY", text: { en: "Why?" } },
        {
          type: "number",
          code: "YEARS",
          text: { en: "How long?" },
          visibleIf: { type: "in", variable: "USES", codes: [1] },
        },
      ],
    }),
    Page.parse({ code: "P3", questions: [{ type: "nps", code: "NPS", text: { en: "Recommend?" } }] }),
  ],
};

type PageView = Extract<PreviewView, { type: "page" }>;

function expectPage(view: PreviewView): PageView {
  expect(view.type).toBe("page");
  return view as PageView;
}

function post(view: PageView, fields: Record<string, string>, type: "next" | "back" | "stay" = "next") {
  const { state, shown } = view;
  return walkPreview(definition, {
    type,
    language: "en",
    state,
    pageCode: shown.page.code,
    fields: new URLSearchParams(fields),
  });
}

const begin = () => expectPage(walkPreview(definition, { type: "begin" }));

test("walks from consent to thanks by the answers given", () => {
  expect(walkPreview(definition, { type: "consent" }).type).toBe("consent");
  const second = expectPage(post(begin(), { USES: "1" }));
  expect(second.shown.questions.map(({ code }) => code)).toEqual(["WHY", "YEARS"]);
  const third = expectPage(post(second, { WHY: "Because", YEARS: "۳" }));
  expect(third.isLast).toBe(true);
  expect(third.state.answers).toEqual({ USES: 1, WHY: "Because", YEARS: 3 });
  expect(third.progress).toBeCloseTo(2 / 3, 10);
  expect(post(third, { NPS: "9" }).type).toBe("thanks");
});

test("screens out, shows errors with what was typed, and goes back with valid answers kept", () => {
  expect(post(begin(), { USES: "0" }).type).toBe("screened-out");
  const refused = expectPage(post(begin(), {}));
  expect(refused.errors).toEqual([expect.objectContaining({ variable: "USES", code: "required" })]);
  const second = expectPage(post(begin(), { USES: "1" }));
  const wrong = expectPage(post(second, { YEARS: "many" }));
  expect(wrong.raw?.YEARS).toBe("many");
  expect(wrong.errors).toEqual([expect.objectContaining({ variable: "YEARS", code: "not-a-number" })]);
  const first = expectPage(post(second, { WHY: "Because" }, "back"));
  expect(first.shown.page.code).toBe("P1");
  expect(first.state.answers).toEqual({ USES: 1, WHY: "Because", YEARS: null });
});

test("opened in the middle, a page shows all its questions although nobody answered what they depend on", () => {
  const view = expectPage(walkPreview(definition, { type: "open-page", pageCode: "P2" }));
  expect(view.shown.questions.map(({ code }) => code)).toEqual(["WHY", "YEARS"]);
  expect(view.canGoBack).toBe(false);
  expect(view.progress).toBeCloseTo(1 / 3, 10);
  expect(expectPage(post(view, {})).shown.page.code).toBe("P3");
});

test("the same page again, with what was typed and without errors, after the draft has changed", () => {
  const again = expectPage(post(begin(), { USES: "1" }, "stay"));
  expect(again.shown.page.code).toBe("P1");
  expect(again.raw).toEqual({ USES: "1" });
  expect(again.errors).toEqual([]);
});

test("a page that was taken out of the draft meanwhile leads to where the interview stands", () => {
  const state: PreviewState = { answers: { USES: 1 }, saved: ["P1"], seed: 1 };
  const view = walkPreview(definition, {
    type: "next",
    language: "en",
    state,
    pageCode: "GONE",
    fields: new URLSearchParams(),
  });
  expect(expectPage(view).shown.page.code).toBe("P2");
  const opened = walkPreview(definition, { type: "open-page", pageCode: "GONE" });
  expect(expectPage(opened).shown.page.code).toBe("P1");
});

test("never follows a posted state beyond what the evaluator allows", () => {
  const forged: PreviewState = { answers: { USES: 7 }, saved: ["P1", "P2", "P3"], seed: 1 };
  const view = walkPreview(definition, {
    type: "next",
    language: "en",
    state: forged,
    pageCode: "P3",
    fields: new URLSearchParams({ NPS: "9" }),
  });
  expect(expectPage(view).shown.page.code).toBe("P1");
});

const item = (code: number) => ({ code, text: { en: `Item ${code}` } });

/** The second page depends on the first in every way that a question can. */
const branching: QuestionnaireDefinition = {
  ...definition,
  blocks: [{ code: "B1", title: { en: "Block" }, visibleIf: { type: "answered", variable: "BRANDS" } }],
  pages: [
    Page.parse({
      code: "P1",
      questions: [
        { type: "multiple", code: "BRANDS", text: { en: "Which?" }, options: yesNo },
        { type: "hidden", code: "PANEL", text: {}, source: { from: "link", parameter: "panel" } },
      ],
    }),
    Page.parse({
      code: "P2",
      blockCode: "B1",
      questions: [
        {
          type: "likert",
          code: "RATE",
          text: { en: "Rate them" },
          carryForward: { from: "BRANDS", take: "chosen" },
          items: [item(1), { ...item(2), visibleIf: { type: "answered", variable: "PANEL" } }],
          points: yesNo,
        },
        {
          type: "number",
          code: "SPENT",
          text: { en: "How much?" },
          rules: [
            {
              level: "warning",
              failsIf: { type: "between", variable: "SPENT", min: 100 },
              message: { en: "Sure?" },
            },
          ],
        },
      ],
    }),
  ],
};

test("opened in the middle, a page shows its items too, whatever they are carried over from", () => {
  const view = expectPage(walkPreview(branching, { type: "open-page", pageCode: "P2" }));
  expect(view.shown.page.code).toBe("P2");
  const [rate] = view.shown.questions;
  expect(rate.type === "likert" && rate.items.map(({ code }) => code)).toEqual([1, 2]);
});

test("a warning asks once, and then lets go on", () => {
  const view = expectPage(walkPreview(branching, { type: "open-page", pageCode: "P2" }));
  const send = (fields: Record<string, string>) =>
    walkPreview(branching, {
      type: "next",
      language: "en",
      state: view.state,
      pageCode: "P2",
      fields: new URLSearchParams(fields),
    });
  const asked = expectPage(send({ SPENT: "500" }));
  expect(asked.errors).toMatchObject([{ code: "rule", level: "warning" }]);
  expect(asked.warned).toContain("SPENT");
  expect(send({ SPENT: "500", _warned: asked.warned! }).type).toBe("thanks");
  expect(expectPage(send({ SPENT: "600", _warned: asked.warned! })).errors).toHaveLength(1);
});

test("begins with what a link would bring along", () => {
  const view = expectPage(walkPreview(branching, { type: "begin", answers: { PANEL: "A-17" } }));
  expect(view.state.answers).toEqual({ PANEL: "A-17" });
  expect(view.onPath).toEqual({ PANEL: "A-17" });
});

test("a seed decides the orders and stays with the interview", () => {
  const codes = Array.from({ length: 12 }, (_, index) => index + 1);
  const shuffled: QuestionnaireDefinition = {
    ...definition,
    pages: [
      Page.parse({
        code: "P1",
        questions: [
          {
            type: "single",
            code: "Q",
            text: { en: "Which?" },
            isRequired: true,
            isShuffled: true,
            options: codes.map((code) => ({ code, label: { en: `Option ${code}` } })),
          },
        ],
      }),
    ],
  };
  const orderWith = (seed: number) => {
    const { shown, state } = expectPage(walkPreview(shuffled, { type: "begin", seed }));
    const again = expectPage(walkPreview(shuffled, { type: "resume", state, pageCode: "P1" }));
    const order = ({ questions: [question] }: typeof shown) =>
      "options" in question ? question.options.map((option) => option.code) : [];
    expect(state.seed).toBe(seed);
    expect(order(again.shown)).toEqual(order(shown));
    return order(shown);
  };
  expect(orderWith(3)).toEqual(orderWith(3));
  expect(orderWith(3)).not.toEqual(orderWith(4));
  expect([...orderWith(4)].sort((a, b) => a - b)).toEqual(codes);
});

test("goes on from answers that were given elsewhere, and only where they lead", () => {
  const state: PreviewState = { answers: { USES: 1 }, saved: ["P1"], seed: 1 };
  const second = expectPage(walkPreview(definition, { type: "resume", state, pageCode: "P2" }));
  expect(second.shown.questions.map(({ code }) => code)).toEqual(["WHY", "YEARS"]);
  expect(second.raw).toBeUndefined();
  const first = expectPage(walkPreview(definition, { type: "resume", state, pageCode: "P1" }));
  expect(first.shown.page.code).toBe("P1");
  const away = expectPage(walkPreview(definition, { type: "resume", state, pageCode: "P9" }));
  expect(away.shown.page.code).toBe("P2");
  const out: PreviewState = { answers: { USES: 0 }, saved: ["P1"], seed: 1 };
  expect(walkPreview(definition, { type: "resume", state: out, pageCode: "P2" })).toEqual({
    type: "screened-out",
    state: out,
  });
});
