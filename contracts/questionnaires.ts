import { z } from "zod";
import { Language } from "#questionnaire/localised-text";
import { Code } from "#questionnaire/question-parts";
import { QuestionnaireDefinition } from "#questionnaire/model";

/** Some thousand questions in two languages; the wire and the editor stay quick below it. */
export const maxDefinitionBytes = 2_000_000;

export const SaveDraftInput = z.object({
  studyId: z.uuid(),
  definition: QuestionnaireDefinition,
  /** The revision that was edited; another one in the database means that somebody else saved. */
  expectedRevision: z.number().int().min(1),
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;

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
};

export const PreviewQuery = z.object({
  language: Language.optional(),
  /** Opens this page as it would look when reached; without it the preview begins at the consent. */
  page: Code.optional(),
  /** A published version in place of the draft. */
  version: z.uuid().optional(),
});
export type PreviewQuery = z.infer<typeof PreviewQuery>;
