export type ExpressionToken =
  /** `{question}` */
  | { type: "name"; text: string }
  /** A quoted text. */
  | { type: "text"; text: string }
  | { type: "number"; text: string }
  | { type: "word"; text: string }
  | { type: "symbol"; text: string };

const patterns: readonly (readonly [ExpressionToken["type"], RegExp])[] = [
  ["name", /^\{([^{}]+)\}/],
  ["text", /^'((?:[^'\\]|\\.)*)'/],
  ["text", /^"((?:[^"\\]|\\.)*)"/],
  // LimeSurvey's old names: survey, group and question by number, such as `123X4X56SQ001`.
  ["word", /^(\d+X\d+X\d+[\p{L}\p{N}_.]*)/u],
  ["number", /^(\d+(?:\.\d+)?|\.\d+)(?![\w.])/],
  ["word", /^([\p{L}_$][\p{L}\p{N}_.:$]*)/u],
  ["symbol", /^(&&|\|\||<=|>=|<>|!=|==|\*=|[-+*/%<>=!()[\],])/],
];

const mostLength = 10_000;

/** The parts of an expression of SurveyJS or LimeSurvey; undefined where something else stands in it. */
export function tokenise(expression: string): ExpressionToken[] | undefined {
  if (expression.length > mostLength) return undefined;
  const tokens: ExpressionToken[] = [];
  let rest = expression.trim();
  while (rest !== "") {
    const match = matchOne(rest);
    if (!match) return undefined;
    tokens.push(match.token);
    rest = rest.slice(match.length).trimStart();
  }
  return tokens;
}

function matchOne(rest: string): { token: ExpressionToken; length: number } | undefined {
  for (const [type, pattern] of patterns) {
    const match = pattern.exec(rest);
    if (match) return { token: { type, text: match[1].replace(/\\(.)/g, "$1") }, length: match[0].length };
  }
  return undefined;
}
