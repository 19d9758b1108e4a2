import { z } from "zod";
import type { LocalisedText } from "#questionnaire/localised-text";
import { ReportEdits } from "#reports/edits";
import type { Report } from "#reports/model";

export const CreateReportInput = z.strictObject({ studyId: z.uuid() });
export type CreateReportInput = z.infer<typeof CreateReportInput>;

export const SaveReportInput = z.strictObject({
  reportId: z.uuid(),
  edits: ReportEdits,
  expectedRevision: z.number().int().min(1),
});
export type SaveReportInput = z.infer<typeof SaveReportInput>;

/** For publishing and for building again: what happens is done to exactly what the person saw. */
export const ReportRevisionInput = z.strictObject({
  reportId: z.uuid(),
  expectedRevision: z.number().int().min(1),
});
export type ReportRevisionInput = z.infer<typeof ReportRevisionInput>;

export const ReportVersionInput = z.strictObject({ versionId: z.uuid() });
export type ReportVersionInput = z.infer<typeof ReportVersionInput>;

export type ReportListItem = {
  id: string;
  title: LocalisedText;
  revision: number;
  updatedAt: string;
  publishedVersions: number;
};

export type ReportVersionItem = {
  id: string;
  number: number;
  contentHash: string;
  publishedAt: string;
  publishedByName: string | null;
  withdrawnAt: string | null;
};

/** A draft with everything that its editor opens with. */
export type ReportDraft = {
  id: string;
  studyId: string;
  content: Report;
  revision: number;
  updatedAt: string;
  /** Another solution has been chosen, or segments renamed, since it was built. */
  isBehind: boolean;
  versions: ReportVersionItem[];
};

/** The cover of a published report, and the older versions that can still be read. */
export type PublishedReportItem = {
  versionId: string;
  number: number;
  publishedAt: string;
  languages: Report["languages"];
  title: LocalisedText;
  subtitle: LocalisedText;
  cover: Report["cover"];
  simulatedInBase: number;
  earlier: { versionId: string; number: number; publishedAt: string }[];
};

export type PublishedReport = {
  versionId: string;
  number: number;
  publishedAt: string;
  contentHash: string;
  content: Report;
};

/** Whether a study has what a report is written from. */
export type ReportReadiness =
  | { status: "no-solution" }
  | { status: "unnamed"; segments: number }
  | { status: "ready" };
