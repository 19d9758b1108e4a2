import { type AnswerError, answerError } from "#questionnaire/answer-error";
import { type Answers, isEmptyAnswer } from "#questionnaire/answers";
import type { DefinitionProblemCode } from "#questionnaire/definition-problem";
import { type LocalisedText, languages } from "#questionnaire/localised-text";
import { type Item, type Option, otherTextVariable } from "#questionnaire/question-parts";
import type { FormatProblem } from "#questionnaire/question-types/type-rules";

type Asked = { code: string; isRequired?: boolean };

export const maxOtherLength = 250;

/** One code out of a list, or nothing where nothing is required. */
export function checkChoice(
  question: Asked,
  variable: string,
  codes: readonly number[],
  answers: Answers,
): AnswerError[] {
  const value = answers[variable];
  if (isEmptyAnswer(value))
    return question.isRequired ? [answerError(question.code, "required", variable)] : [];
  if (typeof value !== "number" || !codes.includes(value)) {
    return [answerError(question.code, "unknown-option", variable)];
  }
  return [];
}

export type NumberLimits = { min?: number; max?: number; isWhole?: boolean; step?: number };

/** One number within its limits, or nothing where nothing is required. */
export function checkNumber(
  question: Asked,
  variable: string,
  { min, max, isWhole, step }: NumberLimits,
  answers: Answers,
): AnswerError[] {
  const value = answers[variable];
  const fail = (code: AnswerError["code"], limit?: number) => [
    answerError(question.code, code, variable, limit),
  ];
  if (isEmptyAnswer(value)) return question.isRequired ? fail("required") : [];
  if (typeof value !== "number" || !Number.isFinite(value)) return fail("not-a-number");
  if (isWhole && !Number.isInteger(value)) return fail("not-whole");
  if (min !== undefined && value < min) return fail("below-minimum", min);
  if (max !== undefined && value > max) return fail("above-maximum", max);
  if (step && Math.abs((value - (min ?? 0)) / step - Math.round((value - (min ?? 0)) / step)) > 1e-6) {
    return fail("off-step", step);
  }
  return [];
}

/** Several codes out of a list, with its exclusive ones alone. */
export function checkChosen(
  question: Asked & { minChosen?: number; maxChosen?: number },
  variable: string,
  options: readonly Option[],
  answers: Answers,
): AnswerError[] {
  const value = answers[variable];
  const fail = (code: AnswerError["code"], limit?: number) => [
    answerError(question.code, code, variable, limit),
  ];
  if (isEmptyAnswer(value)) return question.isRequired ? fail("required") : [];
  if (!Array.isArray(value)) return fail("unknown-option");
  const known = new Map(options.map((option) => [option.code, option]));
  const isForged = new Set(value).size < value.length || value.some((code) => !known.has(code));
  if (isForged) return fail("unknown-option");
  const hasExclusive = value.some((code) => known.get(code)?.isExclusive);
  if (hasExclusive && value.length > 1) return fail("exclusive-with-others");
  if (!hasExclusive && question.minChosen && value.length < question.minChosen) {
    return fail("too-few-chosen", question.minChosen);
  }
  if (question.maxChosen && value.length > question.maxChosen)
    return fail("too-many-chosen", question.maxChosen);
  return [];
}

/** The respondent's own words for the options that ask for them. */
export function checkOtherTexts(
  question: Asked,
  options: readonly Option[],
  answers: Answers,
  chosen: readonly unknown[],
): AnswerError[] {
  return options.flatMap((option) => {
    if (!option.isOtherSpecify || !chosen.includes(option.code)) return [];
    const variable = otherTextVariable(question.code, option.code);
    const text = answers[variable];
    if (isEmptyAnswer(text)) return [answerError(question.code, "other-text-missing", variable)];
    if (typeof text !== "string" || text.length > maxOtherLength) {
      return [answerError(question.code, "too-long", variable, maxOtherLength)];
    }
    return [];
  });
}

export function checkOptionList(options: readonly Option[]): FormatProblem[] {
  const found: FormatProblem[] = options.length < 2 ? [["too-few-options", "error"]] : [];
  return [
    ...found,
    ...duplicateCodes(options, "duplicate-option-code"),
    ...duplicateLabels(options, (option) => option.label),
  ];
}

export function checkItemList(items: readonly Item[], least = 1): FormatProblem[] {
  const found: FormatProblem[] = items.length < least ? [["no-items", "error", String(least)]] : [];
  return [
    ...found,
    ...duplicateCodes(items, "duplicate-item-code"),
    ...duplicateLabels(items, (item) => item.text),
  ];
}

export function checkPoints(points: readonly Option[]): FormatProblem[] {
  const steps = points.filter((point) => point.code >= 0).length;
  const found: FormatProblem[] = steps < 2 ? [["too-few-points", "error"]] : [];
  return [
    ...found,
    ...duplicateCodes(points, "duplicate-option-code"),
    ...duplicateLabels(points, (point) => point.label),
  ];
}

export function checkLimits({ min, max, isWhole }: NumberLimits): FormatProblem[] {
  if (min === undefined || max === undefined) return [];
  if (min > max) return [["minimum-above-maximum", "error"]];
  if (isWhole && Math.ceil(min) > max) return [["no-whole-number-between", "error"]];
  return [];
}

export function duplicateCodes(
  coded: readonly { code: number }[],
  code: DefinitionProblemCode,
): FormatProblem[] {
  const codes = coded.map((one) => one.code);
  const repeated = new Set(codes.filter((one, position) => codes.indexOf(one) < position));
  return [...repeated].map((one): FormatProblem => [code, "error", String(one)]);
}

/** Two answers that read alike in any language cannot be told apart. */
export function duplicateLabels<T extends { code: number }>(
  coded: readonly T[],
  labelOf: (one: T) => LocalisedText,
): FormatProblem[] {
  const repeated = new Set<number>();
  for (const language of languages) {
    const seen = new Set<string>();
    for (const one of coded) {
      const words = labelOf(one)[language]?.trim().toLowerCase();
      if (!words) continue;
      if (seen.has(words)) repeated.add(one.code);
      seen.add(words);
    }
  }
  return [...repeated].map((code): FormatProblem => ["duplicate-label", "warning", String(code)]);
}
