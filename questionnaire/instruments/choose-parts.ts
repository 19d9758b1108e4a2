import { type Condition, variablesOf } from "#questionnaire/condition";
import { type Formula, variablesOfFormula } from "#questionnaire/formula";
import type { Page, Question } from "#questionnaire/model";
import type { AnswerRule } from "#questionnaire/question-parts";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";

/** What of a module is wanted, by the codes that it was written with. */
export type ModuleChoice = {
  /** All questions, when left out. Scores follow from what they are computed from. */
  questions?: readonly string[];
  /** For questions with items: those wanted; all, when a question is not named. */
  items?: Readonly<Record<string, readonly number[]>>;
};

/**
 * The chosen part of a module. A score stays as long as everything that it reads is there: half a scale is
 * another scale. Of an open list, which each study fills by itself, it reads what is left.
 */
export function chooseParts(
  pages: readonly Page[],
  choice: ModuleChoice | undefined,
  openLists: readonly string[] = [],
): Page[] {
  if (!choice) return [...pages];
  const kept = pages.map((page) => ({
    ...page,
    questions: page.questions.flatMap((question) => chooseQuestion(question, choice)),
  }));
  const open = new Set(namesOf(pages.flatMap(questionsOf).filter(({ code }) => openLists.includes(code))));
  const readable = new Set(namesOf(kept.flatMap(questionsOf)));
  const finished = kept.map((page) => ({
    ...withoutLostRules(page, readable),
    questions: page.questions
      .flatMap((question) => keepScore(question, readable, open))
      .map((question) => withoutLostRules(question, readable)),
  }));
  return gatherUnseen(finished);
}

/** A page that asks nothing any more is dropped; its scores move to the last page that is left. */
function gatherUnseen(pages: readonly Page[]): Page[] {
  const isSeen = (page: Page) => page.questions.some((question) => !rulesOf(question).isUnseen);
  const shown = pages.filter(isSeen);
  const homeless = pages.filter((page) => !isSeen(page)).flatMap(questionsOf);
  return shown.map((page, position) =>
    position === shown.length - 1 ? { ...page, questions: [...page.questions, ...homeless] } : page,
  );
}

/** A condition on a question that was left out cannot be asked; what it guarded is shown to everybody. */
function withoutLostRules<T extends { visibleIf?: Condition; rules?: AnswerRule[] }>(
  owner: T,
  readable: ReadonlySet<string>,
): T {
  const isLost = (condition: Condition) => variablesOf(condition).some((name) => !readable.has(name));
  const { visibleIf, rules, ...rest } = owner;
  const kept = rules?.filter((rule) => !isLost(rule.failsIf));
  return {
    ...rest,
    ...(visibleIf && !isLost(visibleIf) && { visibleIf }),
    ...(kept?.length && { rules: kept }),
  } as T;
}

function questionsOf(page: Page): Question[] {
  return page.questions;
}

function namesOf(questions: readonly Question[]): string[] {
  return questions.flatMap((question) =>
    question.type === "calculated"
      ? [question.code]
      : [
          ...variablesOfQuestion(question),
          ...rulesOf(question)
            .columns(question)
            .map(({ code }) => code),
        ],
  );
}

function chooseQuestion(question: Question, { questions, items }: ModuleChoice): Question[] {
  if (question.type === "calculated") return [question];
  if (questions && !questions.includes(question.code)) return [];
  const wanted = items?.[question.code];
  if (!wanted || !("items" in question)) return [question];
  const left = { ...question, items: question.items.filter(({ code }) => wanted.includes(code)) } as Question;
  return "items" in left && left.items.length > 0 ? [left] : [];
}

function keepScore(question: Question, readable: ReadonlySet<string>, open: ReadonlySet<string>): Question[] {
  if (question.type !== "calculated") return [question];
  const formula = withoutMissing(question.formula, (name) => open.has(name) && !readable.has(name));
  const isComplete = variablesOfFormula(formula).every((name) => readable.has(name));
  return isComplete && variablesOfFormula(formula).length > 0 ? [{ ...question, formula }] : [];
}

/** The formula without the operands of a sum or a mean over like things that may be absent. */
function withoutMissing(formula: Formula, mayGo: (variable: string) => boolean): Formula {
  if (!("of" in formula) || new Set(formula.of.map(({ type }) => type)).size > 1) return formula;
  const of = formula.of.filter((part) => !variablesOfFormula(part).some(mayGo));
  if (of.length === formula.of.length) return formula;
  const { least, ...rest } = formula;
  return {
    ...rest,
    of,
    ...(least !== undefined && { least: Math.max(1, Math.min(least, Math.ceil(of.length / 2))) }),
  };
}
