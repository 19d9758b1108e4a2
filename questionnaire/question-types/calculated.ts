import { z } from "zod";
import { computeFormula, Formula } from "#questionnaire/formula";
import { sharedFields } from "#questionnaire/question-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";

/** A number that follows from answers before it: a score, a sum, a case of a rule. */
export const CalculatedQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("calculated"),
  formula: Formula,
  /** Rounded to so many decimals; not at all, when left out. */
  decimals: z.number().int().min(0).max(6).optional(),
});
export type CalculatedQuestion = z.infer<typeof CalculatedQuestion>;

export const calculatedRules: TypeRules<CalculatedQuestion> = {
  variables: () => [],
  columns: ({ code }) => [{ code, kind: "numeric", level: "interval", isDerived: true }],
  check: () => [],
  checkFormat: () => [],
  texts: () => [],
  answer: () => ({}),
  answerSeconds: () => 0,
  derive({ code, formula, decimals }, answers) {
    const value = computeFormula(formula, answers);
    if (value === undefined) return { [code]: null };
    return { [code]: decimals === undefined ? value : Number(value.toFixed(decimals)) };
  },
  isUnseen: true,
};
