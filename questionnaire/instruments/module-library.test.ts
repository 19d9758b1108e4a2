import { expect, test } from "vitest";
import { canPublish, checkDefinition } from "#questionnaire/check-definition";
import { emptyDefinition, insertModule } from "#questionnaire/edit-definition";
import type { InstrumentModule, ScoredItem } from "#questionnaire/instruments/instrument-module";
import { findInstrumentModule, instrumentModules } from "#questionnaire/instruments/module-library";
import { type LocalisedText, languages } from "#questionnaire/localised-text";
import { type Question, QuestionnaireDefinition } from "#questionnaire/model";
import { takenCodes } from "#questionnaire/taken-codes";

const nothingTaken: ReadonlySet<string> = new Set();

function questionsOf(module: InstrumentModule): Question[] {
  return module.build(nothingTaken).flatMap((page) => page.questions);
}

function definitionOf(module: InstrumentModule): QuestionnaireDefinition {
  const empty = emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" });
  return insertModule({ ...empty, pages: [] }, module);
}

/** Every text of a module, wherever it stands. */
function textsIn(value: unknown): LocalisedText[] {
  if (typeof value !== "object" || value === null) return [];
  if ("fa" in value && typeof value.fa === "string") return [value as LocalisedText];
  return Object.values(value).flatMap(textsIn);
}

function textsOf(module: InstrumentModule): LocalisedText[] {
  const { validation: _, ...described } = module;
  return textsIn([described, module.build(nothingTaken)]);
}

test("the library has the four modules, each under its own id", () => {
  expect(instrumentModules.map(({ id }) => id)).toEqual([
    "psychographic-values",
    "needs-importance-satisfaction",
    "attitudinal-battery",
    "sophistication",
  ]);
  for (const module of instrumentModules) expect(findInstrumentModule(module.id)).toBe(module);
  expect(findInstrumentModule("vals")).toBeUndefined();
});

test.each(instrumentModules)("$id can be published as it stands", (module) => {
  const definition = definitionOf(module);
  expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
  const problems = checkDefinition(definition);
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  expect(canPublish(problems)).toBe(true);
});

test.each(instrumentModules)("$id is written in both languages, in Persian letters", (module) => {
  const texts = textsOf(module);
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) {
    for (const language of languages) expect(text[language]?.trim()).toBeTruthy();
    expect(text.fa).not.toMatch(/[يك٠-٩0-9]/u);
    expect(text.en).not.toMatch(/[\u0600-\u06FF]/u);
  }
});

test.each(instrumentModules)("$id tags every question", (module) => {
  for (const question of questionsOf(module)) {
    expect(question.moduleId).toBe(module.id);
    expect(question.bases).toEqual(module.bases);
    expect(question.role).toBeDefined();
  }
});

test.each(instrumentModules)("$id has rating scales of five labelled points", (module) => {
  for (const question of questionsOf(module)) {
    if (question.type !== "likert") continue;
    expect(question.points.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5]);
  }
});

test.each(instrumentModules)("$id counts its items", (module) => {
  const counts = questionsOf(module).map((question) => {
    if (question.type === "likert") return question.items.length;
    return question.type === "information" ? 0 : 1;
  });
  expect(module.itemCount).toBe(counts.reduce((total, count) => total + count));
});

test.each(instrumentModules)(
  "$id is scored from all of its items, with the reverse keys that they carry",
  (module) => {
    const scored = module.scoring.scores.flatMap((rule): ScoredItem[] =>
      rule.type === "opportunity" ? [rule.importance, rule.satisfaction] : rule.items,
    );
    const items = questionsOf(module).flatMap((question) => {
      if (question.type === "information") return [];
      if (question.type !== "likert") return [{ question: question.code, isReversed: false }];
      return question.items.map((item) => ({
        question: question.code,
        item: item.code,
        isReversed: item.isReversed ?? false,
      }));
    });
    const show = ({ question, item = 0, isReversed = false }: ScoredItem) =>
      `${question}_${item} ${isReversed}`;
    expect(scored.map(show).toSorted()).toEqual(items.map(show).toSorted());
  },
);

test.each(instrumentModules)("$id finds free codes, however often it is used", (module) => {
  const taken = new Set<string>();
  for (let copy = 1; copy <= 3; copy += 1) {
    const pages = module.build(taken);
    const codes = takenCodes({ languages: ["en"], title: {}, consent: {}, thanks: {}, pages });
    for (const code of codes) {
      expect(taken.has(code)).toBe(false);
      taken.add(code);
    }
  }
});

test("a code that differs from a module's in case alone is avoided", () => {
  const module = findInstrumentModule("psychographic-values")!;
  expect(module.build(new Set(["Val2_3"]))[0].code).toBe("VALUES1_c2");
});

test("the attitudinal battery has ten statements, four of them reversed", () => {
  const items = questionsOf(findInstrumentModule("attitudinal-battery")!).flatMap((question) =>
    question.type === "likert" ? question.items : [],
  );
  expect(items).toHaveLength(10);
  expect(items.filter((item) => item.isReversed)).toHaveLength(4);
});

test("the quiz has four keyed questions, keys in different places, and a way to say that one does not know", () => {
  const quiz = questionsOf(findInstrumentModule("sophistication")!).filter(
    (question) => question.type === "single",
  );
  expect(quiz).toHaveLength(4);
  const meant = ["رمزگذاری", "۲۸", "رمز یک‌بارمصرف", "روی رایانه‌های ارائه‌دهنده"];
  quiz.forEach((question, index) => {
    expect(question.options.map(({ code }) => code)).toEqual([1, 2, 3, 4, -98]);
    const correct = question.options.find(({ code }) => code === question.correctCode);
    expect(correct?.label.fa).toContain(meant[index]);
  });
  expect(new Set(quiz.map(({ correctCode }) => correctCode)).size).toBe(4);
});

test("both sets of the needs module rate the same needs", () => {
  const [importance, satisfaction] = questionsOf(findInstrumentModule("needs-importance-satisfaction")!);
  expect(importance.type === "likert" && importance.items).toEqual(
    satisfaction.type === "likert" && satisfaction.items,
  );
});
