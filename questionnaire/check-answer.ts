import { type Answers, isEmptyAnswer } from "#questionnaire/answers";
import {
  itemVariable,
  type LikertQuestion,
  type MultipleQuestion,
  maxLengthOf,
  type NumberQuestion,
  npsPoints,
  type Option,
  otherTextVariable,
  type Question,
  type TextQuestion,
} from "#questionnaire/model";

export type AnswerErrorCode =
  | "required"
  | "unknown-option"
  | "exclusive-with-others"
  | "too-few-chosen"
  | "too-many-chosen"
  | "not-a-number"
  | "not-whole"
  | "below-minimum"
  | "above-maximum"
  | "too-long"
  | "other-text-missing";

export type AnswerError = {
  questionCode: string;
  /** The variable at fault: an item of a Likert set, the own words of an option, or the question itself. */
  variable: string;
  code: AnswerErrorCode;
  /** The bound that was crossed, where there is one. */
  limit?: number;
};

const maxOtherLength = 250;

/** What is wrong with the answers to a question that is shown. Empty when it may be saved. */
export function checkAnswer(question: Question, answers: Answers): AnswerError[] {
  switch (question.type) {
    case "single":
      return checkSingle(question, question.options, answers);
    case "nps":
      return checkChoice(question, question.code, npsPoints, answers);
    case "multiple":
      return checkMultiple(question, answers);
    case "likert":
      return checkLikert(question, answers);
    case "number":
      return checkNumber(question, answers);
    case "text":
    case "longText":
      return checkText(question, answers);
    case "information":
      return [];
  }
}

function failure(
  question: Question,
  code: AnswerErrorCode,
  variable = question.code,
  limit?: number,
): AnswerError {
  return limit === undefined
    ? { questionCode: question.code, variable, code }
    : { questionCode: question.code, variable, code, limit };
}

function checkChoice(
  question: Question,
  variable: string,
  codes: readonly number[],
  answers: Answers,
): AnswerError[] {
  const value = answers[variable];
  if (isEmptyAnswer(value)) return question.isRequired ? [failure(question, "required", variable)] : [];
  if (typeof value !== "number" || !codes.includes(value))
    return [failure(question, "unknown-option", variable)];
  return [];
}

function checkSingle(question: Question, options: readonly Option[], answers: Answers): AnswerError[] {
  const codes = options.map((option) => option.code);
  const errors = checkChoice(question, question.code, codes, answers);
  if (errors.length > 0) return errors;
  return checkOtherTexts(question, options, answers, [answers[question.code]]);
}

function checkMultiple(question: MultipleQuestion, answers: Answers): AnswerError[] {
  const value = answers[question.code];
  if (isEmptyAnswer(value)) return question.isRequired ? [failure(question, "required")] : [];
  if (!Array.isArray(value)) return [failure(question, "unknown-option")];
  const known = new Map(question.options.map((option) => [option.code, option]));
  const isForged = new Set(value).size < value.length || value.some((code) => !known.has(code));
  if (isForged) return [failure(question, "unknown-option")];
  const hasExclusive = value.some((code) => known.get(code)?.isExclusive);
  if (hasExclusive && value.length > 1) return [failure(question, "exclusive-with-others")];
  if (!hasExclusive && question.minChosen && value.length < question.minChosen) {
    return [failure(question, "too-few-chosen", question.code, question.minChosen)];
  }
  if (question.maxChosen && value.length > question.maxChosen) {
    return [failure(question, "too-many-chosen", question.code, question.maxChosen)];
  }
  return checkOtherTexts(question, question.options, answers, value);
}

function checkOtherTexts(
  question: Question,
  options: readonly Option[],
  answers: Answers,
  chosen: readonly unknown[],
): AnswerError[] {
  return options.flatMap((option) => {
    if (!option.isOtherSpecify || !chosen.includes(option.code)) return [];
    const variable = otherTextVariable(question.code, option.code);
    const text = answers[variable];
    if (isEmptyAnswer(text)) return [failure(question, "other-text-missing", variable)];
    if (typeof text !== "string" || text.length > maxOtherLength) {
      return [failure(question, "too-long", variable, maxOtherLength)];
    }
    return [];
  });
}

function checkLikert(question: LikertQuestion, answers: Answers): AnswerError[] {
  const codes = question.points.map((point) => point.code);
  return question.items.flatMap((item) =>
    checkChoice(question, itemVariable(question.code, item.code), codes, answers),
  );
}

function checkNumber(question: NumberQuestion, answers: Answers): AnswerError[] {
  const value = answers[question.code];
  if (isEmptyAnswer(value)) return question.isRequired ? [failure(question, "required")] : [];
  if (typeof value !== "number" || !Number.isFinite(value)) return [failure(question, "not-a-number")];
  if (question.isWhole && !Number.isInteger(value)) return [failure(question, "not-whole")];
  if (question.min !== undefined && value < question.min) {
    return [failure(question, "below-minimum", question.code, question.min)];
  }
  if (question.max !== undefined && value > question.max) {
    return [failure(question, "above-maximum", question.code, question.max)];
  }
  return [];
}

function checkText(question: TextQuestion, answers: Answers): AnswerError[] {
  const value = answers[question.code];
  if (isEmptyAnswer(value)) return question.isRequired ? [failure(question, "required")] : [];
  const limit = maxLengthOf(question);
  if (typeof value !== "string" || value.length > limit) {
    return [failure(question, "too-long", question.code, limit)];
  }
  return [];
}
