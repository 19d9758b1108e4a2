import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import type { QuestionnairePlan, RecoveryInput, StoredRecovery } from "#contracts/planning";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { jobRuns } from "#db/schema/jobs";
import { studies } from "#db/schema/studies";

/** What a study is to decide and what it may cost: at most one a study. */
export const studyPlans = pgTable(
  "study_plans",
  {
    workspaceId: workspaceId(),
    studyId: uuid("study_id").notNull(),
    plan: jsonb("plan").$type<QuestionnairePlan>().notNull(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.studyId] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "study_plans_study",
    }).onDelete("cascade"),
  ],
);

/** A plan played through with planted segments. The result is there when its job has succeeded. */
export const recoverySimulations = pgTable(
  "recovery_simulations",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    input: jsonb("input").$type<RecoveryInput>().notNull(),
    result: jsonb("result").$type<StoredRecovery>(),
    jobRunId: uuid("job_run_id"),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "recovery_simulations_study",
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.workspaceId, table.jobRunId],
      foreignColumns: [jobRuns.workspaceId, jobRuns.id],
      name: "recovery_simulations_job_run",
    }),
    index("recovery_simulations_of_study").on(table.workspaceId, table.studyId, table.createdAt),
  ],
);
