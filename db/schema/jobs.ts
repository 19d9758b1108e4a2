import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { workspaces } from "#db/schema/workspaces";

/** What people see of a job: graphile-worker keeps the queue, this keeps progress, cancel and outcome. */
export const jobRuns = pgTable(
  "job_runs",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    status: text("status", { enum: ["queued", "running", "succeeded", "failed", "cancelled"] }).notNull(),
    done: integer("done").notNull().default(0),
    total: integer("total").notNull().default(0),
    attempts: integer("attempts").notNull().default(0),
    errorCode: text("error_code"),
    errorDetail: jsonb("error_detail").$type<Record<string, unknown>>(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    startedAt: moment("started_at"),
    heartbeatAt: moment("heartbeat_at"),
    cancelRequestedAt: moment("cancel_requested_at"),
    finishedAt: moment("finished_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("job_runs_recent").on(table.workspaceId, table.createdAt),
    check(
      "job_runs_status",
      sql`${table.status} in ('queued', 'running', 'succeeded', 'failed', 'cancelled')`,
    ),
  ],
);

/** One row a running worker process; a stale row's locks are released by the others. */
export const workers = pgTable("workers", {
  id: uuid("id").primaryKey(),
  /** The ids under which graphile-worker locks its jobs. */
  lockIds: text("lock_ids").array().notNull(),
  startedAt: moment("started_at").notNull().defaultNow(),
  heartbeatAt: moment("heartbeat_at").notNull().defaultNow(),
});
