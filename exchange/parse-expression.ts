import { type ExpressionToken, tokenise } from "#exchange/tokenise-expression";

/** A rule or sum in the languages of SurveyJS and LimeSurvey, before anything is known of what it names. */
export type Expression =
  | { type: "value"; value: string }
  | { type: "name"; name: string }
  | { type: "list"; of: Expression[] }
  | { type: "call"; name: string; of: Expression[] }
  | { type: "and" | "or"; of: Expression[] }
  | { type: "not"; of: Expression }
  | { type: "compare"; operator: Comparison; left: Expression; right: Expression }
  | { type: "arithmetic"; operator: "+" | "-" | "*" | "/"; left: Expression; right: Expression };

export type Comparison =
  | "equal"
  | "unequal"
  | "less"
  | "at-most"
  | "more"
  | "at-least"
  | "contains"
  | "lacks"
  | "any-of"
  | "all-of"
  | "none-of";

const comparisons: Record<string, Comparison> = {
  "=": "equal",
  "==": "equal",
  equal: "equal",
  eq: "equal",
  "<>": "unequal",
  "!=": "unequal",
  notequal: "unequal",
  ne: "unequal",
  "<": "less",
  less: "less",
  lt: "less",
  "<=": "at-most",
  lessorequal: "at-most",
  le: "at-most",
  ">": "more",
  greater: "more",
  gt: "more",
  ">=": "at-least",
  greaterorequal: "at-least",
  ge: "at-least",
  contains: "contains",
  contain: "contains",
  "*=": "contains",
  notcontains: "lacks",
  notcontain: "lacks",
  anyof: "any-of",
  allof: "all-of",
  noneof: "none-of",
};

const mostDepth = 60;

type Parser = {
  tokens: readonly ExpressionToken[];
  position: number;
  depth: number;
  /** SurveyJS names questions in braces, and writes values without quotes; LimeSurvey names them bare. */
  areBareWordsNames: boolean;
};

class NotUnderstood extends Error {}

/** Undefined where the text is no expression that we know. */
export function parseExpression(text: string, areBareWordsNames: boolean): Expression | undefined {
  const tokens = tokenise(text);
  if (!tokens || tokens.length === 0) return undefined;
  const parser: Parser = { tokens, position: 0, depth: 0, areBareWordsNames };
  try {
    const expression = readOr(parser);
    return parser.position === tokens.length ? expression : undefined;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

function peekWord({ tokens, position }: Parser): string | undefined {
  const token = tokens[position];
  return token?.type === "word" || token?.type === "symbol" ? token.text.toLowerCase() : undefined;
}

function accept(parser: Parser, ...words: string[]): string | undefined {
  const word = peekWord(parser);
  if (word === undefined || !words.includes(word)) return undefined;
  parser.position += 1;
  return word;
}

function deeper<T>(parser: Parser, read: () => T): T {
  parser.depth += 1;
  if (parser.depth > mostDepth) throw new NotUnderstood();
  const result = read();
  parser.depth -= 1;
  return result;
}

function readOr(parser: Parser): Expression {
  const parts = [readAnd(parser)];
  while (accept(parser, "or", "||")) parts.push(readAnd(parser));
  return parts.length === 1 ? parts[0] : { type: "or", of: parts };
}

function readAnd(parser: Parser): Expression {
  const parts = [readNot(parser)];
  while (accept(parser, "and", "&&")) parts.push(readNot(parser));
  return parts.length === 1 ? parts[0] : { type: "and", of: parts };
}

function readNot(parser: Parser): Expression {
  if (!accept(parser, "!", "not", "negate")) return readComparison(parser);
  return { type: "not", of: deeper(parser, () => readNot(parser)) };
}

function readComparison(parser: Parser): Expression {
  const left = readSum(parser);
  if (accept(parser, "notempty")) return { type: "not", of: { type: "call", name: "is_empty", of: [left] } };
  if (accept(parser, "empty")) return { type: "call", name: "is_empty", of: [left] };
  const operator = comparisons[peekWord(parser) ?? ""];
  if (!operator) return left;
  parser.position += 1;
  return { type: "compare", operator, left, right: readSum(parser) };
}

function readSum(parser: Parser): Expression {
  let left = readProduct(parser);
  for (;;) {
    const operator = accept(parser, "+", "-");
    if (!operator) return left;
    left = { type: "arithmetic", operator: operator as "+" | "-", left, right: readProduct(parser) };
  }
}

function readProduct(parser: Parser): Expression {
  let left = readPrimary(parser);
  for (;;) {
    const operator = accept(parser, "*", "/");
    if (!operator) return left;
    left = { type: "arithmetic", operator: operator as "*" | "/", left, right: readPrimary(parser) };
  }
}

function readPrimary(parser: Parser): Expression {
  if (accept(parser, "-")) {
    const inner = deeper(parser, () => readPrimary(parser));
    if (inner.type !== "value") throw new NotUnderstood();
    return { type: "value", value: `-${inner.value}` };
  }
  if (accept(parser, "(")) {
    const inner = deeper(parser, () => readOr(parser));
    if (!accept(parser, ")")) throw new NotUnderstood();
    return inner;
  }
  if (accept(parser, "[")) return { type: "list", of: readParts(parser, "]") };
  const token = parser.tokens[parser.position];
  if (!token || token.type === "symbol") throw new NotUnderstood();
  parser.position += 1;
  if (token.type === "name") return { type: "name", name: token.text.trim() };
  if (token.type !== "word") return { type: "value", value: token.text };
  if (accept(parser, "("))
    return { type: "call", name: token.text.toLowerCase(), of: readParts(parser, ")") };
  const isName = parser.areBareWordsNames && !/^(true|false|null)$/i.test(token.text);
  return isName ? { type: "name", name: token.text } : { type: "value", value: token.text };
}

function readParts(parser: Parser, end: string): Expression[] {
  const parts: Expression[] = [];
  while (!accept(parser, end)) {
    parts.push(deeper(parser, () => readOr(parser)));
    if (!accept(parser, ",") && peekWord(parser) !== end) throw new NotUnderstood();
  }
  return parts;
}
