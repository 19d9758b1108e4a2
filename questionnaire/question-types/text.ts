import { z } from "zod";
import { answerError } from "#questionnaire/answer-error";
import { isEmptyAnswer } from "#questionnaire/answers";
import { sharedFields } from "#questionnaire/question-parts";
import type { FormatProblem, TypeRules } from "#questionnaire/question-types/type-rules";

/** What a short text must look like; no author's own patterns, which could run for ever. */
export const textFormats = ["email", "phone", "url", "digits"] as const;
export type TextFormat = (typeof textFormats)[number];

const length = z.number().int().min(1).max(10_000).optional();

export const TextQuestion = z.strictObject({
  ...sharedFields,
  type: z.enum(["text", "longText"]),
  minLength: length,
  maxLength: length,
  format: z.enum(textFormats).optional(),
});
export type TextQuestion = z.infer<typeof TextQuestion>;

export function maxLengthOf(question: Pick<TextQuestion, "type" | "maxLength">): number {
  return question.maxLength ?? (question.type === "text" ? 250 : 4000);
}

const patterns: Record<TextFormat, RegExp> = {
  email: /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/,
  phone: /^\+?[0-9][0-9 ()-]{5,20}$/,
  url: /^https?:\/\/[^\s/]+\.[^\s]+$/,
  digits: /^[0-9]+$/,
};

const samples: Record<TextFormat, string> = {
  email: "robot@example.com",
  phone: "09120000000",
  url: "https://example.com",
  digits: "1234567890",
};

export const textRules: TypeRules<TextQuestion> = {
  variables: ({ code }) => [code],
  columns: ({ code }) => [{ code, kind: "text", level: "text" }],
  check(question, answers) {
    const { code, format, minLength } = question;
    const value = answers[code];
    if (isEmptyAnswer(value)) return question.isRequired ? [answerError(code, "required")] : [];
    const limit = maxLengthOf(question);
    if (typeof value !== "string" || value.length > limit)
      return [answerError(code, "too-long", code, limit)];
    if (minLength !== undefined && value.length < minLength) {
      return [answerError(code, "too-short", code, minLength)];
    }
    if (format && !patterns[format].test(value)) return [answerError(code, "wrong-format", code, format)];
    return [];
  },
  checkFormat(question) {
    const { minLength, format } = question;
    const found: FormatProblem[] = [];
    if (minLength !== undefined && minLength > maxLengthOf(question))
      found.push(["minimum-above-maximum", "error"]);
    if (format && samples[format].length > maxLengthOf(question))
      found.push(["format-does-not-fit", "warning"]);
    return found;
  },
  texts: () => [],
  answer(question) {
    const sample = question.format ? samples[question.format] : "test answer";
    const least = question.minLength ?? 0;
    return {
      [question.code]: sample.padEnd(least, question.format ? "0" : ".").slice(0, maxLengthOf(question)),
    };
  },
  answerSeconds: ({ type }) => (type === "text" ? 10 : 30),
  storedForm: () => "text",
};
