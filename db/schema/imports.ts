import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ImportCheck,
  type ImportMapping,
  type ImportSummary,
  importStatuses,
  type UploadedFile,
} from "#contracts/imports";
import { bytes, createdAt, workspaceId } from "#db/schema/columns";
import { waves } from "#db/schema/fieldwork";
import { jobRuns } from "#db/schema/jobs";
import { studies } from "#db/schema/studies";

/** One uploaded file on its way to become the responses of a wave. */
export const imports = pgTable(
  "imports",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    /** Set when the import has been started. */
    waveId: uuid("wave_id"),
    jobRunId: uuid("job_run_id"),
    status: text("status", { enum: importStatuses }).notNull(),
    fileName: text("file_name").notNull(),
    /** What the file turned out to be: encoding, delimiter, columns with their profiles, problems. */
    file: jsonb("file").$type<UploadedFile>().notNull(),
    mapping: jsonb("mapping").$type<ImportMapping>(),
    /** The last dry run of this mapping, and the run that makes it. */
    checkReport: jsonb("check_report").$type<ImportCheck>(),
    checkRunId: uuid("check_run_id"),
    summary: jsonb("summary").$type<ImportSummary>(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "imports_study",
    }),
    foreignKey({
      columns: [table.workspaceId, table.waveId],
      foreignColumns: [waves.workspaceId, waves.id],
      name: "imports_wave",
    }),
    foreignKey({
      columns: [table.workspaceId, table.checkRunId],
      foreignColumns: [jobRuns.workspaceId, jobRuns.id],
      name: "imports_check_run",
    }),
    foreignKey({
      columns: [table.workspaceId, table.jobRunId],
      foreignColumns: [jobRuns.workspaceId, jobRuns.id],
      name: "imports_job_run",
    }),
    index("imports_of_study").on(table.workspaceId, table.studyId, table.createdAt),
    check(
      "imports_status",
      sql`${table.status} in ('uploading', 'uploaded', 'mapped', 'importing', 'imported', 'failed', 'cancelled')`,
    ),
  ],
);

/** The file itself, in chunks, so that any worker can read it; dropped when the import has ended. */
export const importChunks = pgTable(
  "import_chunks",
  {
    workspaceId: workspaceId(),
    importId: uuid("import_id").notNull(),
    position: integer("position").notNull(),
    content: bytes("content").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId, table.position] }),
    foreignKey({
      columns: [table.workspaceId, table.importId],
      foreignColumns: [imports.workspaceId, imports.id],
      name: "import_chunks_import",
    }).onDelete("cascade"),
  ],
);
