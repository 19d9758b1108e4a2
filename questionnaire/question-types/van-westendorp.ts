import { z } from "zod";
import { type AnswerError, answerError } from "#questionnaire/answer-error";
import { LocalisedText } from "#questionnaire/localised-text";
import { sharedFields } from "#questionnaire/question-parts";
import { checkLimits, checkNumber } from "#questionnaire/question-types/check-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickNumber } from "#questionnaire/random-source";

export const priceKeys = ["tooCheap", "cheap", "expensive", "tooExpensive"] as const;
export type PriceKey = (typeof priceKeys)[number];

/** Four prices for one offer: the price sensitivity meter. */
export const VanWestendorpQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("vanWestendorp"),
  prompts: z.strictObject({
    tooCheap: LocalisedText,
    cheap: LocalisedText,
    expensive: LocalisedText,
    tooExpensive: LocalisedText,
  }),
  unit: LocalisedText.optional(),
  min: z.number().min(0).optional(),
  max: z.number().positive().optional(),
});
export type VanWestendorpQuestion = z.infer<typeof VanWestendorpQuestion>;

export function priceVariable(questionCode: string, key: PriceKey): string {
  return `${questionCode}_${key}`;
}

export const vanWestendorpRules: TypeRules<VanWestendorpQuestion> = {
  variables: ({ code }) => priceKeys.map((key) => priceVariable(code, key)),
  columns: ({ code, prompts }) =>
    priceKeys.map((key) => ({
      code: priceVariable(code, key),
      label: prompts[key],
      kind: "numeric",
      level: "interval",
    })),
  check(question, answers) {
    const { code, min = 0, max } = question;
    const errors = priceKeys.flatMap((key) =>
      checkNumber(question, priceVariable(code, key), { min, max }, answers),
    );
    if (errors.length > 0) return errors;
    const prices = priceKeys.map((key) => answers[priceVariable(code, key)]);
    const late = priceKeys.findIndex((_, place) => {
      const [before, here] = [prices[place - 1], prices[place]];
      return typeof before === "number" && typeof here === "number" && here < before;
    });
    if (late < 0) return [];
    const warning: AnswerError = answerError(
      code,
      "prices-out-of-order",
      priceVariable(code, priceKeys[late]),
    );
    return [{ ...warning, level: "warning" }];
  },
  checkFormat: checkLimits,
  texts: ({ prompts, unit }) => [
    ...priceKeys.map((key) => ({ part: "prompt" as const, detail: key, text: prompts[key] })),
    { part: "unit", text: unit, isOptional: true },
  ],
  answer({ code, min = 0, max = min + 1000 }, random) {
    const prices = priceKeys
      .map(() => Math.round(pickNumber(min, max, undefined, random)))
      .map((price) => Math.min(max, Math.max(min, price)))
      .sort((a, b) => a - b);
    return Object.fromEntries(priceKeys.map((key, place) => [priceVariable(code, key), prices[place]]));
  },
  answerSeconds: () => 30,
};
