import { answerComparison } from "#exchange/answer-comparison";
import { allOf, type ImportBuilder, type ImportedAnswer } from "#exchange/import-builder";
import { type ExpressionToken, tokenise } from "#exchange/tokenise-expression";
import type { Condition } from "#questionnaire/condition";

type Parser = { tokens: readonly ExpressionToken[]; position: number; builder: ImportBuilder };

/** A relevance equation as a condition; undefined when any part of it is not understood. */
export function readRelevance(equation: string, builder: ImportBuilder): Condition | undefined {
  const tokens = tokenise(
    equation
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );
  if (!tokens) return undefined;
  const parser = { tokens, position: 0, builder };
  const condition = readOr(parser);
  return parser.position === tokens.length ? condition : undefined;
}

/** Nothing, "1" and "true" mean that everybody is asked. */
export function isAlwaysRelevant(equation: string): boolean {
  return ["", "1", "true"].includes(equation.trim().toLowerCase());
}

function takeWord({ tokens, position }: Parser, ...words: string[]): boolean {
  const token = tokens[position];
  return (token?.type === "word" || token?.type === "symbol") && words.includes(token.text.toLowerCase());
}

function accept(parser: Parser, ...words: string[]): boolean {
  const found = takeWord(parser, ...words);
  if (found) parser.position += 1;
  return found;
}

function readOr(parser: Parser): Condition | undefined {
  const parts = [readAnd(parser)];
  while (accept(parser, "or", "||")) parts.push(readAnd(parser));
  if (parts.some((part) => part === undefined)) return undefined;
  return parts.length === 1 ? parts[0] : { type: "any", of: parts as Condition[] };
}

function readAnd(parser: Parser): Condition | undefined {
  const parts = [readNot(parser)];
  while (accept(parser, "and", "&&")) parts.push(readNot(parser));
  return parts.some((part) => part === undefined) ? undefined : allOf(parts);
}

function readNot(parser: Parser): Condition | undefined {
  if (accept(parser, "!", "not")) {
    const inner = readNot(parser);
    return inner && { type: "not", of: inner };
  }
  if (accept(parser, "(")) {
    const inner = readOr(parser);
    return accept(parser, ")") ? inner : undefined;
  }
  return readTerm(parser);
}

const operators: Record<string, "equal" | "unequal" | "less" | "at-most" | "more" | "at-least"> = {
  "==": "equal",
  "=": "equal",
  eq: "equal",
  "!=": "unequal",
  ne: "unequal",
  "<": "less",
  lt: "less",
  "<=": "at-most",
  le: "at-most",
  ">": "more",
  gt: "more",
  ">=": "at-least",
  ge: "at-least",
};

function readTerm(parser: Parser): Condition | undefined {
  const first = parser.tokens[parser.position];
  if (first?.type !== "word") return undefined;
  parser.position += 1;
  const call = first.text.toLowerCase();
  if ((call === "is_empty" || call === "count") && accept(parser, "(")) {
    const named = parser.tokens[parser.position];
    parser.position += 1;
    const answer = named?.type === "word" ? findAnswer(named.text, parser.builder) : undefined;
    if (!answer || !accept(parser, ")") || call === "count") return undefined;
    return { type: "not", of: { type: "answered", variable: answer.variable } };
  }
  const answer = findAnswer(first.text, parser.builder);
  const symbol = parser.tokens[parser.position];
  const operator = symbol && "text" in symbol ? operators[symbol.text.toLowerCase()] : undefined;
  const value = parser.tokens[parser.position + 1];
  if (!answer || !operator || !value || value.type === "symbol" || value.type === "name") return undefined;
  parser.position += 2;
  return compare(answer, operator, value.text);
}

type Found = { variable: string; answer: ImportedAnswer; chosenCode?: number };

function compare(found: Found, operator: (typeof operators)[string], value: string): Condition | undefined {
  const isUnequal = operator === "unequal";
  if (found.chosenCode !== undefined) {
    // A part of a multiple choice is "Y" when it is ticked, and empty when it is not.
    const isTicked: Condition = { type: "in", variable: found.variable, codes: [found.chosenCode] };
    if (operator !== "equal" && !isUnequal) return undefined;
    return (value === "Y") === (operator === "equal") ? isTicked : { type: "not", of: isTicked };
  }
  if (value === "") {
    const answered: Condition = { type: "answered", variable: found.variable };
    return isUnequal ? answered : { type: "not", of: answered };
  }
  const condition = answerComparison(found, isUnequal ? "equal" : operator, value);
  return condition && isUnequal ? { type: "not", of: condition } : condition;
}

/** `Q1.NAOK`, `Q2_SQ001.NAOK`; the ending says how to treat missing answers, and ours are never errors. */
function findAnswer(name: string, { answers }: ImportBuilder): Found | undefined {
  const bare = name.replace(/\.(NAOK|value|code|valueNAOK)$/i, "");
  const whole = answers.get(bare);
  if (whole) return { variable: whole.question.code, answer: whole };
  const split = bare.lastIndexOf("_");
  const answer = split > 0 ? answers.get(bare.slice(0, split)) : undefined;
  if (!answer) return undefined;
  const part = bare.slice(split + 1);
  const item = answer.items.get(part);
  if (item !== undefined) return { variable: `${answer.question.code}_${item}`, answer };
  const chosenCode = answer.question.type === "multiple" ? answer.codes.get(part) : undefined;
  return chosenCode === undefined ? undefined : { variable: answer.question.code, answer, chosenCode };
}
