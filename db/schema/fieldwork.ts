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
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { studies, versions } from "#db/schema/studies";
import type { LocalisedText } from "#questionnaire/localised-text";

export const waves = pgTable(
  "waves",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    versionId: uuid("version_id").notNull(),
    number: integer("number").notNull(),
    title: jsonb("title").$type<LocalisedText>().notNull(),
    /** Fieldwork runs through links; an import brings answers collected elsewhere; a rehearsal is answered by the robot. */
    source: text("source", { enum: ["fieldwork", "import", "rehearsal"] }).notNull(),
    status: text("status", { enum: ["open", "paused", "closed"] }).notNull(),
    createdAt: createdAt(),
    closedAt: moment("closed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("waves_id").on(table.id),
    unique("waves_number").on(table.workspaceId, table.studyId, table.number),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "waves_study",
    }),
    foreignKey({
      columns: [table.workspaceId, table.versionId],
      foreignColumns: [versions.workspaceId, versions.id],
      name: "waves_version",
    }),
    check("waves_source", sql`${table.source} in ('fieldwork', 'import', 'rehearsal')`),
    check("waves_status", sql`${table.status} in ('open', 'paused', 'closed')`),
    check("waves_closed_at", sql`(${table.status} = 'closed') = (${table.closedAt} is not null)`),
  ],
);

export const links = pgTable(
  "links",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    waveId: uuid("wave_id").notNull(),
    /** What stands in the address: /s/<slug>. */
    slug: text("slug").notNull(),
    kind: text("kind", { enum: ["open"] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("links_slug").on(table.slug),
    index("links_of_wave").on(table.workspaceId, table.waveId),
    foreignKey({
      columns: [table.workspaceId, table.waveId],
      foreignColumns: [waves.workspaceId, waves.id],
      name: "links_wave",
    }),
    check("links_kind", sql`${table.kind} in ('open')`),
  ],
);
