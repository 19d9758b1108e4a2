import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import { sharedFields } from "#questionnaire/question-parts";
import { checkChoice } from "#questionnaire/question-types/check-parts";
import { numberedPoints } from "#questionnaire/question-types/semantic-differential";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";

/** One judgement in steps, drawn as stars or as numbers. */
export const RatingQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("rating"),
  steps: z.number().int().min(3).max(10),
  look: z.enum(["stars", "numbers"]),
  lowLabel: LocalisedText.optional(),
  highLabel: LocalisedText.optional(),
});
export type RatingQuestion = z.infer<typeof RatingQuestion>;

export const ratingRules: TypeRules<RatingQuestion> = {
  variables: ({ code }) => [code],
  columns: ({ code, steps }) => [{ code, kind: "scale", level: "ordinal", options: numberedPoints(steps) }],
  check: (question, answers) =>
    checkChoice(
      question,
      question.code,
      numberedPoints(question.steps).map(({ code }) => code),
      answers,
    ),
  checkFormat: () => [],
  texts: ({ lowLabel, highLabel }) => [
    { part: "lowLabel", text: lowLabel, isOptional: true },
    { part: "highLabel", text: highLabel, isOptional: true },
  ],
  answer: ({ code, steps }, random) => ({ [code]: pickOne(numberedPoints(steps), random).code }),
  answerSeconds: () => 3,
  storedForm: ({ steps }) => steps,
};
