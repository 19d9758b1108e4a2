import type { Answers } from "#questionnaire/answers";
import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";
import { rulesOf, variablesOfQuestion } from "#questionnaire/question-types/registry";

export type NaiveResult = {
  /** By page, in order: the questions shown, each with its options and items, sorted. */
  path: { page: string; questions: Record<string, { options: number[]; items: number[] }> }[];
  answers: Answers;
  screenedOutBy?: string;
  quotaCells: string[];
};

/**
 * The routing told a second time, plainly and slowly, as the glossary and the model describe it: everything
 * is looked up afresh, nothing is remembered. Every page counts as done. The order of the pages is given.
 */
export function evaluateNaively(
  definition: QuestionnaireDefinition,
  order: readonly Page[],
  given: Answers,
  seed: number,
): NaiveResult {
  const result: NaiveResult = { path: [], answers: {}, quotaCells: [] };
  const blocksSeen: Record<string, boolean> = {};
  const blockShows = (code: string) => {
    const block = definition.blocks?.find((one) => one.code === code);
    blocksSeen[code] ??= !block?.visibleIf || isTrue(block.visibleIf, result.answers);
    return blocksSeen[code];
  };
  let position = 0;
  while (position < order.length) {
    const page = order[position];
    position += 1;
    if (page.blockCode && !blockShows(page.blockCode)) continue;
    if (page.visibleIf && !isTrue(page.visibleIf, result.answers)) continue;
    const before = { ...result.answers };
    const shown = page.questions.flatMap((question) => show(question, before) ?? []);
    // The questionnaire's order, whatever order the page is drawn in: what is computed reads what stands before it.
    for (const one of shown) store(one.question, one.shown, given, result.answers, seed);
    const seen = shown.filter(({ question }) => !rulesOf(question).isUnseen);
    if (seen.length === 0) continue;
    result.path.push({ page: page.code, questions: Object.fromEntries(seen.map(describe)) });
    if (page.screenOutIf && isTrue(page.screenOutIf, result.answers))
      return finish(definition, { ...result, screenedOutBy: page.code });
    for (const { question } of seen) {
      const declined = question.type === "consent" && question.mustAgree;
      if (declined && result.answers[question.code] === 0)
        return finish(definition, { ...result, screenedOutBy: page.code });
    }
    const skip = (page.skips ?? []).find((one) => isTrue(one.if, result.answers));
    if (!skip) continue;
    if (skip.to === "end") break;
    const target = order.findIndex(({ code }) => code === skip.to);
    if (target >= position) position = target;
  }
  return finish(definition, result);
}

function finish({ quotas }: QuestionnaireDefinition, result: NaiveResult): NaiveResult {
  for (const { cells } of quotas ?? [])
    for (const cell of cells) if (isTrue(cell.holdsIf, result.answers)) result.quotaCells.push(cell.code);
  return result;
}

type Shown = { question: Question; shown: Question };

function describe({ shown }: Shown): [string, { options: number[]; items: number[] }] {
  const codes = (parts: readonly { code: number }[]) => parts.map(({ code }) => code).sort((a, b) => a - b);
  return [
    shown.code,
    {
      options: codes("options" in shown ? shown.options : []),
      items: codes("items" in shown ? shown.items : []),
    },
  ];
}

function show(question: Question, before: Answers): Shown | undefined {
  if (question.visibleIf && !isTrue(question.visibleIf, before)) return undefined;
  const carry = "carryForward" in question ? question.carryForward : undefined;
  const hasItems = "items" in question;
  const shown = structuredClone(question) as Question & { options?: Option[]; items?: Option[] };
  const comesOver = (part: Option) => {
    if (!carry || part.code < 0 || part.isExclusive) return true;
    const answer = before[carry.from];
    if (carry.take === "ranked") {
      const place = before[`${carry.from}_${part.code}`];
      return typeof place === "number" && place <= (carry.top ?? 1000);
    }
    // Not asked: nothing to carry. Asked and left empty: nothing chosen, all left unchosen.
    if (answer === undefined) return false;
    const chosen = Array.isArray(answer) ? answer : typeof answer === "number" ? [answer] : [];
    return carry.take === "chosen" ? chosen.includes(part.code) : !chosen.includes(part.code);
  };
  const isVisible = (part: Option) => !part.visibleIf || isTrue(part.visibleIf, before);
  if (shown.items) shown.items = shown.items.filter((part) => isVisible(part) && comesOver(part));
  if (shown.options)
    shown.options = shown.options.filter((part) => isVisible(part) && (hasItems || comesOver(part)));
  if (hasItems && "items" in question && question.items.length > 0 && shown.items?.length === 0)
    return undefined;
  const isThinned = "options" in question && shown.options?.length !== question.options.length;
  const canBeChosen = (shown.options ?? []).some((option) => option.code >= 0 && !option.isExclusive);
  if (isThinned && !canBeChosen) return undefined;
  return { question, shown };
}

function store(question: Question, shown: Question, given: Answers, answers: Answers, seed: number): void {
  for (const variable of variablesOfQuestion(rulesOf(shown).arrange?.(shown, seed) ?? shown)) {
    if (given[variable] !== undefined) answers[variable] = given[variable];
  }
  if (question.type === "single" || question.type === "multiple") {
    const answer = given[question.code];
    for (const { code, isOtherSpecify } of question.options) {
      const isChosen = Array.isArray(answer) ? answer.includes(code) : answer === code;
      if (isOtherSpecify && !isChosen) delete answers[`${question.code}_${code}_text`];
    }
  }
  if (question.type === "calculated") {
    const value = reckon(question.formula, answers);
    const isNumber = value !== undefined && Number.isFinite(value);
    answers[question.code] = !isNumber
      ? null
      : question.decimals === undefined
        ? value
        : Number(value.toFixed(question.decimals));
  } else Object.assign(answers, rulesOf(question).derive?.(question, answers, seed));
}

function isEmpty(answer: Answers[string] | undefined): boolean {
  if (answer === undefined || answer === null) return true;
  return typeof answer === "number" ? false : answer.toString().trim() === "";
}

function isTrue(condition: Condition, answers: Answers): boolean {
  if (condition.type === "not") return isTrue(condition.of, answers) === false;
  if (!("variable" in condition)) {
    const trueOnes = condition.of.filter((part) => isTrue(part, answers)).length;
    return condition.type === "all" ? trueOnes === condition.of.length : trueOnes > 0;
  }
  const answer = answers[condition.variable];
  const inside = (value: number, range: { min?: number; max?: number }) =>
    !(range.min !== undefined && value < range.min) && !(range.max !== undefined && value > range.max);
  if (condition.type === "answered") return !isEmpty(answer);
  if (condition.type === "chosenCount") return Array.isArray(answer) && inside(answer.length, condition);
  if (condition.type === "in") {
    const codes = Array.isArray(answer) ? answer : [answer];
    return condition.codes.some((code) => codes.includes(code));
  }
  if (typeof answer !== "number") return false;
  if (condition.type === "between") return inside(answer, condition);
  const other = answers[condition.other];
  if (typeof other !== "number") return false;
  const sign = Math.sign(answer - other);
  const signs = { less: [-1], "at-most": [-1, 0], equal: [0], "at-least": [0, 1], more: [1] };
  return signs[condition.operator].includes(sign === 0 ? 0 : sign);
}

function reckon(formula: Formula, answers: Answers): number | undefined {
  if (formula.type === "number") return formula.value;
  if (formula.type === "case") {
    for (const one of formula.cases) if (isTrue(one.if, answers)) return reckon(one.value, answers);
    return formula.otherwise ? reckon(formula.otherwise, answers) : undefined;
  }
  if (formula.type === "variable") {
    const answer = answers[formula.variable];
    if (typeof answer !== "number" || answer === -98 || answer === -99) return undefined;
    return formula.reversedFrom === undefined ? answer : formula.reversedFrom - answer;
  }
  if (formula.type === "chosenCount") {
    const answer = answers[formula.variable];
    if (!Array.isArray(answer) || answer.length === 0) return undefined;
    if (answer.some((code) => code === -98 || code === -99)) return undefined;
    return answer.filter((code) => !(formula.leaveOut ?? []).includes(code)).length;
  }
  if ("left" in formula) {
    const left = reckon(formula.left, answers);
    const right = reckon(formula.right, answers);
    if (left === undefined || right === undefined) return undefined;
    if (formula.type === "subtract") return left - right;
    return formula.type === "multiply" ? left * right : left / right;
  }
  const values = formula.of.map((part) => reckon(part, answers)).filter((value) => value !== undefined);
  if (values.length === 0 || values.length < (formula.least ?? formula.of.length)) return undefined;
  if (formula.type === "min") return values.toSorted((a, b) => a - b)[0];
  if (formula.type === "max") return values.toSorted((a, b) => b - a)[0];
  let total = 0;
  for (const value of values) total += value;
  return formula.type === "sum" ? total : total / values.length;
}
