import { z } from "zod";

/**
 * What is stored under a variable code: an option code or a number, the chosen option codes of a
 * multiple choice in ascending order, or a text. `null` means shown and left empty. A variable that
 * is absent has not been shown.
 */
export const AnswerValue = z.union([z.number(), z.array(z.number().int()), z.string(), z.null()]);
export type AnswerValue = z.infer<typeof AnswerValue>;

export const Answers = z.record(z.string(), AnswerValue);
export type Answers = z.infer<typeof Answers>;

/** Reserved codes, written in exports and tables and never used by an option that is chosen freely. */
export const missingCodes = {
  refused: -99,
  dontKnow: -98,
  notAsked: -97,
  notAnswered: -96,
} as const;
export type MissingReason = keyof typeof missingCodes;

/** Shown and left empty, or not shown: nothing to read, however it was sent. */
export function isEmptyAnswer(value: AnswerValue | undefined): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

export function isSameAnswer(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((code, position) => code === b[position]);
  }
  return a === b;
}
