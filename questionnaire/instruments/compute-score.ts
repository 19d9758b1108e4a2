import type { Answers } from "#questionnaire/answers";
import type { ScoredItem, ScoreRule } from "#questionnaire/instruments/instrument-module";
import { itemVariable, type Question } from "#questionnaire/model";

/**
 * A respondent's score, or undefined where there is no basis for one: an item that was not answered, or
 * answered with "don't know", leaves a mean as long as half of its items are there.
 */
export function computeScore(
  rule: ScoreRule,
  questions: ReadonlyMap<string, Question>,
  answers: Answers,
): number | undefined {
  switch (rule.type) {
    case "mean": {
      const values = rule.items.flatMap((item) => readItem(item, questions, answers) ?? []);
      if (values.length * 2 < rule.items.length || values.length === 0) return undefined;
      return values.reduce((total, value) => total + value, 0) / values.length;
    }
    case "opportunity": {
      const importance = readItem(rule.importance, questions, answers);
      const satisfaction = readItem(rule.satisfaction, questions, answers);
      if (importance === undefined || satisfaction === undefined) return undefined;
      return importance + Math.max(importance - satisfaction, 0);
    }
    case "count-correct": {
      const given = rule.items.map((item) => answers[item.question]);
      if (given.some((answer) => answer === undefined || answer === null)) return undefined;
      return rule.items.filter((item) => isCorrect(questions.get(item.question), answers)).length;
    }
    case "count-chosen": {
      const counts = rule.items.map((item) => countChosen(questions.get(item.question), answers));
      if (counts.some((count) => count === undefined)) return undefined;
      return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    }
  }
}

function readItem(
  { question: code, item, isReversed }: ScoredItem,
  questions: ReadonlyMap<string, Question>,
  answers: Answers,
): number | undefined {
  const question = questions.get(code);
  if (question?.type !== "likert" || item === undefined) return undefined;
  const value = answers[itemVariable(code, item)];
  if (typeof value !== "number" || value < 0) return undefined;
  if (!isReversed) return value;
  const steps = question.points.map((point) => point.code).filter((step) => step >= 0);
  return Math.min(...steps) + Math.max(...steps) - value;
}

function isCorrect(question: Question | undefined, answers: Answers): boolean {
  return question?.type === "single" && answers[question.code] === question.correctCode;
}

function countChosen(question: Question | undefined, answers: Answers): number | undefined {
  if (question?.type !== "multiple") return undefined;
  const chosen = answers[question.code];
  if (!Array.isArray(chosen)) return undefined;
  const counted = question.options.filter((option) => !option.isExclusive && chosen.includes(option.code));
  return counted.length;
}
