import { foreignKey, integer, jsonb, pgTable, primaryKey, smallint, unique, uuid } from "drizzle-orm/pg-core";
import type { RehearsalPlan } from "#contracts/rehearsals";
import { createdAt, workspaceId } from "#db/schema/columns";
import { waves } from "#db/schema/fieldwork";
import { jobRuns } from "#db/schema/jobs";
import { studies } from "#db/schema/studies";

/** A wave that the test robot answers before fieldwork: at most one a study. */
export const rehearsals = pgTable(
  "rehearsals",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    waveId: uuid("wave_id").notNull(),
    jobRunId: uuid("job_run_id"),
    plan: jsonb("plan").$type<RehearsalPlan>().notNull(),
    /** Interviews that are stored; a job that is delivered again goes on from here. */
    stored: integer("stored").notNull().default(0),
    /** The planted segment of each interview, by its number: what an analysis should find again. */
    planted: smallint("planted").array().notNull(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("rehearsals_of_study").on(table.workspaceId, table.studyId),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "rehearsals_study",
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.waveId],
      foreignColumns: [waves.workspaceId, waves.id],
      name: "rehearsals_wave",
    }),
    foreignKey({
      columns: [table.workspaceId, table.jobRunId],
      foreignColumns: [jobRuns.workspaceId, jobRuns.id],
      name: "rehearsals_job_run",
    }),
  ],
);
