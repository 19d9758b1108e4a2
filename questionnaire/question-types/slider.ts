import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import { sharedFields } from "#questionnaire/question-parts";
import { checkNumber } from "#questionnaire/question-types/check-parts";
import type { FormatProblem, TypeRules } from "#questionnaire/question-types/type-rules";
import { pickNumber } from "#questionnaire/random-source";

/** A point on a line. Nothing is chosen until the respondent has touched it. */
export const SliderQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("slider"),
  min: z.number(),
  max: z.number(),
  step: z.number().positive(),
  lowLabel: LocalisedText.optional(),
  highLabel: LocalisedText.optional(),
  unit: LocalisedText.optional(),
});
export type SliderQuestion = z.infer<typeof SliderQuestion>;

export const sliderRules: TypeRules<SliderQuestion> = {
  variables: ({ code }) => [code],
  columns: ({ code }) => [{ code, kind: "numeric", level: "interval" }],
  check: (question, answers) => checkNumber(question, question.code, question, answers),
  checkFormat({ min, max, step }) {
    const found: FormatProblem[] = [];
    if (min >= max) found.push(["minimum-above-maximum", "error"]);
    else if (step > max - min) found.push(["step-too-large", "error", String(max - min)]);
    return found;
  },
  texts: ({ lowLabel, highLabel, unit }) => [
    { part: "lowLabel", text: lowLabel, isOptional: true },
    { part: "highLabel", text: highLabel, isOptional: true },
    { part: "unit", text: unit, isOptional: true },
  ],
  answer: ({ code, min, max, step }, random) => ({ [code]: pickNumber(min, max, step, random) }),
  answerSeconds: () => 5,
};
