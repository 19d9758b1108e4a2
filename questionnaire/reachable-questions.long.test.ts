import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { checkDefinition } from "#questionnaire/check-definition";
import type { Condition } from "#questionnaire/condition";
import { checkFlow } from "#questionnaire/definition-checks/check-flow";
import { evaluate, type Interview } from "#questionnaire/evaluate";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { pickOne, type RandomSource } from "#questionnaire/random-source";
import { randomFrom } from "#questionnaire/testing/arbitrary-questionnaires";
import { words } from "#questionnaire/testing/question-plans";

type Small = { question: Question; answers: Answers[] };

/** A question with all the answers that it can be given. */
function smallQuestion(code: string, random: RandomSource): Small {
  const isRequired = random() < 0.6;
  const shared = { code, text: words(code), isRequired };
  const empty: Answers[] = isRequired ? [] : [{ [code]: null }];
  const shape = random();
  if (shape < 0.5) {
    const options = [1, 2].map((option) => ({ code: option, label: words(`${code} ${option}`) }));
    const question: Question = { ...shared, type: "single", options };
    return { question, answers: [...empty, ...[1, 2].map((answer) => ({ [code]: answer }))] };
  }
  if (shape < 0.75) {
    const answers = [1, 2, 3].map((answer) => ({ [code]: answer }));
    return {
      question: { ...shared, type: "number", min: 1, max: 3, isWhole: true },
      answers: [...empty, ...answers],
    };
  }
  const options = [1, 2, 9].map((option) => ({
    code: option,
    label: words(`${code} ${option}`),
    ...(option === 9 && { isExclusive: true }),
  }));
  const answers = [[1], [2], [1, 2], [9]].map((chosen) => ({ [code]: chosen }));
  return { question: { ...shared, type: "multiple", options }, answers: [...empty, ...answers] };
}

function smallCondition(readable: readonly Question[], random: RandomSource): Condition {
  const question = pickOne(readable, random);
  const variable = question.code;
  const dice = random();
  if (dice < 0.15) return { type: "not", of: smallCondition(readable, random) };
  if (dice < 0.35) {
    const type = random() < 0.6 ? "all" : "any";
    return { type, of: [smallCondition(readable, random), smallCondition(readable, random)] };
  }
  if (dice < 0.45) return { type: "answered", variable };
  if (question.type === "multiple" && dice < 0.6) {
    return random() < 0.5
      ? { type: "chosenCount", variable, min: 2 }
      : { type: "chosenCount", variable, max: 1 };
  }
  const numbers = readable.filter(({ type }) => type === "number");
  if (question.type === "number" && dice < 0.65) {
    const operator = pickOne(["less", "at-most", "equal", "at-least", "more"] as const, random);
    return { type: "compare", variable, operator, other: pickOne(numbers, random).code };
  }
  if (question.type === "number" && dice < 0.85) {
    return {
      type: "between",
      variable,
      ...(random() < 0.5 ? { min: 2 } : { max: 1 + Math.floor(random() * 2) }),
    };
  }
  return { type: "in", variable, codes: [1 + Math.floor(random() * 2)] };
}

function smallQuestionnaire(random: RandomSource) {
  const answersOf = new Map<string, Answers[]>();
  const asked: Question[] = [];
  const count = 3 + Math.floor(random() * 2);
  const sometimes = <T extends object>(share: number, make: () => T) => (random() < share ? make() : {});
  const isShuffled = random() < 0.3;
  const pages: Page[] = [];
  for (let index = 1; index <= count; index += 1) {
    const isFree = isShuffled && index > 1 && index < 4;
    const readable = isFree ? asked.filter(({ code }) => code.startsWith("Q1")) : [...asked];
    const own = (random() < 0.3 ? ["a", "b"] : ["a"]).map((letter) =>
      smallQuestion(`Q${index}${letter}`, random),
    );
    const questions = own.map(({ question, answers }) => {
      answersOf.set(question.code, answers);
      if (readable.length === 0) return question;
      return { ...question, ...sometimes(0.3, () => ({ visibleIf: smallCondition(readable, random) })) };
    });
    asked.push(...questions);
    const known = [...readable, ...questions];
    pages.push({
      code: `P${index}`,
      questions,
      ...(isFree && { blockCode: "B1" }),
      ...(readable.length > 0 && sometimes(0.4, () => ({ visibleIf: smallCondition(readable, random) }))),
      ...sometimes(0.15, () => ({ screenOutIf: smallCondition(known, random) })),
      ...(index < count &&
        sometimes(0.3, () => ({
          skips: [
            {
              if: smallCondition(known, random),
              to: random() < 0.2 ? "end" : `P${Math.min(index + 2, count)}`,
            },
          ],
        }))),
    });
  }
  const cells = [1, 2].map((code) => ({
    code: `C${code}`,
    label: words(`cell ${code}`),
    holdsIf: smallCondition(asked, random),
    target: 10,
  }));
  const definition: QuestionnaireDefinition = {
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages,
    blocks: isShuffled ? [{ code: "B1", title: words("block"), isShuffled: true }] : [],
    quotas: [{ code: "QUOTA", title: words("quota"), cells }],
  };
  return { definition, answersOf };
}

/** Everything that somebody comes by, tried out answer by answer. */
function tryEverything(definition: QuestionnaireDefinition, answersOf: ReadonlyMap<string, Answers[]>) {
  const met = new Set<string>();
  const follow = (interview: Interview) => {
    const { outcome, path, quotaCells } = evaluate(definition, interview);
    if (outcome.status !== "in-progress") {
      if (outcome.status === "complete") for (const code of quotaCells) met.add(`cell ${code}`);
      return;
    }
    const page = path.find((one) => one.page.code === outcome.pageCode);
    if (!page || interview.savedPages.includes(outcome.pageCode)) throw new Error("came up twice");
    met.add(`page ${outcome.pageCode}`);
    for (const { code } of page.questions) met.add(`question ${code}`);
    const all = page.questions.reduce<Answers[]>(
      (ways, { code }) =>
        ways.flatMap((way) => (answersOf.get(code) ?? []).map((one) => ({ ...way, ...one }))),
      [{}],
    );
    const savedPages = [...interview.savedPages, outcome.pageCode];
    for (const answers of all)
      follow({ seed: interview.seed, savedPages, answers: { ...interview.answers, ...answers } });
  };
  for (const seed of definition.blocks?.length ? [1, 2, 3, 4] : [1])
    follow({ seed, answers: {}, savedPages: [] });
  return met;
}

function calledUnreachable(definition: QuestionnaireDefinition): string[] {
  return checkFlow(definition).flatMap(({ code, pageCode, questionCode, detail }) => {
    if (code === "page-unreachable") return [`page ${pageCode}`];
    if (code === "question-unreachable") return [`question ${questionCode}`];
    if (code === "quota-cell-unreachable") return [`cell ${detail}`];
    return [];
  });
}

test("what is called unreachable is what nobody reaches, whatever is answered", () => {
  const tally = { questionnaires: 0, called: 0, missed: 0 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), (seed) => {
      const { definition, answersOf } = smallQuestionnaire(randomFrom(seed));
      const met = tryEverything(definition, answersOf);
      const called = calledUnreachable(definition);
      expect(called.filter((one) => met.has(one))).toEqual([]);
      const told = checkDefinition(definition).some(({ level }) => level === "error");
      const all = definition.pages.flatMap(({ code, questions }) => [
        `page ${code}`,
        ...questions.map((question) => `question ${question.code}`),
      ]);
      tally.questionnaires += 1;
      tally.called += called.length;
      if (!told) tally.missed += all.filter((one) => !met.has(one)).length;
    }),
    { numRuns: 500, seed: 7 },
  );
  // Four answers that exclude each other only together may pass unnoticed; nearly nothing does.
  expect(tally.called).toBeGreaterThan(100);
  expect(tally.missed / tally.called).toBeLessThan(0.05);
});
