import { z } from "zod";
import type { ModuleUse } from "#questionnaire/instruments/find-adapted-modules";
import { type TeamModuleContent, TeamModuleTexts } from "#questionnaire/instruments/team-module";
import { isWrittenSomewhere, LocalisedText } from "#questionnaire/localised-text";
import { Question } from "#questionnaire/model";
import { Code } from "#questionnaire/question-parts";

const name = LocalisedText.refine(isWrittenSomewhere, "required").refine(
  (text) => Object.values(text).every((words) => words.length <= 200),
  "too-long",
);

export const SaveTeamModuleInput = z.object({
  studyId: z.uuid(),
  questionCodes: z.array(Code).min(1).max(500),
  texts: TeamModuleTexts.extend({ title: name, construct: name }),
});
export type SaveTeamModuleInput = z.infer<typeof SaveTeamModuleInput>;

export const RenameTeamModuleInput = z.object({ teamModuleId: z.uuid(), title: name });
export type RenameTeamModuleInput = z.infer<typeof RenameTeamModuleInput>;

export const ArchiveTeamModuleInput = z.object({ teamModuleId: z.uuid(), isArchived: z.boolean() });
export type ArchiveTeamModuleInput = z.infer<typeof ArchiveTeamModuleInput>;

export const RecordModulePermissionInput = z.object({
  moduleId: z.string().min(1).max(64),
  /** Who gave it, to whom, for what and until when. */
  note: z.string().trim().min(1).max(2000),
  /** Where the letter or contract is kept. */
  documentReference: z.string().trim().min(1).max(500),
});
export type RecordModulePermissionInput = z.infer<typeof RecordModulePermissionInput>;

export const DesignQuestionsInput = z.object({
  studyId: z.uuid(),
  questions: z.array(Question).min(1).max(20),
});
export type DesignQuestionsInput = z.infer<typeof DesignQuestionsInput>;

export type TeamModuleView = {
  id: string;
  content: TeamModuleContent;
  createdBy: string | null;
  createdAt: string;
  isArchived: boolean;
};

export type ModulePermissionView = {
  moduleId: string;
  note: string;
  documentReference: string;
  grantedBy: string | null;
  createdAt: string;
};

/** What a workspace adds to the library that every installation has. */
export type LibraryView = {
  teamModules: TeamModuleView[];
  permissions: ModulePermissionView[];
  /** How the modules of each published version stand against the library, by the version's number. */
  versionUses: { number: number; uses: ModuleUse[] }[];
};
