import { z } from "zod";
import { sharedFields } from "#questionnaire/question-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";

/** A value that the link brings along, such as a panel's number or a campaign, or that is always the same. */
export const HiddenQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("hidden"),
  source: z.discriminatedUnion("from", [
    z.strictObject({ from: z.literal("link"), parameter: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/) }),
    z.strictObject({ from: z.literal("value"), value: z.string().max(250) }),
  ]),
  isNumber: z.boolean().optional(),
});
export type HiddenQuestion = z.infer<typeof HiddenQuestion>;

export const maxHiddenLength = 250;

/** What is stored of a value that a link brings: unreadable numbers and overlong texts are left empty. */
export function readHiddenValue({ isNumber }: HiddenQuestion, given: string): number | string | null {
  const text = given.trim();
  if (text === "" || text.length > maxHiddenLength) return null;
  if (!isNumber) return text;
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
}

export const hiddenRules: TypeRules<HiddenQuestion> = {
  variables: ({ code, source }) => (source.from === "link" ? [code] : []),
  columns: ({ code, isNumber, source }) => [
    isNumber
      ? { code, kind: "numeric", level: "interval", isDerived: source.from === "value" }
      : { code, kind: "text", level: "text", isDerived: source.from === "value" },
  ],
  check: () => [],
  checkFormat: (question) =>
    question.isNumber &&
    question.source.from === "value" &&
    readHiddenValue(question, question.source.value) === null
      ? [["hidden-value-no-number", "error"]]
      : [],
  texts: () => [],
  answer: () => ({}),
  answerSeconds: () => 0,
  derive: (question) =>
    question.source.from === "value"
      ? { [question.code]: readHiddenValue(question, question.source.value) }
      : {},
  isUnseen: true,
  storedForm: ({ isNumber }) => Boolean(isNumber),
};
