import { createDataset } from "#analysis/dataset/dataset";
import { hashDataset } from "#analysis/dataset/hash-dataset";
import type { LinearRule, RuleNode, RuleQuestion, ScoringRule } from "#analysis/typing/scoring-rule";
import type {
  ClassificationTree,
  LinearFunctions,
  TypingAgreement,
  TypingData,
  TypingModel,
  TypingQuestion,
} from "#analysis/typing/typing-types";

/**
 * The portable form of a fitted typing model, to be kept, sent and applied anywhere (see `ScoringRule`).
 *
 * Answers "what does a panel or a call centre need to place its people in our segments?". It holds codes, numbers and,
 * when the source had text, that text; it holds no respondent.
 *
 * @param data what `model` was fitted to.
 * @param agreement from `crossValidateTyping`, to be told with the rule.
 * Time O(cells), for the fingerprint of the training data.
 */
export function buildScoringRule(
  data: TypingData,
  model: TypingModel,
  agreement: TypingAgreement | null = null,
): ScoringRule {
  const shared = {
    format: "bakhsh-typing-rule" as const,
    version: 1 as const,
    model: model.kind,
    segments: data.segments.map(({ code, label }) => ({ code, label })),
    questions: data.questions.map(describeQuestion),
    training: {
      respondents: data.rows.length,
      weight: data.weights ? data.weights.reduce((sum, weight) => sum + weight, 0) : data.rows.length,
      hash: hashTraining(data),
      crossValidatedAccuracy: agreement?.accuracy ?? null,
    },
  };
  return model.kind === "tree"
    ? { ...shared, missing: "both-branches", linear: null, tree: describeTree(model, data.questions) }
    : { ...shared, missing: "training-mean", linear: describeFunctions(model, data), tree: null };
}

function describeQuestion(question: TypingQuestion): RuleQuestion {
  if (question.kind === "numeric") return { ...question };
  const { code, kind, categories, labels, shares } = question;
  return {
    code,
    kind,
    categories: categories.map((category, i) => ({
      code: category,
      label: labels?.[i] ?? null,
      share: shares[i],
    })),
  };
}

function describeFunctions({ intercepts, coefficients }: LinearFunctions, data: TypingData): LinearRule {
  const columnCount = coefficients.length / data.segments.length;
  const columns = data.questions.flatMap((question): { question: string; category: number | null }[] =>
    question.kind === "numeric"
      ? [{ question: question.code, category: null }]
      : question.categories.slice(1).map((category) => ({ question: question.code, category })),
  );
  return {
    intercepts: Array.from(intercepts, withoutNegativeZero),
    terms: columns.map((column, c) => ({
      ...column,
      coefficients: data.segments.map((_, k) => withoutNegativeZero(coefficients[k * columnCount + c])),
    })),
  };
}

function describeTree({ nodes }: ClassificationTree, questions: readonly TypingQuestion[]): RuleNode[] {
  return nodes.map(({ split, weight, memberships }) => {
    if (!split) return { split, weight, memberships: [...memberships] };
    const question = questions[split.question];
    const { left, right } = split;
    if (split.kind === "numeric" || question.kind === "numeric") {
      const below = split.kind === "numeric" ? split.below : 0;
      return {
        split: { question: question.code, kind: "numeric", below, left, right },
        weight,
        memberships: [...memberships],
      };
    }
    const codesOf = (positions: readonly number[]) => positions.map((c) => question.categories[c]);
    return {
      split: {
        question: question.code,
        kind: "categorical",
        leftCategories: codesOf(split.leftCategories),
        rightCategories: codesOf(split.rightCategories),
        left,
        right,
      },
      weight,
      memberships: [...memberships],
    };
  });
}

function hashTraining({ questions, segments, rows, answers, segmentOfRow, weights }: TypingData): string {
  const columns = questions.map((question, q) => ({
    code: `question:${question.code}`,
    kind: "numeric" as const,
    values: Float64Array.from(rows, (_, row) => {
      const answer = answers[row * questions.length + q];
      return question.kind === "numeric" ? answer : question.categories[answer];
    }),
  }));
  const segment = {
    code: "segment",
    kind: "numeric" as const,
    values: Float64Array.from(segmentOfRow, (own) => segments[own].code),
  };
  return hashDataset(createDataset([...columns, segment], weights));
}

/** JSON writes -0 as 0. */
function withoutNegativeZero(value: number): number {
  return value + 0;
}
