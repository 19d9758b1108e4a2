import { z } from "zod";
import { QuestionnaireDefinition } from "#questionnaire/model";

/** A little more than the largest questionnaire, so that our own file of it can be read again. */
export const maxExchangeMegabytes = 10;

export const ForeignFileInput = z.object({
  studyId: z.uuid(),
  fileName: z.string().min(1).max(255),
});
export type ForeignFileInput = z.infer<typeof ForeignFileInput>;

export const TakeQuestionnaireInput = z.object({
  studyId: z.uuid(),
  definition: QuestionnaireDefinition,
  /** In place of the draft, or after its pages under codes that are free. */
  mode: z.enum(["replace", "append"]),
});
export type TakeQuestionnaireInput = z.infer<typeof TakeQuestionnaireInput>;
