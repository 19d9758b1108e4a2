import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answers, AnswerValue } from "#questionnaire/answers";
import { checkAnswer } from "#questionnaire/check-answer";
import { canPublish, checkDefinition } from "#questionnaire/check-definition";
import { buildCodebook, readVariable } from "#questionnaire/codebook";
import { compareVersions } from "#questionnaire/compare-versions";
import { answersOnPath, evaluate } from "#questionnaire/evaluate";
import { type Question, QuestionnaireDefinition, questionTypes } from "#questionnaire/model";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";
import { walkQuestionnaire } from "#questionnaire/robot";
import { questionnaires, randomFrom } from "#questionnaire/testing/arbitrary-questionnaires";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function walk(definition: QuestionnaireDefinition, seed: number) {
  return walkQuestionnaire({ definition, seed, random: randomFrom(seed) });
}

function questionsOf(definition: QuestionnaireDefinition): Question[] {
  return definition.pages.flatMap((page) => page.questions);
}

function isUnseen(question: Question): boolean {
  return Boolean(rulesOf(question).isUnseen);
}

/** Nothing of it depends on an answer. */
function withoutRules(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  const plain = (parts: readonly object[]) => parts.map((part) => ({ ...part, visibleIf: undefined }));
  return {
    ...definition,
    blocks: [],
    pages: definition.pages.map(({ code, questions }) => ({
      code,
      questions: questions.map(
        (question) =>
          ({
            ...question,
            visibleIf: undefined,
            carryForward: undefined,
            mustAgree: undefined,
            ...("options" in question && { options: plain(question.options) }),
            ...("items" in question && { items: plain(question.items) }),
          }) as unknown as Question,
      ),
    })),
  };
}

/** Each evaluation that the robot came by, before the first save and after every one. */
function evaluationsOf(definition: QuestionnaireDefinition, seed: number) {
  const { saves } = walk(definition, seed);
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
      expect(compareVersions(definition, structuredClone(definition)).changed).toEqual([]);
    }),
  );
});

test("written as JSON and read again, a questionnaire and its interviews are the same", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const read = QuestionnaireDefinition.parse(JSON.parse(JSON.stringify(definition)));
      expect(read).toEqual(definition);
      expect(walk(read, seed)).toEqual(walk(definition, seed));
    }),
    { numRuns: 50 },
  );
});

test("the generator reaches every type, both ends, and all that can keep a question away", () => {
  const seen = new Set<string>();
  for (const definition of fc.sample(questionnaires, { numRuns: 200, seed: 1 })) {
    const { outcome, saves, interview } = walk(definition, 3);
    seen.add(outcome.status);
    if (outcome.status === "complete" && saves.length < definition.pages.length) seen.add("skipped");
    for (const { page, questions } of evaluate(definition, interview).path) {
      if (questions.length < page.questions.filter((question) => !isUnseen(question)).length)
        seen.add("hidden");
      for (const question of questions) seen.add(question.type);
    }
    const written = JSON.stringify(definition);
    for (const rule of ["skips", "blocks", "carryForward", "missingAnswers", '"compare"', '"divide"', "{Q"]) {
      if (written.includes(rule)) seen.add(rule);
    }
    for (const { options, items } of questionsOf(definition) as { options?: object[]; items?: object[] }[]) {
      if ([...(options ?? []), ...(items ?? [])].some((part) => "visibleIf" in part)) seen.add("part");
    }
  }
  const wanted = questionTypes.filter((type) => type !== "hidden" && type !== "calculated");
  for (const one of [...wanted, "complete", "screened-out", "skipped", "hidden", "part", "skips", "blocks"])
    expect(seen).toContain(one);
  for (const one of ["carryForward", "missingAnswers", '"compare"', '"divide"', "{Q"])
    expect(seen).toContain(one);
});

test("the robot always arrives, saves each page once, and gives valid answers to what it was shown", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const { saves, interview, outcome } = walk(definition, seed);
      const { path } = evaluate(definition, interview);
      expect(["complete", "screened-out"]).toContain(outcome.status);
      expect(saves.map(({ pageCode }) => pageCode)).toEqual(path.map(({ page }) => page.code));
      path.forEach((shown, index) => {
        const { answers } = saves[index];
        expect(shown.questions.length).toBeGreaterThan(0);
        expect(shown.questions.some(isUnseen)).toBe(false);
        for (const question of shown.questions) expect(checkAnswer(question, answers)).toEqual([]);
        const writable = shown.questions.flatMap(variablesOfQuestion);
        for (const [variable, value] of Object.entries(answers)) {
          expect(writable).toContain(variable);
          if (Array.isArray(value)) expect(value).toEqual(value.toSorted((a, b) => a - b));
        }
      });
    }),
    { numRuns: 200 },
  );
});

test("the path is a function of version, answers and seed, in whatever order the answers lie", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      expect(walk(definition, seed)).toEqual(walk(definition, seed));
      const { interview } = walk(definition, seed);
      const turned = {
        seed,
        savedPages: interview.savedPages.toReversed(),
        answers: Object.fromEntries(Object.entries(interview.answers).toReversed()),
      };
      expect(evaluate(structuredClone(definition), turned)).toEqual(evaluate(definition, interview));
    }),
    { numRuns: 50 },
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
      const { interview, outcome } = walk(definition, seed);
      const shown = evaluate(definition, interview).path.flatMap(({ questions }) => questions);
      const own = new Set(shown.flatMap(variablesOfQuestion));
      const stray = questionsOf(definition)
        .filter((question) => !isUnseen(question))
        .flatMap(variablesOfQuestion)
        .filter((variable) => !own.has(variable));
      const answers = { ...Object.fromEntries(stray.map((variable) => [variable, 1])), ...interview.answers };
      const haunted = { ...interview, answers, savedPages: definition.pages.map(({ code }) => code) };
      expect(evaluate(definition, haunted).outcome).toEqual(outcome);
      expect(answersOnPath(definition, haunted)).toEqual(answersOnPath(definition, interview));
    }),
    { numRuns: 200 },
  );
});

test("no condition, formula or check is brought down by answers that nobody could have given", () => {
  const nonsense: fc.Arbitrary<AnswerValue> = fc.oneof(
    fc.integer({ min: -99, max: 100 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ maxLength: 12 }),
    fc.constantFrom("2026-02-30", "", null),
    fc.array(fc.integer({ min: -99, max: 100 }), { maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      questionnaires,
      seeds,
      fc.array(nonsense, { minLength: 1, maxLength: 9 }),
      (definition, seed, values) => {
        const variables = [...questionsOf(definition).flatMap(variablesOfQuestion), "Q9_other"];
        const answers: Answers = Object.fromEntries(
          variables.map((variable, place) => [variable, values[(place + seed) % values.length]]),
        );
        const savedPages = definition.pages.map(({ code }) => code);
        const { outcome, progress, answers: counted } = evaluate(definition, { answers, savedPages, seed });
        expect(["in-progress", "complete", "screened-out"]).toContain(outcome.status);
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        for (const value of Object.values(counted)) expect(AnswerValue.safeParse(value).success).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

/** Every text says something else, in the languages that it was written in. */
function rename(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rename);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      (key === "fa" || key === "en") && typeof inner === "string" ? `«${inner.length}»` : rename(inner),
    ]),
  );
}

test("a renamed label changes nothing of an interview or of what is stored", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const renamed = QuestionnaireDefinition.parse(rename(definition));
      expect(walk(renamed, seed)).toEqual(walk(definition, seed));
      const { interview } = walk(definition, seed);
      const [before, after] = [definition, renamed].map((one) => evaluate(one, interview));
      expect(after.answers).toEqual(before.answers);
      expect(after.path.map(({ page }) => page.code)).toEqual(before.path.map(({ page }) => page.code));
      expect(buildCodebook(renamed).map(({ code }) => code)).toEqual(
        buildCodebook(definition).map(({ code }) => code),
      );
    }),
    { numRuns: 50 },
  );
});

test("the codebook reads every answer that the robot gave, and calls the rest not asked", () => {
  fc.assert(
    fc.property(questionnaires, seeds, (definition, seed) => {
      const { interview } = walk(definition, seed);
      const { path, answers } = evaluate(definition, interview);
      const shown = new Map(path.flatMap(({ questions }) => questions.map((one) => [one.code, one])));
      const codebook = buildCodebook(definition);
      const unseen = new Set(
        questionsOf(definition)
          .filter(isUnseen)
          .map(({ code }) => code),
      );
      expect(new Set(codebook.map(({ code }) => code)).size).toBe(codebook.length);
      for (const variable of codebook) {
        if (variable.code.endsWith("_text") || variable.isDerived || unseen.has(variable.questionCode))
          continue;
        const question = shown.get(variable.questionCode);
        const stored =
          variable.kind === "chosen" ? (variable.storedIn ?? variable.questionCode) : variable.code;
        const value = readVariable(variable, answers);
        const isNotAsked = "missing" in value && value.missing === "notAsked";
        const isAsked = question !== undefined && variablesOfQuestion(question).includes(stored);
        const isExcused = question !== undefined && answers[`${question.code}_missing`] != null;
        expect([variable.code, isNotAsked]).toEqual([variable.code, !isAsked && !isExcused]);
      }
    }),
  );
});
