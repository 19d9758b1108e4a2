import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAnswer } from "#questionnaire/check-answer";
import { canPublish, checkDefinition } from "#questionnaire/check-definition";
import { buildCodebook, readVariable } from "#questionnaire/codebook";
import { compareVersions } from "#questionnaire/compare-versions";
import type { Condition } from "#questionnaire/condition";
import { answersOnPath, evaluate } from "#questionnaire/evaluate";
import type { LocalisedText } from "#questionnaire/localised-text";
import { type Page, type Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";
import { variablesOfQuestion } from "#questionnaire/question-types/registry";
import type { RandomSource } from "#questionnaire/random-source";
import { walkQuestionnaire } from "#questionnaire/robot";

function words(name: string): LocalisedText {
  return { fa: `متن ${name}`, en: `Text ${name}` };
}

const isSometimes = fc.option(fc.boolean(), { nil: undefined });

function optionsOf({ count, hasOther, hasNone, hasUnsure }: OptionPlan): Option[] {
  const options: Option[] = Array.from({ length: count }, (_, index) => ({
    code: index + 1,
    label: words(`option ${index + 1}`),
  }));
  if (hasOther) options.push({ code: 90, label: words("other"), isOtherSpecify: true });
  if (hasNone) options.push({ code: 91, label: words("none"), isExclusive: true });
  if (hasUnsure) options.push({ code: -98, label: words("unsure"), isExclusive: true });
  return options;
}
type OptionPlan = { count: number; hasOther: boolean; hasNone: boolean; hasUnsure: boolean };

const optionPlan = fc.record<OptionPlan>({
  count: fc.integer({ min: 2, max: 6 }),
  hasOther: fc.boolean(),
  hasNone: fc.boolean(),
  hasUnsure: fc.boolean(),
});

const points: Option[] = [1, 2, 3, 4, 5].map((code) => ({ code, label: words(`point ${code}`) }));

type Blank = Question extends infer Q ? (Q extends Question ? Omit<Q, "code" | "text"> : never) : never;

const blank: fc.Arbitrary<Blank> = fc.oneof(
  fc.record({
    type: fc.constant("single" as const),
    options: optionPlan.map(optionsOf),
    isShuffled: isSometimes,
    isRequired: isSometimes,
  }),
  fc
    .tuple(optionPlan, fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 4 }))
    .chain(([plan, minChosen, maxChosen]) =>
      fc.record({
        type: fc.constant("multiple" as const),
        options: fc.constant(optionsOf(plan)),
        minChosen: fc.constantFrom(undefined, minChosen),
        maxChosen: fc.constantFrom(undefined, maxChosen),
        isShuffled: isSometimes,
        isRequired: isSometimes,
      }),
    ),
  fc.record({
    type: fc.constant("likert" as const),
    items: fc
      .integer({ min: 1, max: 5 })
      .map((count) => Array.from({ length: count }, (_, i) => ({ code: i + 1, text: words(`item ${i}`) }))),
    points: fc.constant(points),
    isShuffled: isSometimes,
    isRequired: isSometimes,
  }),
  fc.record({
    type: fc.constant("number" as const),
    min: fc.constantFrom(undefined, -3, 0.5, 18),
    max: fc.constantFrom(undefined, 19.5, 99),
    isWhole: isSometimes,
    isRequired: isSometimes,
  }),
  fc.record({
    type: fc.constantFrom("text" as const, "longText" as const),
    maxLength: fc.constantFrom(undefined, 1, 20),
    isRequired: isSometimes,
  }),
  fc.record({ type: fc.constant("nps" as const), isRequired: isSometimes }),
  fc.record({ type: fc.constant("information" as const) }),
);

/** A condition that reads one of these questions, as deep as `all`, `any` and `not` of comparisons. */
function conditionOn(readable: readonly Question[]): fc.Arbitrary<Condition | undefined> {
  const comparisons = readable.flatMap((question): fc.Arbitrary<Condition>[] =>
    variablesOfQuestion(question).map((variable) => {
      const answered = fc.constant<Condition>({ type: "answered", variable });
      const codes = codesOf(question);
      if (variable.endsWith("_text") || !codes) return answered;
      const chosen = fc
        .subarray(codes, { minLength: 1 })
        .map((some): Condition => ({ type: "in", variable, codes: some }));
      return fc.oneof(answered, chosen);
    }),
  );
  if (comparisons.length === 0) return fc.constant(undefined);
  const one = fc.oneof(...comparisons);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: one },
    { weight: 1, arbitrary: one.map((of): Condition => ({ type: "not", of })) },
    {
      weight: 1,
      arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }).map((of): Condition => ({ type: "any", of })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          one,
          one.map((of): Condition => ({ type: "not", of })),
        )
        .map((of): Condition => ({ type: "all", of })),
    },
  );
}

function codesOf(question: Question): number[] | undefined {
  if (question.type === "single" || question.type === "multiple")
    return question.options.map(({ code }) => code);
  if (question.type === "likert") return points.map(({ code }) => code);
  return question.type === "nps" ? [0, 6, 9, 10] : undefined;
}

/** Questionnaires that may be published: conditions read earlier pages, a screen-out its own page too. */
const questionnaires: fc.Arbitrary<QuestionnaireDefinition> = fc
  .array(fc.array(blank, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((pages) => [[{ type: "nps" } as const, ...pages[0]], ...pages.slice(1)])
  .chain((blanks) => {
    let number = 0;
    const pages = blanks.map((page) =>
      page.map((one) => {
        number += 1;
        return { ...one, code: `Q${number}`, text: words(`Q${number}`) } as Question;
      }),
    );
    const ruled = pages.map((questions, index) => {
      const earlier = pages.slice(0, index).flat();
      return fc
        .record({
          visibleIf: conditionOn(earlier),
          screenOutIf: conditionOn([...earlier, ...questions]),
          rules: fc.tuple(...questions.map(() => conditionOn(earlier))),
        })
        .map(
          ({ visibleIf, screenOutIf, rules }): Page => ({
            code: `P${index + 1}`,
            questions: questions.map((question, at) => ({ ...question, visibleIf: rules[at] })),
            visibleIf,
            screenOutIf,
          }),
        );
    });
    return fc.tuple(...ruled);
  })
  .map((pages) => ({
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages,
  }));

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Park and Miller's minimal standard generator: enough to drive a robot. */
function randomFrom(seed: number): RandomSource {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function withoutRules(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  return {
    ...definition,
    pages: definition.pages.map(({ code, questions }) => ({
      code,
      questions: questions.map((question) => ({ ...question, visibleIf: undefined })),
    })),
  };
}

/** Each evaluation that the robot came by, before the first save and after every one. */
function evaluationsOf(definition: QuestionnaireDefinition, seed: number) {
  const { saves } = walkQuestionnaire({ definition, seed, random: randomFrom(seed) });
  return Array.from({ length: saves.length + 1 }, (_, count) => {
    const done = saves.slice(0, count);
    const answers = Object.assign({}, ...done.map((save) => save.answers));
    return evaluate(definition, { seed, answers, savedPages: done.map((save) => save.pageCode) });
  });
}

test("the generated questionnaires are ones that may be published", () => {
  fc.assert(
    fc.property(questionnaires, (definition) => {
      expect(checkDefinition(definition).filter(({ level }) => level === "error")).toEqual([]);
      expect(canPublish(checkDefinition(definition))).toBe(true);
      expect(QuestionnaireDefinition.parse(definition)).toEqual(definition);
      expect(compareVersions(definition, structuredClone(definition)).changed).toEqual([]);
    }),
  );
});

test("the generator reaches both ends, skipped pages and hidden questions", () => {
  const seen = new Set<string>();
  for (const definition of fc.sample(questionnaires, { numRuns: 300, seed: 1 })) {
    const { outcome, saves, interview } = walkQuestionnaire({ definition, seed: 3, random: randomFrom(3) });
    seen.add(outcome.status);
    if (outcome.status === "complete" && saves.length < definition.pages.length) seen.add("skipped");
    const { path } = evaluate(definition, interview);
    if (path.some((shown) => shown.questions.length < shown.page.questions.length)) seen.add("hidden");
  }
  expect([...seen].toSorted()).toEqual(["complete", "hidden", "screened-out", "skipped"]);
});

test("the robot always arrives, saves each page once, and gives valid answers to what it was shown", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const { saves, interview, outcome } = walkQuestionnaire({ definition, seed, random: randomFrom(seed) });
      const { path } = evaluate(definition, interview);
      expect(["complete", "screened-out"]).toContain(outcome.status);
      expect(saves.map(({ pageCode }) => pageCode)).toEqual(path.map(({ page }) => page.code));
      path.forEach((shown, index) => {
        const { answers } = saves[index];
        for (const question of shown.questions) expect(checkAnswer(question, answers)).toEqual([]);
        const writable = shown.questions.flatMap(variablesOfQuestion);
        for (const [variable, value] of Object.entries(answers)) {
          expect(writable).toContain(variable);
          if (Array.isArray(value)) expect(value).toEqual(value.toSorted((a, b) => a - b));
        }
      });
    }),
  );
});

test("the same seed walks the same way", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const walk = () => walkQuestionnaire({ definition, seed, random: randomFrom(seed) });
      expect(walk()).toEqual(walk());
    }),
    { numRuns: 30 },
  );
});

test("progress never falls where nothing branches, and ends at one everywhere", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const straight = evaluationsOf(withoutRules(definition), seed).map(({ progress }) => progress);
      expect(straight).toEqual(straight.toSorted((a, b) => a - b));
      expect(straight[0]).toBe(0);
      expect(straight.at(-1)).toBe(1);
      expect(evaluationsOf(definition, seed).at(-1)?.progress).toBe(1);
    }),
  );
});

test("answers to questions that are not on the path change nothing", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const { interview, outcome } = walkQuestionnaire({ definition, seed, random: randomFrom(seed) });
      const shown = evaluate(definition, interview).path.flatMap(({ questions }) => questions);
      const own = new Set(shown.flatMap(variablesOfQuestion));
      const stray = definition.pages
        .flatMap((page) => page.questions)
        .flatMap(variablesOfQuestion)
        .filter((variable) => !own.has(variable));
      const answers = { ...Object.fromEntries(stray.map((variable) => [variable, 1])), ...interview.answers };
      const haunted = { ...interview, answers, savedPages: definition.pages.map(({ code }) => code) };
      expect(evaluate(definition, haunted).outcome).toEqual(outcome);
      expect(answersOnPath(definition, haunted)).toEqual(answersOnPath(definition, interview));
    }),
  );
});

test("the codebook reads every answer that the robot gave, and calls the rest not asked", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const { interview } = walkQuestionnaire({ definition, seed, random: randomFrom(seed) });
      const answers = answersOnPath(definition, interview);
      const shown = new Set(
        evaluate(definition, interview).path.flatMap(({ questions }) => questions.map(({ code }) => code)),
      );
      const codebook = buildCodebook(definition);
      expect(new Set(codebook.map(({ code }) => code)).size).toBe(codebook.length);
      for (const variable of codebook) {
        if (variable.code.endsWith("_text")) continue;
        const value = readVariable(variable, answers);
        const isNotAsked = "missing" in value && value.missing === "notAsked";
        expect(isNotAsked).toBe(!shown.has(variable.questionCode));
      }
    }),
  );
});
