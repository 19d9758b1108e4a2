import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import { sharedFields } from "#questionnaire/question-parts";
import { checkChoice } from "#questionnaire/question-types/check-parts";
import { numberedPoints } from "#questionnaire/question-types/semantic-differential";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";

/** A place on a ladder; 1 is its lowest rung. */
export const LadderQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("ladder"),
  steps: z.number().int().min(3).max(11),
  topLabel: LocalisedText,
  bottomLabel: LocalisedText,
});
export type LadderQuestion = z.infer<typeof LadderQuestion>;

export const ladderRules: TypeRules<LadderQuestion> = {
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
  texts: ({ topLabel, bottomLabel }) => [
    { part: "topLabel", text: topLabel },
    { part: "bottomLabel", text: bottomLabel },
  ],
  answer: ({ code, steps }, random) => ({ [code]: pickOne(numberedPoints(steps), random).code }),
  answerSeconds: () => 5,
  storedForm: ({ steps }) => steps,
};
