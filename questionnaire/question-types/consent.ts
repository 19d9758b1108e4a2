import { z } from "zod";
import { LocalisedText } from "#questionnaire/localised-text";
import { type Option, sharedFields } from "#questionnaire/question-parts";
import { checkChoice } from "#questionnaire/question-types/check-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";

/** Permission for one thing, such as keeping contact data: yes or no, never ticked beforehand. */
export const ConsentQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("consent"),
  agreeLabel: LocalisedText,
  declineLabel: LocalisedText,
  /** Who declines is thanked, and the interview ends as screened out. */
  mustAgree: z.boolean().optional(),
});
export type ConsentQuestion = z.infer<typeof ConsentQuestion>;

export function consentOptions({ agreeLabel, declineLabel }: ConsentQuestion): Option[] {
  return [
    { code: 1, label: agreeLabel },
    { code: 0, label: declineLabel },
  ];
}

export const consentRules: TypeRules<ConsentQuestion> = {
  variables: ({ code }) => [code],
  columns: (question) => [
    { code: question.code, kind: "single", level: "nominal", options: consentOptions(question).toReversed() },
  ],
  check: (question, answers) => checkChoice(question, question.code, [0, 1], answers),
  checkFormat: () => [],
  texts: ({ agreeLabel, declineLabel }) => [
    { part: "agreeLabel", text: agreeLabel },
    { part: "declineLabel", text: declineLabel },
  ],
  answer: ({ code }, random) => ({ [code]: pickOne([1, 1, 1, 0], random) }),
  answerSeconds: () => 3,
  screensOut: ({ code, mustAgree }, answers) => Boolean(mustAgree) && answers[code] === 0,
};
