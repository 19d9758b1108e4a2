import { z } from "zod";
import { isWrittenSomewhere, Language, LocalisedText } from "#questionnaire/localised-text";
import { SegmentationBase } from "#questionnaire/segmentation-base";

const shortText = LocalisedText.refine(isWrittenSomewhere, "required").refine(
  (text) => Object.values(text).every((words) => words.length <= 200),
  "too-long",
);

export const CreateClientInput = z.object({ name: shortText });
export type CreateClientInput = z.infer<typeof CreateClientInput>;

export const RenameClientInput = CreateClientInput.extend({ clientId: z.uuid() });
export type RenameClientInput = z.infer<typeof RenameClientInput>;

export const StudyPlan = z.object({
  title: shortText,
  objective: LocalisedText,
  decision: LocalisedText,
  languages: z.array(Language).min(1).max(12),
  bases: z.array(SegmentationBase).min(1).max(14),
});
export type StudyPlan = z.infer<typeof StudyPlan>;

export const CreateStudyInput = StudyPlan.extend({ clientId: z.uuid() });
export type CreateStudyInput = z.infer<typeof CreateStudyInput>;

export const UpdateStudyPlanInput = StudyPlan.extend({ studyId: z.uuid() });
export type UpdateStudyPlanInput = z.infer<typeof UpdateStudyPlanInput>;

export const studySteps = ["plan", "questionnaire", "fieldwork", "data", "segments", "report"] as const;
export type StudyStep = (typeof studySteps)[number];
