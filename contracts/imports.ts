import { z } from "zod";
import type { JobView } from "#contracts/jobs";
import type { RowProblem } from "#datafile/check-row";
import { ColumnMapping } from "#datafile/column-mapping";
import type { CsvProblem } from "#datafile/csv-problem";
import { textEncodings } from "#datafile/detect-encoding";
import type { ImportTarget } from "#datafile/import-target";
import type { FileProfile } from "#datafile/profile-file";
import type { ProblemTally } from "#datafile/tally-problems";
import { type Language, LocalisedText } from "#questionnaire/localised-text";

export const maxFileMegabytes = 200;
/** Faulty rows whose problems are kept with a check or a summary; all of them are in the download. */
export const maxShownRows = 500;

export const importStatuses = [
  "uploading",
  "uploaded",
  "mapped",
  "importing",
  "imported",
  "failed",
  "cancelled",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importDelimiters = [",", ";", "\t", "|"] as const;

/** What a person has said about how the file is written; the rest is detected. */
export const ReadFileAs = z.strictObject({
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(importDelimiters).optional(),
});
export type ReadFileAs = z.infer<typeof ReadFileAs>;

export const UploadFileInput = z.strictObject({
  studyId: z.uuid(),
  fileName: z.string().trim().min(1).max(255),
  readAs: ReadFileAs.optional(),
});
export type UploadFileInput = z.infer<typeof UploadFileInput>;

export type UploadedFile = FileProfile & { byteCount: number; readAs: ReadFileAs };

export const ImportMapping = ColumnMapping;
export type ImportMapping = ColumnMapping;

export const ImportIdInput = z.strictObject({ importId: z.uuid() });
export type ImportIdInput = z.infer<typeof ImportIdInput>;

export const ReadFileAgainInput = z.strictObject({ importId: z.uuid(), readAs: ReadFileAs });
export type ReadFileAgainInput = z.infer<typeof ReadFileAgainInput>;

export const SaveMappingInput = z.strictObject({ importId: z.uuid(), mapping: ImportMapping });
export type SaveMappingInput = z.infer<typeof SaveMappingInput>;

/** What to do when rows cannot be read as answers: leave them out, or import nothing at all. */
export const FaultyRows = z.enum(["skip", "stop"]);
export type FaultyRows = z.infer<typeof FaultyRows>;

export const StartImportInput = z.strictObject({
  importId: z.uuid(),
  faulty: FaultyRows,
  /** Of the wave that the responses become; without it, the file's name. */
  waveTitle: LocalisedText.optional(),
});
export type StartImportInput = z.infer<typeof StartImportInput>;

/** What came of each row. Blank rows are neither imported nor faulty. */
export type RowOutcome = {
  rows: number;
  ready: number;
  faulty: number;
  blank: number;
  /** Problems by code; a faulty row can have several. */
  counts: Record<string, number>;
  /** Of the first faulty rows, in the order of the file, and of each code at least the first few. */
  problems: RowProblem[];
};

/** A dry run: nothing has been stored. */
export type ImportCheck = RowOutcome & { notices: ProblemTally<CsvProblem> };

/** What an ended import did; `ready` rows have become responses. */
export type ImportSummary = RowOutcome & {
  faultyRows: FaultyRows;
  versionNumber: number;
  newQuestions: number;
};

export type ImportListItem = {
  id: string;
  fileName: string;
  status: ImportStatus;
  byteCount: number;
  rowCount: number;
  waveId: string | null;
  summary: Pick<ImportSummary, "rows" | "ready" | "faulty" | "blank"> | null;
  jobRunId: string | null;
  createdAt: string;
};

/** What starting would do now. */
export type ImportPlan = {
  publishes: boolean;
  versionNumber: number;
  newQuestions: number;
  /** Edits that nobody has published yet would be published with the new questions. */
  publishesEdits: boolean;
  questionnaireProblems: number;
};

/** What the steps of an import show. */
export type OpenImport = {
  id: string;
  studyId: string;
  status: ImportStatus;
  fileName: string;
  file: UploadedFile;
  /** False when it is no table as it is read now: another encoding or delimiter is needed, or another file. */
  isReadable: boolean;
  /** As saved, or a first guess. */
  mapping: ImportMapping;
  targets: ImportTarget[];
  languages: Language[];
  check: ImportCheck | null;
  summary: ImportSummary | null;
  waveId: string | null;
  /** The check, or the import itself once it has been started. */
  run: JobView | null;
  plan: ImportPlan;
};
