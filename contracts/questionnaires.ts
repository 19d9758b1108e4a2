import { z } from "zod";
import { Answers } from "#questionnaire/answers";
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

export const mostPreviewSeed = 2 ** 31 - 1;
const PreviewSeed = z.coerce.number().int().min(0).max(mostPreviewSeed);

export const PreviewQuery = z.object({
  language: Language.optional(),
  /** Opens this page as it would look when reached; without it the preview begins at the consent. */
  page: Code.optional(),
  /** A published version in place of the draft. */
  version: z.uuid().optional(),
  /** A module of the library in place of the draft. */
  module: z.string().min(1).max(64).optional(),
  /** Decides every order that is shown. */
  seed: PreviewSeed.optional(),
});
export type PreviewQuery = z.infer<typeof PreviewQuery>;

/** The whole interview of a preview. It travels in the page's own form and is stored nowhere. */
export const PreviewState = z.object({
  /** The page that the preview was opened at; pages before it were never shown. */
  from: Code.optional(),
  answers: Answers,
  saved: z.array(Code).max(400),
  seed: PreviewSeed.default(1),
});
export type PreviewState = z.infer<typeof PreviewState>;

/** The action that opens a page, or the next one that is due, with the answers of the state. */
export const resumePreview = "resume";

/** What a previewed page tells the studio around it. */
export const PreviewMark = z.object({
  /** Of the draft that was shown; absent for a version. */
  revision: z.number().int().optional(),
  /** Absent until the interview has begun. */
  state: PreviewState.optional(),
  page: Code.optional(),
  /** What stood in the way when the page was last sent. */
  errors: z.array(
    z.object({
      questionCode: z.string(),
      variable: z.string(),
      code: z.string(),
      level: z.literal("warning").optional(),
      limit: z.union([z.number(), z.string()]).optional(),
    }),
  ),
});
export type PreviewMark = z.infer<typeof PreviewMark>;
