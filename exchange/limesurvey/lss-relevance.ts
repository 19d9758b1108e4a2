import { expressionCondition, type FoundAnswer } from "#exchange/expression-condition";
import { expressionFormula } from "#exchange/expression-formula";
import type { ImportBuilder, ImportedAnswer } from "#exchange/import-builder";
import { type Expression, parseExpression } from "#exchange/parse-expression";
import type { Condition } from "#questionnaire/condition";
import type { Formula } from "#questionnaire/formula";

/** Where an equation stands: `this` and `self` are the question itself, or the part that is checked. */
export type LssScope = { builder: ImportBuilder; self?: string };

/** A relevance equation as a condition; undefined when any part of it is not understood. */
export function readRelevance(equation: string, scope: LssScope): Condition | boolean | undefined {
  const parsed = parse(equation);
  return parsed && expressionCondition(parsed, (name) => findLssAnswer(name, scope));
}

/** What an equation computes; undefined for texts and functions that we do not have. */
export function readEquation(equation: string, scope: LssScope): Formula | undefined {
  const parsed = parse(equation);
  return parsed && expressionFormula(parsed, (name) => findLssAnswer(name, scope));
}

function parse(equation: string): Expression | undefined {
  const plain = equation
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .trim();
  const inner = /^\{([^{}]*)\}$/.exec(plain)?.[1] ?? plain;
  return parseExpression(inner, true);
}

/** Nothing, "1" and "true" mean that everybody is asked. */
export function isAlwaysRelevant(equation: string): boolean {
  return ["", "1", "true"].includes(equation.trim().toLowerCase());
}

/** Put aside, as researchers do by a relevance of 0. */
export function isNeverRelevant(equation: string): boolean {
  return ["0", "false"].includes(equation.trim().toLowerCase());
}

/** `Q1.NAOK`, `Q2_SQ001.NAOK`; the ending says how to treat missing answers, and ours are never errors. */
export function findLssAnswer(name: string, { builder, self }: LssScope): FoundAnswer | undefined {
  const { answers } = builder;
  const bare = name.replace(/\.(NAOK|value|code|valueNAOK|shown)$/i, "");
  const wanted = self && /^(this|self)$/.test(bare) ? self : bare;
  const whole = answers.get(wanted);
  if (whole) return { variable: whole.question.code, answer: whole };
  const pieces = wanted.split("_");
  for (let cut = pieces.length - 1; cut > 0; cut -= 1) {
    const code = pieces.slice(0, cut).join("_");
    const answer = answers.get(code);
    const found = answer && partOf(code, answer, pieces.slice(cut), answers);
    if (found) return found;
  }
  // A condition may name its question by number, as `Q481`; we keep those under `#481`.
  if (/^Q\d+(_|$)/.test(wanted)) return findLssAnswer(`#${wanted.slice(1)}`, { builder });
  return findByNumbers(wanted, answers);
}

/** `123X4X56SQ001`: survey, group and question by number, and the part behind them without a gap. */
function findByNumbers(name: string, answers: ReadonlyMap<string, ImportedAnswer>): FoundAnswer | undefined {
  const [, digits, rest] = /^\d+X\d+X(\d+)(.*)$/.exec(name) ?? [];
  for (let length = digits?.length ?? 0; length > 0; length -= 1) {
    const answer = answers.get(`#${digits.slice(0, length)}`);
    if (!answer) continue;
    const part = digits.slice(length) + rest;
    if (part === "") return { variable: answer.question.code, answer };
    return partOf(`#${digits.slice(0, length)}`, answer, part.split(/[_#]/), answers);
  }
  return undefined;
}

function partOf(
  code: string,
  answer: ImportedAnswer,
  parts: readonly string[],
  answers: ReadonlyMap<string, ImportedAnswer>,
): FoundAnswer | undefined {
  const { question, items, codes } = answer;
  const [row, column] = parts;
  const item = items.get(row);
  if (column !== undefined) return cellOf(code, answer, row, column, answers);
  if (item !== undefined) return { variable: `${question.code}_${item}`, answer };
  if (question.type === "ranking" && /^\d+$/.test(row))
    return { variable: question.code, answer, rank: Number(row) };
  const chosenCode =
    row === "other" ? codes.get("-oth-") : question.type === "multiple" ? codes.get(row) : undefined;
  return chosenCode === undefined ? undefined : { variable: question.code, answer, chosenCode };
}

function cellOf(
  code: string,
  { question, items }: ImportedAnswer,
  row: string,
  column: string,
  answers: ReadonlyMap<string, ImportedAnswer>,
): FoundAnswer | undefined {
  const item = items.get(row);
  const side = answers.get(`${code}#${column}`);
  if (side && item !== undefined && question.type === "dualScale")
    return { variable: `${question.code}_${item}_${Number(column) + 1}`, answer: side };
  const columns = answers.get(`${code}#columns`);
  const at = columns?.items.get(column);
  if (columns && at !== undefined && item !== undefined) {
    if (question.type === "multiGrid")
      return { variable: `${question.code}_${item}`, answer: columns, chosenCode: at };
    return { variable: `${question.code}_${item}_${at}`, answer: columns };
  }
  const apart = answers.get(`${code}.*.${column}`);
  const own = apart?.items.get(row);
  return apart && own !== undefined
    ? { variable: `${apart.question.code}_${own}`, answer: apart }
    : undefined;
}
