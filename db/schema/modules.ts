import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { workspaces } from "#db/schema/workspaces";
import type { TeamModuleContent } from "#questionnaire/instruments/team-module";

/** Modules that a workspace has made of its own questions. An archived one is offered no more, and still known. */
export const teamModules = pgTable(
  "team_modules",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    content: jsonb("content").$type<TeamModuleContent>().notNull(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("team_modules_by_age").on(table.workspaceId, table.createdAt, table.id),
  ],
);

/** Written permissions of owners of published scales that a workspace holds: one a scale. */
export const modulePermissions = pgTable(
  "module_permissions",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    /** As the library names the scale. */
    moduleId: text("module_id").notNull(),
    note: text("note").notNull(),
    /** Where the document itself is kept. */
    documentReference: text("document_reference").notNull(),
    grantedBy: uuid("granted_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.moduleId] }),
    foreignKey({
      columns: [table.grantedBy],
      foreignColumns: [users.id],
      name: "module_permissions_granted_by",
    }).onDelete("set null"),
  ],
);
