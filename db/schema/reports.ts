import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { solutions } from "#db/schema/segmentation";
import { clients, studies } from "#db/schema/studies";
import type { Report } from "#reports/model";

/** The draft that the researcher edits. */
export const reports = pgTable(
  "reports",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    clientId: uuid("client_id").notNull(),
    solutionId: uuid("solution_id").notNull(),
    content: jsonb("content").$type<Report>().notNull(),
    revision: integer("revision").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "reports_study",
    }),
    foreignKey({
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
      name: "reports_client",
    }),
    foreignKey({
      columns: [table.workspaceId, table.solutionId],
      foreignColumns: [solutions.workspaceId, solutions.id],
      name: "reports_solution",
    }),
    index("reports_of_study").on(table.workspaceId, table.studyId, table.createdAt),
  ],
);

/** What a client reads. A trigger lets nothing change but the withdrawal. */
export const reportVersions = pgTable(
  "report_versions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    reportId: uuid("report_id").notNull(),
    clientId: uuid("client_id").notNull(),
    number: integer("number").notNull(),
    content: jsonb("content").$type<Report>().notNull(),
    contentHash: text("content_hash").notNull(),
    publishedAt: moment("published_at").notNull().defaultNow(),
    publishedBy: uuid("published_by"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("report_versions_number").on(table.workspaceId, table.reportId, table.number),
    foreignKey({
      columns: [table.workspaceId, table.reportId],
      foreignColumns: [reports.workspaceId, reports.id],
      name: "report_versions_report",
    }),
    foreignKey({
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
      name: "report_versions_client",
    }),
    index("report_versions_of_client").on(table.workspaceId, table.clientId, table.publishedAt),
  ],
);
