import { AnalysisError } from "#analysis/analysis-error";
import type { ScoringRule } from "#analysis/typing/scoring-rule";

/**
 * A scoring rule from parsed JSON of unknown origin, with everything checked that the evaluator relies on.
 *
 * @throws AnalysisError `invalid-argument`, with the place of the first fault in `details.path`. Time O(rule).
 */
export function parseScoringRule(json: unknown): ScoringRule {
  const rule = readObject(json, "rule");
  demand(rule.format === "bakhsh-typing-rule", "format");
  demand(rule.version === 1, "version");
  demand(rule.model === "lda" || rule.model === "multinomial" || rule.model === "tree", "model");
  const segments = readList(rule.segments, "segments").map((segment, k) => {
    const path = `segments[${k}]`;
    const { code, label } = readObject(segment, path);
    demand(isNumber(code) && isLabel(label), path);
    return code;
  });
  demand(segments.length >= 1 && new Set(segments).size === segments.length, "segments");
  const questions = new Map<string, Set<number> | null>();
  readList(rule.questions, "questions").forEach((question, q) => {
    const { code, categories } = readQuestion(question, `questions[${q}]`);
    demand(!questions.has(code), `questions[${q}].code`);
    questions.set(code, categories);
  });
  readTraining(rule.training);
  if (rule.model === "tree") {
    demand(rule.linear === null && rule.missing === "both-branches", "linear");
    readTree(rule.tree, questions, segments.length);
  } else {
    demand(rule.tree === null && rule.missing === "training-mean", "tree");
    readLinear(rule.linear, questions, segments.length);
  }
  return json as ScoringRule;
}

function readQuestion(json: unknown, path: string): { code: string; categories: Set<number> | null } {
  const question = readObject(json, path);
  const { code, kind } = question;
  demand(typeof code === "string", `${path}.code`);
  if (kind === "numeric") {
    demand([question.mean, question.minimum, question.maximum].every(isNumber), path);
    return { code, categories: null };
  }
  demand(kind === "categorical", `${path}.kind`);
  const codes = readList(question.categories, `${path}.categories`).map((category, c) => {
    const at = `${path}.categories[${c}]`;
    const read = readObject(category, at);
    demand(isNumber(read.code) && isLabel(read.label) && isNumber(read.share), at);
    return read.code;
  });
  demand(codes.length >= 2 && new Set(codes).size === codes.length, `${path}.categories`);
  return { code, categories: new Set(codes) };
}

function readTraining(json: unknown): void {
  const { respondents, weight, hash, crossValidatedAccuracy } = readObject(json, "training");
  demand(isNumber(respondents) && isNumber(weight) && typeof hash === "string", "training");
  demand(
    crossValidatedAccuracy === null || isNumber(crossValidatedAccuracy),
    "training.crossValidatedAccuracy",
  );
}

/** Terms must come in the order of the questions, their categories after the first in order too. */
function readLinear(
  json: unknown,
  questions: ReadonlyMap<string, ReadonlySet<number> | null>,
  segmentCount: number,
): void {
  const { intercepts, terms } = readObject(json, "linear");
  demand(isNumberList(intercepts, segmentCount), "linear.intercepts");
  const expected = [...questions].flatMap(
    ([question, categories]): { question: string; category: number | null }[] =>
      categories === null
        ? [{ question, category: null }]
        : [...categories].slice(1).map((category) => ({ question, category })),
  );
  const found = readList(terms, "linear.terms");
  demand(found.length === expected.length, "linear.terms");
  found.forEach((json, t) => {
    const term = readObject(json, `linear.terms[${t}]`);
    demand(
      term.question === expected[t].question &&
        term.category === expected[t].category &&
        isNumberList(term.coefficients, segmentCount),
      `linear.terms[${t}]`,
    );
  });
}

/** Children must come after their parent, so that following them ends. */
function readTree(
  json: unknown,
  questions: ReadonlyMap<string, ReadonlySet<number> | null>,
  segmentCount: number,
): void {
  const nodes = readList(json, "tree");
  demand(nodes.length > 0, "tree");
  nodes.forEach((entry, at) => {
    const path = `tree[${at}]`;
    const node = readObject(entry, path);
    demand(isNumber(node.weight) && node.weight > 0 && isNumberList(node.memberships, segmentCount), path);
    if (node.split === null) return;
    const split = readObject(node.split, `${path}.split`);
    const isLater = (son: unknown) =>
      isNumber(son) && Number.isInteger(son) && son > at && son < nodes.length;
    demand(isLater(split.left) && isLater(split.right), `${path}.split`);
    const categories = typeof split.question === "string" ? questions.get(split.question) : undefined;
    demand(categories !== undefined, `${path}.split.question`);
    if (categories === null) {
      demand(split.kind === "numeric" && isNumber(split.below), `${path}.split`);
      return;
    }
    const isKnown = (codes: unknown) =>
      Array.isArray(codes) && codes.every((code) => isNumber(code) && categories.has(code));
    demand(
      split.kind === "categorical" && isKnown(split.leftCategories) && isKnown(split.rightCategories),
      `${path}.split`,
    );
  });
}

function demand(isFulfilled: boolean, path: string): asserts isFulfilled {
  if (isFulfilled) return;
  throw new AnalysisError("invalid-argument", `not a scoring rule: ${path}`, { argument: "rule", path });
}

function readObject(json: unknown, path: string): Record<string, unknown> {
  demand(typeof json === "object" && json !== null && !Array.isArray(json), path);
  return json as Record<string, unknown>;
}

function readList(json: unknown, path: string): unknown[] {
  demand(Array.isArray(json), path);
  return json;
}

function isNumber(json: unknown): json is number {
  return typeof json === "number" && Number.isFinite(json);
}

function isNumberList(json: unknown, length: number): boolean {
  return Array.isArray(json) && json.length === length && json.every(isNumber);
}

function isLabel(json: unknown): boolean {
  return json === null || typeof json === "string";
}
