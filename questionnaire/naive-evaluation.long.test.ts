import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import type { Condition } from "#questionnaire/condition";
import { comparisonOperators } from "#questionnaire/condition";
import { answersOnPath, evaluate } from "#questionnaire/evaluate";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { orderPages } from "#questionnaire/order-pages";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import { pickOne, type RandomSource } from "#questionnaire/random-source";
import { walkQuestionnaire } from "#questionnaire/robot";
import { questionnaires, randomFrom } from "#questionnaire/testing/arbitrary-questionnaires";
import { evaluateNaively, type NaiveResult } from "#questionnaire/testing/naive-evaluation";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Deep trees over any variable, also over what comes later and what is compared in the wrong way. */
function deepCondition(variables: readonly string[], random: RandomSource, depth = 3): Condition {
  const variable = pickOne(variables, random);
  const whole = () => Math.floor(random() * 8) - 1;
  const shape = Math.floor(random() * (depth === 0 ? 5 : 9));
  const inner = () => deepCondition(variables, random, depth - 1);
  switch (shape) {
    case 0:
      return { type: "in", variable, codes: [whole(), whole(), pickOne([-99, -98, 90, 91], random)] };
    case 1:
      return { type: "between", variable, min: whole(), ...(random() < 0.5 && { max: whole() + 4 }) };
    case 2:
      return { type: "answered", variable };
    case 3:
      return { type: "chosenCount", variable, max: whole(), ...(random() < 0.5 && { min: 1 }) };
    case 4: {
      const operator = pickOne(comparisonOperators, random);
      return { type: "compare", variable, operator, other: pickOne(variables, random) };
    }
    case 5:
    case 6:
      return { type: "not", of: inner() };
    default:
      return {
        type: shape === 7 ? "all" : "any",
        of: Array.from({ length: Math.floor(random() * 4) }, inner),
      };
  }
}

/** Rules in all places that the generator of publishable questionnaires does without. */
function entangle(definition: QuestionnaireDefinition, random: RandomSource): QuestionnaireDefinition {
  const variables = definition.pages.flatMap((page) =>
    page.questions.flatMap((question) => [
      ...variablesOfQuestion(question),
      ...rulesOf(question)
        .columns(question)
        .map(({ code }) => code),
    ]),
  );
  if (variables.length === 0) return definition;
  const condition = () => deepCondition(variables, random);
  const sometimes = <T extends object>(share: number, make: () => T) => (random() < share ? make() : {});
  const cut = Math.floor(random() * definition.pages.length);
  const pages = definition.pages.map(
    (page, index): Page => ({
      ...page,
      ...sometimes(0.25, () => ({ visibleIf: condition() })),
      ...sometimes(0.05, () => ({ screenOutIf: condition() })),
      ...sometimes(0.3, () => ({
        skips: [
          { if: condition(), to: pickOne(definition.pages, random).code },
          { if: condition(), to: random() < 0.3 ? "end" : pickOne(definition.pages, random).code },
        ],
      })),
      ...sometimes(0.5, () => ({ isShuffled: true })),
      ...sometimes(0.2, () => ({ isFixed: true })),
      blockCode: index < cut ? "B1" : "B2",
      questions: [
        ...page.questions.map(
          (question): Question => ({ ...question, ...sometimes(0.3, () => ({ isFixed: true })) }),
        ),
        ...(random() < 0.3 ? [total(`SUM${index}`, page)] : []),
      ],
    }),
  );
  const block = (code: string) => ({
    code,
    title: {},
    ...sometimes(0.5, () => ({ isShuffled: true })),
    ...sometimes(0.2, () => ({ visibleIf: condition() })),
  });
  const cells = [1, 2].map((code) => ({ code: `C${code}`, label: {}, holdsIf: condition(), target: 10 }));
  return {
    ...definition,
    pages,
    blocks: [block("B1"), block("B2")],
    quotas: [{ code: "QUOTA", title: {}, cells }],
  };
}

/** Reads what stands before it on its page. */
function total(code: string, page: Page): Question {
  const read = page.questions.flatMap((question) => rulesOf(question).columns(question));
  const of = read.map((column) => ({ type: "variable" as const, variable: column.code }));
  return { code, type: "calculated", text: {}, formula: { type: "sum", of, least: 1 } };
}

/** The robot's answers, some of them taken away, made empty, or replaced by what somebody else could have sent. */
function disturb(answers: Answers, random: RandomSource): Answers {
  const values = Object.values(answers);
  return Object.fromEntries(
    Object.entries(answers).flatMap(([variable, value]) => {
      const dice = random();
      if (dice < 0.05) return [];
      if (dice < 0.1) return [[variable, null]];
      if (dice < 0.15) return [[variable, pickOne([-99, -98, 0, 1, 2, 37, "", " ", "x"], random)]];
      if (dice < 0.2) return [[variable, pickOne(values, random)]];
      return [[variable, value]];
    }),
  );
}

function everythingAnswered(definition: QuestionnaireDefinition, random: RandomSource): Answers {
  const plain = definition.pages.flatMap((page) => page.questions);
  return Object.assign(
    {},
    ...plain
      .filter((question) => !rulesOf(question).isUnseen && !rulesOf(question).asksNothing)
      .map((question) => rulesOf(question).answer(question, random)),
    ...plain
      .filter((question) => question.missingAnswers && random() < 0.2)
      .map((question) => ({ [`${question.code}_missing`]: -98 })),
  );
}

function compare(definition: QuestionnaireDefinition, answers: Answers, seed: number): NaiveResult {
  const naive = evaluateNaively(definition, orderPages(definition, seed), answers, seed);
  expect(answersOnPath(definition, { answers, seed })).toEqual(naive.answers);
  const savedPages = definition.pages.map(({ code }) => code);
  const told = evaluate(definition, { answers, seed, savedPages });
  if (told.path.some(({ errors }) => errors.length > 0)) return naive;
  const codes = (parts: readonly { code: number }[]) => parts.map(({ code }) => code).sort((a, b) => a - b);
  const path = told.path.map(({ page, questions }) => ({
    page: page.code,
    questions: Object.fromEntries(
      questions.map((one) => [
        one.code,
        {
          options: codes("options" in one ? one.options : []),
          items: codes("items" in one ? one.items : []),
        },
      ]),
    ),
  }));
  expect(path).toEqual(naive.path);
  expect(told.answers).toEqual(naive.answers);
  expect(told.quotaCells).toEqual(naive.quotaCells);
  expect(told.outcome).toEqual(
    naive.screenedOutBy ? { status: "screened-out", pageCode: naive.screenedOutBy } : { status: "complete" },
  );
  return naive;
}

test("path, shown parts and stored data are those of a second evaluator", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (plain, seed) => {
      const random = randomFrom(seed);
      compare(plain, walkQuestionnaire({ definition: plain, seed, random }).interview.answers, seed);
      const tangled = entangle(plain, random);
      const answers = everythingAnswered(tangled, random);
      compare(tangled, answers, seed);
      compare(tangled, disturb(answers, random), seed);
    }),
    { numRuns: 400 },
  );
});

test("shuffled pages stay in their block, and what is fixed stays in its place", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (plain, seed) => {
      const definition = entangle(plain, randomFrom(seed));
      const ordered = orderPages(definition, seed);
      expect(ordered.map(({ code }) => code).sort()).toEqual(definition.pages.map(({ code }) => code).sort());
      const shuffled = new Set(definition.blocks?.filter((one) => one.isShuffled).map(({ code }) => code));
      ordered.forEach((page, place) => {
        const own = definition.pages[place];
        expect(page.blockCode).toBe(own.blockCode);
        if (own.isFixed || !shuffled.has(own.blockCode ?? "")) expect(page.code).toBe(own.code);
      });
      const answers = everythingAnswered(definition, randomFrom(seed));
      const savedPages = definition.pages.map(({ code }) => code);
      for (const { page, questions } of evaluate(definition, { answers, seed, savedPages }).path) {
        const isWhole = questions.length === page.questions.length;
        if (isWhole) {
          page.questions.forEach((question, place) => {
            if (question.isFixed || !page.isShuffled) expect(questions[place].code).toBe(question.code);
          });
        }
      }
    }),
    { numRuns: 200 },
  );
});
