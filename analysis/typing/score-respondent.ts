import { AnalysisError } from "#analysis/analysis-error";
import { followTree, type TreeStep } from "#analysis/typing/follow-tree";
import { findLargest, scoreLinearly } from "#analysis/typing/predict-entries";
import type { RuleQuestion, ScoringRule } from "#analysis/typing/scoring-rule";
import type { LinearFunctions } from "#analysis/typing/typing-types";

/** By question code: the number, or the category's code; null, undefined and NaN are missing. */
export type TypingAnswers = Readonly<Record<string, number | null | undefined>>;

export type TypingScore = {
  /** Code of the most likely segment; null when no question was answered. */
  segment: number | null;
  /** By segment, in the order of the rule; they sum to 1. */
  memberships: number[];
  /** Questions without a usable answer; the rule's stand-in took their place. */
  missing: string[];
  /** Those of `missing` that held a category which no training respondent chose. */
  unknown: string[];
  /** Numbers outside the range of the training respondents; used as they are. */
  outOfRange: string[];
};

/** A rule made ready to score many respondents. */
export type RuleScorer = (answers: TypingAnswers) => TypingScore;

/**
 * Which segment a respondent belongs to, by a portable rule.
 *
 * Answers "where does this new respondent fit?". Gives exactly what the fitted model itself gives for complete answers.
 *
 * Missing data: as the rule says (see `ScoringRule`), told in `missing`. One who answered nothing is in no segment;
 * the memberships are then those of the average respondent.
 *
 * @throws AnalysisError `invalid-number` for an infinite answer.
 * Time O(segments x terms) or O(depth). To score many, prepare once with `createRuleScorer`.
 */
export function scoreRespondent(rule: ScoringRule, answers: TypingAnswers): TypingScore {
  return createRuleScorer(rule)(answers);
}

/** The function that scores by this rule. Time O(rule). */
export function createRuleScorer(rule: ScoringRule): RuleScorer {
  const place = rule.tree ? createTreePlacer(rule) : createLinearPlacer(rule);
  const positions = rule.questions.map((question) =>
    question.kind === "categorical" ? new Map(question.categories.map(({ code }, c) => [code, c])) : null,
  );
  return (answers) => {
    const missing: string[] = [];
    const unknown: string[] = [];
    const outOfRange: string[] = [];
    const values = rule.questions.map((question, q) => {
      const answer = answers[question.code];
      if (answer === null || answer === undefined || Number.isNaN(answer)) {
        missing.push(question.code);
        return Number.NaN;
      }
      if (question.kind === "categorical") {
        const position = positions[q]?.get(answer);
        if (position !== undefined) return position;
        missing.push(question.code);
        unknown.push(question.code);
        return Number.NaN;
      }
      if (Math.abs(answer) === Infinity) {
        throw new AnalysisError("invalid-number", "an answer must be finite", { variable: question.code });
      }
      if (answer < question.minimum || answer > question.maximum) outOfRange.push(question.code);
      return answer;
    });
    const memberships = new Float64Array(rule.segments.length);
    place(values, memberships);
    const isAnswered = missing.length < rule.questions.length;
    return {
      segment: isAnswered ? rule.segments[findLargest(memberships)].code : null,
      memberships: Array.from(memberships),
      missing,
      unknown,
      outOfRange,
    };
  };
}

/** Writes the memberships of answers: numbers, or positions of categories; NaN is missing. */
type Placer = (values: readonly number[], memberships: Float64Array) => void;

function createLinearPlacer(rule: ScoringRule): Placer {
  const { intercepts, terms } = rule.linear ?? { intercepts: [], terms: [] };
  const functions: LinearFunctions = {
    intercepts: Float64Array.from(intercepts),
    coefficients: Float64Array.from(
      rule.segments.flatMap((_, k) => terms.map((term) => term.coefficients[k])),
    ),
  };
  const columns = new Float64Array(terms.length);
  const expansions = rule.questions.map(expandQuestion);
  return (values, memberships) => {
    let next = 0;
    expansions.forEach((expand, q) => {
      next = expand(values[q], columns, next);
    });
    scoreLinearly(functions, columns, memberships);
  };
}

/** Writes an answer as the columns of its question; returns where the next question's start. */
function expandQuestion(question: RuleQuestion) {
  return (value: number, columns: Float64Array, first: number): number => {
    const isMissing = Number.isNaN(value);
    if (question.kind === "numeric") {
      columns[first] = isMissing ? question.mean : value;
      return first + 1;
    }
    for (let c = 1; c < question.categories.length; c++) {
      columns[first + c - 1] = isMissing ? question.categories[c].share : value === c ? 1 : 0;
    }
    return first + question.categories.length - 1;
  };
}

function createTreePlacer(rule: ScoringRule): Placer {
  const positionOf = new Map(rule.questions.map(({ code }, q) => [code, q]));
  const nodes = (rule.tree ?? []).map((node): TreeStep => {
    const { split, weight, memberships } = node;
    if (!split) return { split, weight, memberships };
    const question = positionOf.get(split.question) ?? 0;
    const asked = rule.questions[question];
    if (split.kind === "numeric" || asked.kind === "numeric") {
      const { left, right } = split;
      const below = split.kind === "numeric" ? split.below : 0;
      return {
        split: { kind: "numeric", question, below, left, right },
        weight,
        memberships,
      };
    }
    const positions = (codes: readonly number[]) =>
      codes.map((code) => asked.categories.findIndex((category) => category.code === code));
    const leftCategories = positions(split.leftCategories);
    const rightCategories = positions(split.rightCategories);
    return {
      split: { ...split, question, leftCategories, rightCategories },
      weight,
      memberships,
    };
  });
  return (values, memberships) => followTree(nodes, (question) => values[question], memberships);
}
