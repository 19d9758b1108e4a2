import { describe, expect, test } from "vitest";
import { canPublish, checkDefinition } from "#questionnaire/check-definition";
import { buildCodebook } from "#questionnaire/codebook";
import { emptyDefinition, insertModule } from "#questionnaire/edit-definition";
import { estimateMinutes } from "#questionnaire/estimate-minutes";
import { variablesOfFormula } from "#questionnaire/formula";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { findInstrumentModule, instrumentModules } from "#questionnaire/instruments/module-library";
import { seededRandom } from "#questionnaire/instruments/testing/seeded-random";
import { withDesigns } from "#questionnaire/instruments/testing/with-designs";
import type { LocalisedText } from "#questionnaire/localised-text";
import { marketingActions } from "#questionnaire/marketing-action";
import { type Question, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import { walkQuestionnaire } from "#questionnaire/robot";
import { segmentationBases } from "#questionnaire/segmentation-base";
import { takenCodes } from "#questionnaire/taken-codes";

const nothingTaken: ReadonlySet<string> = new Set();

function questionsOf(module: InstrumentModule): Question[] {
  return module.build(nothingTaken).flatMap((page) => page.questions);
}

function definitionOf(module: InstrumentModule): QuestionnaireDefinition {
  const empty = emptyDefinition(["fa", "en"], { fa: "آزمون", en: "Test" });
  return withDesigns(insertModule({ ...empty, pages: [] }, module));
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

test("every module stands under its own id", () => {
  for (const module of instrumentModules) expect(findInstrumentModule(module.id)).toBe(module);
  expect(new Set(instrumentModules.map(({ id }) => id)).size).toBe(instrumentModules.length);
  expect(findInstrumentModule("vals")).toBeUndefined();
});

test("no title is part of another, so that a search by title finds one module", () => {
  for (const language of ["fa", "en"] as const) {
    const titles = instrumentModules.map(({ title }) => title[language] ?? "");
    for (const title of titles) expect(titles.filter((other) => other.includes(title))).toEqual([title]);
  }
});

test("each of the fourteen bases has a module, and each kind of work is served by one", () => {
  for (const base of segmentationBases) {
    expect(instrumentModules.some(({ bases }) => bases.includes(base))).toBe(true);
  }
  for (const action of marketingActions) {
    expect(instrumentModules.some(({ about }) => about.actions.includes(action))).toBe(true);
  }
});

describe.each(instrumentModules)("$id", (module) => {
  test("can be published as it stands: one idea a question, nothing absolute, nothing too long", () => {
    const definition = definitionOf(module);
    expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
    const problems = checkDefinition(definition);
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(canPublish(problems)).toBe(true);
    expect(problems.filter(({ level, code }) => level === "warning" && code !== "placeholder-left")).toEqual(
      [],
    );
  });

  test("is written in both languages, each in its own letters", () => {
    const texts = textsOf(module);
    expect(texts.length).toBeGreaterThan(12);
    for (const text of texts) {
      expect(text.fa?.trim()).toBeTruthy();
      expect(text.en?.trim()).toBeTruthy();
      expect(text.fa).not.toMatch(/[يك٠-٩0-9]|(?:^|\s)ن?می\s/u);
      expect(text.en).not.toMatch(/[\u0600-\u06FF]/u);
      expect(text.fa?.match(/\[/g)?.length).toBe(text.en?.match(/\[/g)?.length);
    }
  });

  test("tags every question, and marks it as its own", () => {
    for (const question of questionsOf(module)) {
      expect(question.moduleId).toBe(module.id);
      expect(question.bases).toEqual(module.bases);
      expect(question.role).toBeDefined();
    }
  });

  test("arrives in the dataset as columns of its base, some of which can form segments", () => {
    const columns = buildCodebook(definitionOf(module));
    expect(columns.every(({ bases }) => module.bases.every((base) => bases.includes(base)))).toBe(true);
    if (module.bases.some((base) => base === "demographic" || base === "geographic")) return;
    const basis = columns.filter(({ role }) => role === "basis");
    expect(basis.length).toBeGreaterThanOrEqual(1);
    // Seventy respondents a basis variable: a dozen of them is what an ordinary sample bears.
    expect(basis.length).toBeLessThanOrEqual(12);
  });

  test("counts its items", () => {
    const counts = questionsOf(module).map((question) => {
      if (rulesOf(question).isUnseen || question.type === "information") return 0;
      if (question.type === "maxDiff") return question.tasks;
      if (question.type === "dualScale") return 2 * question.items.length;
      return "items" in question ? question.items.length : 1;
    });
    expect(module.itemCount).toBe(counts.reduce((total, count) => total + count));
  });

  test("says how long it takes, to half a minute", () => {
    const definition = { ...definitionOf(module), consent: {} };
    const estimated = (["fa", "en"] as const).map((language) => estimateMinutes(definition, language));
    expect(Math.abs(module.minutes - Math.max(...estimated))).toBeLessThanOrEqual(0.25);
  });

  test("keeps its scores on its last page, after what they are computed from", () => {
    const pages = module.build(nothingTaken);
    const scored = pages
      .slice(0, -1)
      .flatMap((page) => page.questions.filter(({ type }) => type === "calculated"));
    expect(scored).toEqual([]);
    const stored = pages.flatMap((page) =>
      page.questions.flatMap((question) => variablesOfQuestion(question)),
    );
    const known = new Set([...stored, ...buildCodebook(definitionOf(module)).map(({ code }) => code)]);
    for (const question of pages.flatMap((page) => page.questions)) {
      if (question.type !== "calculated") continue;
      for (const name of variablesOfFormula(question.formula)) expect(known.has(name)).toBe(true);
    }
  });

  test("has balanced keys wherever it asks for agreement", () => {
    for (const question of questionsOf(module)) {
      if (question.type !== "likert" || !question.points[0].label.en?.match(/disagree/i)) continue;
      const reversed = question.items.filter((item) => item.isReversed).length;
      expect(reversed / question.items.length).toBeGreaterThanOrEqual(0.4);
      expect(reversed / question.items.length).toBeLessThanOrEqual(0.6);
    }
  });

  test("is answered to its end by the robot, in any order of luck", () => {
    const definition = definitionOf(module);
    for (let seed = 1; seed <= 8; seed += 1) {
      const walk = walkQuestionnaire({ definition, seed, random: seededRandom(seed) });
      expect(walk.outcome).toEqual({ status: "complete" });
    }
  });

  test("finds free codes, however often it is used, and its rules follow", () => {
    let definition = definitionOf(module);
    for (let copy = 2; copy <= 3; copy += 1) {
      const before = takenCodes(definition);
      definition = withDesigns(insertModule(definition, module));
      expect([...takenCodes(definition)].length).toBe(before.size * (copy / (copy - 1)));
    }
    expect(checkDefinition(definition).filter(({ level }) => level === "error")).toEqual([]);
  });
});

test("a code that differs from a module's in case alone is avoided", () => {
  const module = findInstrumentModule("psychographic-values")!;
  expect(module.build(new Set(["Val2_3"]))[0].code).toBe("VALUES1_c2");
});

test("the quiz has four keyed questions, keys in different places, and a way to say that one does not know", () => {
  const quiz = questionsOf(findInstrumentModule("sophistication")!).filter(
    (question) => question.type === "quiz",
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

test("a MaxDiff module leaves its design to be made", () => {
  const [question] = questionsOf(findInstrumentModule("needs-max-diff")!);
  expect(question.type === "maxDiff" && question.design).toBeUndefined();
  expect(
    question.type === "maxDiff" && (question.tasks * question.itemsPerTask) / question.items.length,
  ).toBe(3);
});
