import { answerComparison } from "#exchange/answer-comparison";
import { allOf, anyOf, type ImportedAnswer } from "#exchange/import-builder";
import type { Comparison, Expression } from "#exchange/parse-expression";
import type { Condition } from "#questionnaire/condition";

export type FoundAnswer = {
  variable: string;
  answer: ImportedAnswer;
  /** The name is that of one option of a multiple choice, which is ticked or not. */
  chosenCode?: number;
  /** The name is that of a place in a ranking, which an option takes. */
  rank?: number;
  /** The name is that of how many options were chosen. */
  isCount?: boolean;
};

export type FindAnswer = (name: string) => FoundAnswer | undefined;

/**
 * What an expression asks, as a condition; true or false where it asks nothing. Undefined when any part of it is
 * not understood, since half a condition asks the wrong people.
 */
export function expressionCondition(
  expression: Expression,
  find: FindAnswer,
): Condition | boolean | undefined {
  switch (expression.type) {
    case "or":
    case "and":
      return joined(
        expression.type,
        expression.of.map((part) => expressionCondition(part, find)),
      );
    case "not": {
      const inner = expressionCondition(expression.of, find);
      if (inner === undefined || typeof inner === "boolean") return inner === undefined ? undefined : !inner;
      return inner.type === "not" ? inner.of : { type: "not", of: inner };
    }
    case "call":
      return readCall(expression.name, expression.of, find);
    case "compare":
      return readComparison(expression.operator, expression.left, expression.right, find);
    case "name": {
      const found = find(expression.name);
      return found && isTrue(found);
    }
    case "value":
      return !["", "0", "false", "n"].includes(expression.value.toLowerCase());
    default:
      return undefined;
  }
}

function joined(
  type: "or" | "and",
  parts: readonly (Condition | boolean | undefined)[],
): Condition | boolean | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  const decisive = type === "or";
  if (parts.includes(decisive)) return decisive;
  const open = parts.filter((part): part is Condition => typeof part === "object");
  if (open.length === 0) return !decisive;
  return type === "or" ? anyOf(open) : allOf(open);
}

/** A name alone: ticked, true, or answered at all. */
function isTrue({ variable, answer, chosenCode }: FoundAnswer): Condition {
  const code = chosenCode ?? answer.codes.get("true") ?? answer.codes.get("Y");
  if (code !== undefined) return { type: "in", variable, codes: [code] };
  return { type: "answered", variable };
}

function readCall(name: string, parts: readonly Expression[], find: FindAnswer): Condition | undefined {
  const found = parts.map((part) => (part.type === "name" ? find(part.name) : undefined));
  if (name === "is_empty" && found.length === 1 && found[0]) return { type: "not", of: isAnswered(found[0]) };
  return undefined;
}

function isAnswered({ variable, chosenCode }: FoundAnswer): Condition {
  if (chosenCode !== undefined) return { type: "in", variable, codes: [chosenCode] };
  return { type: "answered", variable };
}

const turned: Partial<Record<Comparison, Comparison>> = {
  equal: "equal",
  unequal: "unequal",
  less: "more",
  more: "less",
  "at-most": "at-least",
  "at-least": "at-most",
};

/** `intval(Q1)` is Q1 wherever Q1 is a number or a code of ours. */
function withoutCast(expression: Expression): Expression {
  const isCast = expression.type === "call" && /^(int|float)val$/i.test(expression.name);
  return isCast && expression.of.length === 1 ? expression.of[0] : expression;
}

function readComparison(
  operator: Comparison,
  givenLeft: Expression,
  givenRight: Expression,
  find: FindAnswer,
): Condition | boolean | undefined {
  const [left, right] = [withoutCast(givenLeft), withoutCast(givenRight)];
  const counted = countOf(left, find);
  if (counted && right.type === "value") return compareCount(counted, operator, Number(right.value));
  if (left.type === "value" && right.type === "value")
    return compareValues(operator, left.value, right.value);
  if (left.type === "value") {
    const other = turned[operator];
    return other && right.type !== "list" ? readComparison(other, right, left, find) : undefined;
  }
  const found = left.type === "name" ? find(left.name) : undefined;
  if (!found) return undefined;
  if (right.type === "name") return compareAnswers(found, operator, find(right.name));
  const values = right.type === "list" ? right.of : [right];
  if (!values.every((value) => value.type === "value")) return undefined;
  return compare(
    found,
    operator,
    values.map((one) => one.value),
  );
}

function compareValues(operator: Comparison, left: string, right: string): boolean | undefined {
  if (operator === "equal") return left === right;
  return operator === "unequal" ? left !== right : undefined;
}

/** `{q.length}`, or `count(Q1_A, Q1_B)` over every option of a question. */
function countOf(expression: Expression, find: FindAnswer): FoundAnswer | undefined {
  if (expression.type === "name") {
    const found = find(expression.name);
    return found?.isCount ? found : undefined;
  }
  if (expression.type !== "call" || expression.name !== "count") return undefined;
  const found = expression.of.map((part) => (part.type === "name" ? find(part.name) : undefined));
  const [first] = found;
  if (first?.answer.question.type !== "multiple") return undefined;
  const codes = new Set(found.map((one) => (one?.variable === first.variable ? one.chosenCode : undefined)));
  const all = first.answer.question.options.filter((option) => !option.isOtherSpecify);
  return all.every(({ code }) => codes.has(code)) && !codes.has(undefined) ? first : undefined;
}

function compareCount({ variable }: FoundAnswer, operator: Comparison, limit: number): Condition | undefined {
  if (!Number.isInteger(limit)) return undefined;
  const counted = (min?: number, max?: number): Condition => ({
    type: "chosenCount",
    variable,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  });
  switch (operator) {
    case "equal":
      return limit === 0 ? { type: "not", of: counted(1) } : counted(limit, limit);
    case "unequal":
      return limit === 0 ? counted(1) : { type: "not", of: counted(limit, limit) };
    case "less":
      return { type: "not", of: counted(limit) };
    case "at-most":
      return { type: "not", of: counted(limit + 1) };
    case "more":
      return counted(limit + 1);
    case "at-least":
      return counted(limit);
    default:
      return undefined;
  }
}

const numericTypes: ReadonlySet<string> = new Set([
  "number",
  "nps",
  "rating",
  "slider",
  "numericGrid",
  "constantSum",
  "calculated",
]);

function isNumeric({ answer: { question }, chosenCode, rank, isCount }: FoundAnswer): boolean {
  if (chosenCode !== undefined || rank !== undefined || isCount) return false;
  return numericTypes.has(question.type) || (question.type === "hidden" && Boolean(question.isNumber));
}

/** Two lists have the same answers under the same codes; their order says nothing that could be compared. */
function haveSameCodes({ answer: left }: FoundAnswer, { answer: right }: FoundAnswer): boolean {
  const areLists = [left, right].every(
    ({ question }) => question.type === "single" || question.type === "likert",
  );
  const isSame = [...left.codes].every(([value, code]) => right.codes.get(value) === code);
  return areLists && left.codes.size > 0 && left.codes.size === right.codes.size && isSame;
}

function compareAnswers(
  left: FoundAnswer,
  operator: Comparison,
  right: FoundAnswer | undefined,
): Condition | undefined {
  if (!right) return undefined;
  const isEquality = operator === "equal" || operator === "unequal";
  if (!(isNumeric(left) && isNumeric(right)) && !(isEquality && haveSameCodes(left, right))) return undefined;
  const { variable } = left;
  const other = right.variable;
  switch (operator) {
    case "unequal":
      return { type: "not", of: { type: "compare", variable, operator: "equal", other } };
    case "equal":
    case "less":
    case "at-most":
    case "more":
    case "at-least":
      return { type: "compare", variable, operator, other };
    default:
      return undefined;
  }
}

function compare(found: FoundAnswer, operator: Comparison, values: readonly string[]): Condition | undefined {
  const each = () => values.map((value) => compareOne(found, "equal", value));
  const negated = (condition: Condition | undefined): Condition | undefined =>
    condition && { type: "not", of: condition };
  const understood = (parts: (Condition | undefined)[], join: (of: Condition[]) => Condition | undefined) =>
    parts.some((part) => part === undefined) ? undefined : join(parts as Condition[]);
  switch (operator) {
    case "unequal":
    case "lacks":
      return values.length === 1 ? negated(compareOne(found, "equal", values[0])) : undefined;
    case "contains":
    case "any-of":
      return understood(each(), anyOf);
    case "none-of":
      return negated(understood(each(), anyOf));
    case "all-of":
      return understood(each(), allOf);
    default:
      return values.length === 1 ? compareOne(found, operator, values[0]) : understood(each(), allOf);
  }
}

function compareOne(
  found: FoundAnswer,
  kind: Parameters<typeof answerComparison>[1],
  value: string,
): Condition | undefined {
  const { variable, answer, chosenCode, rank } = found;
  if (chosenCode !== undefined) {
    // A part of a multiple choice is "Y" when it is ticked, and empty when it is not.
    const isTicked: Condition = { type: "in", variable, codes: [chosenCode] };
    if (kind !== "equal") return undefined;
    return /^(y|1|true)$/i.test(value) ? isTicked : { type: "not", of: isTicked };
  }
  if (rank !== undefined) {
    const code = answer.codes.get(value);
    if (kind !== "equal" || code === undefined) return undefined;
    return { type: "between", variable: `${answer.question.code}_${code}`, min: rank, max: rank };
  }
  if (value === "" && kind === "equal") return { type: "not", of: { type: "answered", variable } };
  return answerComparison({ variable, answer }, kind, value);
}
