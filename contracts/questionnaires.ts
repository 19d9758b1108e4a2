import { z } from "zod";
import type { StudyAim } from "#questionnaire/definition-checks/check-study";
import { Language } from "#questionnaire/localised-text";
import { DefinitionChange } from "#questionnaire/merging/definition-change";
import { QuestionnaireDefinition } from "#questionnaire/model";
import { Code } from "#questionnaire/question-parts";

/** Some thousand questions in two languages, or three hundred long ones in twelve. */
export const maxDefinitionBytes = 8_000_000;

export const SaveDraftInput = z.object({
  studyId: z.uuid(),
  definition: QuestionnaireDefinition,
  /** The revision that was edited; another one in the database means that somebody else saved. */
  expectedRevision: z.number().int().min(1),
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

export const SaveChangesInput = z.object({
  studyId: z.uuid(),
  changes: z.array(DefinitionChange).min(1).max(20_000),
  /** The revision that the changes were made on; what was saved since is kept. */
  expectedRevision: z.number().int().min(1),
});
export type SaveChangesInput = z.infer<typeof SaveChangesInput>;

/** What stands on the server after somebody else has saved in between. */
export type Standing = {
  revision: number;
  definition: QuestionnaireDefinition;
  /** Who saved last; null for somebody who has left. */
  savedBy: string | null;
};

export type SavedChanges =
  | { status: "saved"; revision: number }
  /** Saved together with what somebody else had saved; `definition` holds both. */
  | ({ status: "merged" } & Standing)
  /** Not saved: somebody else changed the same parts. */
  | ({ status: "conflict" } & Standing);

export const PublishVersionInput = z.object({
  studyId: z.uuid(),
  /** What is published is what was looked at. */
  expectedRevision: z.number().int().min(1),
});
export type PublishVersionInput = z.infer<typeof PublishVersionInput>;

export type VersionSummary = { id: string; number: number; contentHash: string; publishedAt: string };

export type PublishedVersion = { versionId: string; number: number };

/** Codes that published versions have used. Under them something new would be taken for the old variable. */
export type UsedCodes = {
  questions: string[];
  /** Of the options of a choice or the items of a set, by question. */
  options: Record<string, number[]>;
};

/** What an editor is opened with. */
export type QuestionnaireView = {
  definition: QuestionnaireDefinition;
  revision: number;
  updatedAt: string;
  latest: (VersionSummary & { definition: QuestionnaireDefinition }) | null;
  versions: VersionSummary[];
  used: UsedCodes;
  /** What the study wants; the checks hold the draft against it. */
  aim: StudyAim;
};

export const PreviewQuery = z.object({
  language: Language.optional(),
  /** Opens this page as it would look when reached; without it the preview begins at the consent. */
  page: Code.optional(),
  /** A published version in place of the draft. */
  version: z.uuid().optional(),
  /** A module of the library in place of the draft. */
  module: z.string().min(1).max(64).optional(),
});
export type PreviewQuery = z.infer<typeof PreviewQuery>;
