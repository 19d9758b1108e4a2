import { z } from "zod";
import { Image, sharedFields } from "#questionnaire/question-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";

/** Something to read or to look at: an explanation, an advertisement, a concept. */
export const InformationQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("information"),
  image: Image.optional(),
});
export type InformationQuestion = z.infer<typeof InformationQuestion>;

export const informationRules: TypeRules<InformationQuestion> = {
  variables: () => [],
  columns: () => [],
  check: () => [],
  checkFormat: () => [],
  texts: ({ image }) => (image ? [{ part: "imageAlt", text: image.alt }] : []),
  answer: () => ({}),
  answerSeconds: ({ image }) => (image ? 5 : 0),
  asksNothing: true,
};
