import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import { sharedFields } from "#questionnaire/question-parts";
import { checkChoice } from "#questionnaire/question-types/check-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";

export const NpsQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("nps"),
  lowLabel: LocalisedText.optional(),
  highLabel: LocalisedText.optional(),
});
export type NpsQuestion = z.infer<typeof NpsQuestion>;

export const npsPoints = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export const npsRules: TypeRules<NpsQuestion> = {
  variables: ({ code }) => [code],
  columns: ({ code }) => [
    { code, kind: "nps", level: "interval", options: npsPoints.map((point) => ({ code: point, label: {} })) },
  ],
  check: (question, answers) => checkChoice(question, question.code, npsPoints, answers),
  checkFormat: () => [],
  texts: ({ lowLabel, highLabel }) => [
    { part: "lowLabel", text: lowLabel, isOptional: true },
    { part: "highLabel", text: highLabel, isOptional: true },
  ],
  answer: ({ code }, random) => ({ [code]: pickOne(npsPoints, random) }),
  answerSeconds: () => 4,
};
