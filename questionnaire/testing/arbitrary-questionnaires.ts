import fc from "fast-check";
import type { Condition } from "#questionnaire/condition";
import { checkConditions } from "#questionnaire/definition-checks/check-conditions";
import { checkFlow } from "#questionnaire/definition-checks/check-flow";
import { checkReferences } from "#questionnaire/definition-checks/check-references";
import { checkStructure } from "#questionnaire/definition-checks/check-structure";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { Formula } from "#questionnaire/formula";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";
import { pickOne, type RandomSource } from "#questionnaire/random-source";
import { type QuestionPlan, questionPlans, words } from "#questionnaire/testing/question-plans";
import type { Column } from "#questionnaire/variable";

/** Park and Miller's minimal standard generator: enough to drive a robot. */
export function randomFrom(seed: number): RandomSource {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * Questionnaires that may be published: every type of question, and conditions, skips, blocks, carry-forward,
 * shuffling, piping, formulas, ways out and warnings in all places. Shrinks to few pages and questions.
 */
export const questionnaires: fc.Arbitrary<QuestionnaireDefinition> = fc
  .tuple(
    fc.array(fc.array(fc.oneof(...Object.values(questionPlans)), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  )
  .map(([plans, seed]) =>
    mendRules(assemble([[{ type: "nps" }, ...plans[0]], ...plans.slice(1)], randomFrom(seed))),
  );

function assemble(
  plans: readonly (readonly QuestionPlan[])[],
  random: RandomSource,
): QuestionnaireDefinition {
  const blockCode = random() < 0.5 ? "B1" : undefined;
  const firstOfBlock = Math.floor(random() * plans.length);
  const pages: Page[] = [];
  plans.forEach((page, index) => {
    const earlier = pages.flatMap(({ questions }) => questions);
    const questions = page.map((plan, place): Question => {
      const code = `Q${index + 1}${"abcdefgh"[place]}`;
      return decorate({ ...plan, code, text: words(code) } as Question, earlier, random);
    });
    const isInBlock = blockCode && (index === firstOfBlock || index === firstOfBlock + 1);
    pages.push({
      code: `P${index + 1}`,
      title: nameAnswer(words(`page ${index + 1}`), earlier, random),
      questions,
      ...sometimes(random, 0.2, () => ({ visibleIf: condition(earlier, random) })),
      ...sometimes(random, 0.1, () => ({ screenOutIf: condition([...earlier, ...questions], random) })),
      ...sometimes(random, 0.2, () => ({
        skips: [skip(index, plans.length, [...earlier, ...questions], random)],
      })),
      ...sometimes(random, 0.3, () => ({ isShuffled: true })),
      ...(isInBlock && { blockCode }),
    });
  });
  return {
    languages: ["fa", "en"],
    title: words("title"),
    consent: words("consent"),
    thanks: words("thanks"),
    pages: JSON.parse(JSON.stringify(pages)) as Page[],
    ...(blockCode && {
      blocks: [
        { code: blockCode, title: words("block"), ...sometimes(random, 0.6, () => ({ isShuffled: true })) },
      ],
    }),
  };
}

/** Something for a share of the cases, nothing for the others. */
function sometimes<T extends object>(random: RandomSource, share: number, make: () => T): T | undefined {
  return random() < share ? make() : undefined;
}

function decorate(question: Question, earlier: readonly Question[], random: RandomSource): Question {
  const isChoice = question.type === "single" || question.type === "multiple";
  const { asksNothing, isUnseen } = rulesOf(question);
  const isAsked = !asksNothing && !isUnseen;
  const parts = (list: readonly { code: number }[], share: number) =>
    list.map((part, place) => ({
      ...part,
      ...(place > 0 && sometimes(random, share, () => ({ visibleIf: condition(earlier, random) }))),
    }));
  const decorated = {
    ...question,
    text: nameAnswer(question.text, earlier, random),
    textIfUnanswered: words("without an answer"),
    ...sometimes(random, 0.2, () => ({ visibleIf: condition(earlier, random) })),
    ...(question.type === "calculated" && { formula: formula(earlier, random) }),
    ...("options" in question && { options: parts(question.options, 0.1) }),
    ...("items" in question && question.type !== "maxDiff" && { items: parts(question.items, 0.1) }),
    ...(isAsked && !isChoice && sometimes(random, 0.2, () => ({ missingAnswers: ["dontKnow", "refused"] }))),
    ...(isAsked &&
      sometimes(random, 0.2, () => ({
        rules: [
          { level: "warning", failsIf: condition(earlier, random) ?? neverHolds, message: words("rule") },
        ],
      }))),
  } as Question;
  return carryForward(decorated, earlier, random);
}

const neverHolds: Condition = { type: "any", of: [] };

function carryForward(question: Question, earlier: readonly Question[], random: RandomSource): Question {
  const sources = earlier.filter(
    ({ type }) => type === "single" || type === "multiple" || type === "ranking",
  );
  const canCarry = [
    "single",
    "multiple",
    "likert",
    "ranking",
    "constantSum",
    "multiGrid",
    "numericGrid",
    "dualScale",
  ];
  if (sources.length === 0 || !canCarry.includes(question.type) || random() > 0.3) return question;
  const source = pickOne(sources, random);
  const take = source.type === "ranking" ? "ranked" : random() < 0.5 ? "chosen" : "unchosen";
  return {
    ...question,
    carryForward: { from: source.code, take, ...(take === "ranked" && { top: 2 }) },
  } as Question;
}

function nameAnswer(
  text: Question["text"],
  earlier: readonly Question[],
  random: RandomSource,
): Question["text"] {
  const named = readableColumns(earlier);
  if (named.length === 0 || random() > 0.2) return text;
  const { variable } = pickOne(named, random);
  return { fa: `${text.fa} {${variable}}`, en: `${text.en} {${variable}}` };
}

function skip(index: number, pageCount: number, readable: readonly Question[], random: RandomSource) {
  const later = Array.from({ length: pageCount - index - 1 }, (_, further) => `P${index + 2 + further}`);
  return { if: condition(readable, random) ?? neverHolds, to: pickOne([...later, "end"], random) };
}

type Readable = { variable: string; column: Column };

function readableColumns(questions: readonly Question[]): Readable[] {
  return questions.flatMap((question) =>
    rulesOf(question)
      .columns(question)
      .map((column) => ({
        variable: column.kind === "chosen" ? (column.storedIn ?? question.code) : column.code,
        column,
      })),
  );
}

/** A condition on what these questions answer, as deep as `all`, `any` and `not` of comparisons. */
function condition(readable: readonly Question[], random: RandomSource): Condition | undefined {
  const columns = readableColumns(readable);
  if (columns.length === 0) return undefined;
  const one = () => compare(pickOne(columns, random), columns, random);
  const shape = random();
  if (shape < 0.6) return one();
  if (shape < 0.75) return { type: "not", of: one() };
  if (shape < 0.9) return { type: "any", of: [one(), one()] };
  return { type: "all", of: [one(), { type: "not", of: one() }] };
}

function compare({ variable, column }: Readable, all: readonly Readable[], random: RandomSource): Condition {
  const { kind, options = [], optionCode } = column;
  const answered: Condition = { type: "answered", variable };
  if (random() < 0.3) return answered;
  switch (kind) {
    case "chosen":
      if (random() < 0.3) return { type: "chosenCount", variable, min: 1 + Math.floor(random() * 3) };
      return { type: "in", variable, codes: [optionCode ?? 1] };
    case "single":
    case "scale":
      return {
        type: "in",
        variable,
        codes: options
          .filter(() => random() < 0.5)
          .map(({ code }) => code)
          .slice(0, 20),
      };
    case "numeric":
    case "nps":
    case "rank": {
      const numbers = all.filter((other) => other.column.kind === "numeric" && other.variable !== variable);
      if (numbers.length > 0 && random() < 0.3) {
        return { type: "compare", variable, operator: "at-least", other: pickOne(numbers, random).variable };
      }
      return { type: "between", variable, min: Math.floor(random() * 9) };
    }
    default:
      return answered;
  }
}

function formula(readable: readonly Question[], random: RandomSource): Formula {
  const numbers = readableColumns(readable).filter(
    ({ column }) => column.kind === "numeric" || column.kind === "scale" || column.kind === "nps",
  );
  if (numbers.length === 0) return { type: "number", value: 1 };
  const operand = (): Formula => ({ type: "variable", variable: pickOne(numbers, random).variable });
  const when = condition(readable, random);
  const sums: Formula = { type: "mean", of: [operand(), operand()], least: 1 };
  if (random() < 0.3)
    return {
      type: "divide",
      left: operand(),
      right: { type: "subtract", left: operand(), right: operand() },
    };
  return when && random() < 0.5
    ? { type: "case", cases: [{ if: when, value: sums }], otherwise: operand() }
    : sums;
}

/** Takes away the rules that the check refuses, such as two that contradict each other; what is left may be published. */
function mendRules(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  let mended = definition;
  for (;;) {
    const problems = [
      ...checkConditions(mended),
      ...checkReferences(mended),
      ...checkStructure(mended),
      ...checkFlow(mended),
    ];
    const refused = problems.filter(({ level, pageCode }) => level === "error" && pageCode);
    if (refused.length === 0) return mended;
    const before = JSON.stringify(mended);
    mended = { ...mended, pages: mended.pages.map((page) => withoutRefused(page, refused)) };
    // What is left is passed over by the rules of other pages.
    if (JSON.stringify(mended) === before) mended = { ...mended, pages: mended.pages.map(leadingOn) };
  }
}

function leadingOn({ skips: _s, screenOutIf: _o, ...page }: Page): Page {
  return page;
}

function withoutRefused(page: Page, problems: readonly DefinitionProblem[]): Page {
  const own = problems.filter(({ pageCode }) => pageCode === page.code);
  const isOwnFault = own.some(({ questionCode }) => !questionCode);
  const { visibleIf: _v, screenOutIf: _s, skips: _k, ...bare } = page;
  return {
    ...(isOwnFault ? { ...bare, title: words(page.code) } : page),
    questions: page.questions.map((question) =>
      own.some(({ questionCode }) => questionCode === question.code) ? withoutRules(question) : question,
    ),
  };
}

function withoutRules(question: Question): Question {
  const { visibleIf: _, rules: _r, ...bare } = question;
  const plain = <P extends { visibleIf?: Condition }>(parts: readonly P[]) =>
    parts.map(({ visibleIf: _, ...part }) => part);
  const { carryForward: _c, ...rest } = bare as typeof bare & { carryForward?: unknown };
  return {
    ...rest,
    text: words(question.code),
    ...("options" in question && { options: plain(question.options) }),
    ...("items" in question && { items: plain<{ visibleIf?: Condition }>(question.items) }),
    ...(question.type === "calculated" && { formula: { type: "number", value: 1 } }),
  } as Question;
}
