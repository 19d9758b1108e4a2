import { answerComparison } from "#exchange/answer-comparison";
import { allOf, type ImportBuilder, type ImportedAnswer } from "#exchange/import-builder";
import { type ExpressionToken, tokenise } from "#exchange/tokenise-expression";
import type { Condition } from "#questionnaire/condition";

type Operand =
  | { type: "answer"; name: string }
  | { type: "value"; value: string | number | boolean | (string | number)[] };

/**
 * An expression such as `{age} >= 18 and {tools} contains 'crm'` as a condition; undefined when any part of it
 * is not understood, since half a condition asks the wrong people.
 */
export function readSurveyJsExpression(expression: string, builder: ImportBuilder): Condition | undefined {
  const tokens = tokenise(expression);
  if (!tokens) return undefined;
  const parser = { tokens, position: 0 };
  const condition = readOr(parser, builder);
  return parser.position === tokens.length ? condition : undefined;
}

type Parser = { tokens: readonly ExpressionToken[]; position: number };

function peek(parser: Parser): ExpressionToken | undefined {
  return parser.tokens[parser.position];
}

function takeWord(parser: Parser, ...words: string[]): boolean {
  const token = peek(parser);
  if (token?.type !== "word" && token?.type !== "symbol") return false;
  if (!words.includes(token.text.toLowerCase())) return false;
  parser.position += 1;
  return true;
}

function readOr(parser: Parser, builder: ImportBuilder): Condition | undefined {
  const parts = [readAnd(parser, builder)];
  while (takeWord(parser, "or", "||")) parts.push(readAnd(parser, builder));
  if (parts.some((part) => part === undefined)) return undefined;
  return parts.length === 1 ? parts[0] : { type: "any", of: parts as Condition[] };
}

function readAnd(parser: Parser, builder: ImportBuilder): Condition | undefined {
  const parts = [readNot(parser, builder)];
  while (takeWord(parser, "and", "&&")) parts.push(readNot(parser, builder));
  if (parts.some((part) => part === undefined)) return undefined;
  return allOf(parts);
}

function readNot(parser: Parser, builder: ImportBuilder): Condition | undefined {
  if (takeWord(parser, "!", "not", "negate")) {
    const inner = readNot(parser, builder);
    return inner && { type: "not", of: inner };
  }
  if (takeWord(parser, "(")) {
    const inner = readOr(parser, builder);
    return takeWord(parser, ")") ? inner : undefined;
  }
  return readComparison(parser, builder);
}

const operators: Record<string, string> = {
  "=": "equal",
  "==": "equal",
  equal: "equal",
  "<>": "unequal",
  "!=": "unequal",
  notequal: "unequal",
  "<": "less",
  less: "less",
  "<=": "at-most",
  lessorequal: "at-most",
  ">": "more",
  greater: "more",
  ">=": "at-least",
  greaterorequal: "at-least",
  contains: "contains",
  contain: "contains",
  "*=": "contains",
  notcontains: "lacks",
  notcontain: "lacks",
  anyof: "any-of",
  allof: "all-of",
  noneof: "none-of",
};

function readComparison(parser: Parser, builder: ImportBuilder): Condition | undefined {
  const left = readOperand(parser);
  if (left?.type !== "answer") return undefined;
  const answer = findAnswer(left.name, builder);
  if (!answer) return undefined;
  if (takeWord(parser, "notempty")) return { type: "answered", variable: answer.variable };
  if (takeWord(parser, "empty")) return { type: "not", of: { type: "answered", variable: answer.variable } };
  const token = peek(parser);
  const operator = token && "text" in token ? operators[token.text.toLowerCase()] : undefined;
  if (!operator) return undefined;
  parser.position += 1;
  const right = readOperand(parser);
  if (!right) return undefined;
  if (right.type === "answer")
    return compareAnswers(answer.variable, operator, findAnswer(right.name, builder)?.variable);
  const values = Array.isArray(right.value) ? right.value : [right.value];
  return compareValues(answer, operator, values.map(String));
}

function compareAnswers(
  variable: string,
  operator: string,
  other: string | undefined,
): Condition | undefined {
  if (!other) return undefined;
  if (operator === "unequal")
    return { type: "not", of: { type: "compare", variable, operator: "equal", other } };
  if (
    operator === "equal" ||
    operator === "less" ||
    operator === "at-most" ||
    operator === "more" ||
    operator === "at-least"
  ) {
    return { type: "compare", variable, operator, other };
  }
  return undefined;
}

function compareValues(
  answer: { variable: string; answer: ImportedAnswer },
  operator: string,
  values: readonly string[],
): Condition | undefined {
  const compare = (kind: Parameters<typeof answerComparison>[1], value: string) =>
    answerComparison(answer, kind, value);
  const any = (parts: readonly (Condition | undefined)[]): Condition | undefined =>
    parts.some((part) => part === undefined) ? undefined : { type: "any", of: parts as Condition[] };
  switch (operator) {
    case "unequal":
    case "lacks": {
      const is = compare("equal", values[0]);
      return is && { type: "not", of: is };
    }
    case "contains":
    case "equal":
      return compare("equal", values[0]);
    case "any-of":
      return values.length === 1
        ? compare("equal", values[0])
        : any(values.map((value) => compare("equal", value)));
    case "none-of": {
      const is = any(values.map((value) => compare("equal", value)));
      return is && { type: "not", of: is };
    }
    case "all-of": {
      const parts = values.map((value) => compare("equal", value));
      return parts.some((part) => part === undefined) ? undefined : allOf(parts);
    }
    default:
      return compare(operator as "less" | "at-most" | "more" | "at-least", values[0]);
  }
}

/** `matrix.row` names a row of a matrix. */
function findAnswer(
  name: string,
  builder: ImportBuilder,
): { variable: string; answer: ImportedAnswer } | undefined {
  const whole = builder.answers.get(name);
  if (whole) return { variable: whole.question.code, answer: whole };
  const dot = name.indexOf(".");
  const answer = dot > 0 ? builder.answers.get(name.slice(0, dot)) : undefined;
  const item = answer?.items.get(name.slice(dot + 1));
  return answer && item !== undefined ? { variable: `${answer.question.code}_${item}`, answer } : undefined;
}

function readOperand(parser: Parser): Operand | undefined {
  const token = peek(parser);
  if (!token) return undefined;
  if (token.type === "name") {
    parser.position += 1;
    return { type: "answer", name: token.text };
  }
  if (takeWord(parser, "[")) {
    const values: (string | number)[] = [];
    while (!takeWord(parser, "]")) {
      const one = readOperand(parser);
      if (one?.type !== "value" || Array.isArray(one.value)) return undefined;
      values.push(typeof one.value === "boolean" ? String(one.value) : one.value);
      takeWord(parser, ",");
      if (parser.position >= parser.tokens.length) return undefined;
    }
    return { type: "value", value: values };
  }
  if (token.type === "text" || token.type === "number" || token.type === "word") {
    parser.position += 1;
    return { type: "value", value: token.text };
  }
  return undefined;
}
