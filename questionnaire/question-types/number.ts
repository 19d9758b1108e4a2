import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import { sharedFields } from "#questionnaire/question-parts";
import { checkLimits, checkNumber } from "#questionnaire/question-types/check-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickNumber } from "#questionnaire/random-source";

export const NumberQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("number"),
  min: z.number().optional(),
  max: z.number().optional(),
  isWhole: z.boolean().optional(),
  unit: LocalisedText.optional(),
});
export type NumberQuestion = z.infer<typeof NumberQuestion>;

export const numberRules: TypeRules<NumberQuestion> = {
  variables: ({ code }) => [code],
  columns: ({ code }) => [{ code, kind: "numeric", level: "interval" }],
  check: (question, answers) => checkNumber(question, question.code, question, answers),
  checkFormat: checkLimits,
  texts: ({ unit }) => [{ part: "unit", text: unit, isOptional: true }],
  answer({ code, min, max, isWhole }, random) {
    const low = min ?? Math.min(0, max ?? 0);
    const high = max ?? Math.max(100, low + 100);
    const value = isWhole
      ? pickNumber(Math.ceil(low), Math.floor(high), 1, random)
      : pickNumber(low, high, undefined, random);
    return { [code]: value };
  },
  answerSeconds: () => 5,
};
