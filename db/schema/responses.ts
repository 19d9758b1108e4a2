import { sql } from "drizzle-orm";
import {
  boolean,
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
import { moment, workspaceId } from "#db/schema/columns";
import { links, waves } from "#db/schema/fieldwork";
import { imports } from "#db/schema/imports";
import { languageList } from "#db/schema/language-list";
import { versions } from "#db/schema/studies";
import type { Answers } from "#questionnaire/answers";
import { languages } from "#questionnaire/localised-text";

export const dispositions = [
  "in-progress",
  "complete",
  "screened-out",
  "quota-full",
  "rejected",
  "expired",
  "withdrawn",
] as const;

/**
 * Grows without limit: `response_id` leads the key, nothing is unique without it, and everything else
 * it refers to is a small table, so that it can be spread over nodes by `response_id`.
 */
export const responses = pgTable(
  "responses",
  {
    responseId: uuid("response_id").primaryKey(),
    workspaceId: workspaceId(),
    waveId: uuid("wave_id").notNull(),
    versionId: uuid("version_id").notNull(),
    linkId: uuid("link_id"),
    importId: uuid("import_id"),
    isSimulated: boolean("is_simulated").notNull().default(false),
    language: text("language", { enum: languages }).notNull(),
    /** Decides the order of options and items. */
    seed: integer("seed").notNull(),
    answers: jsonb("answers").$type<Answers>().notNull(),
    savedPages: text("saved_pages").array().notNull(),
    /** Grows with every page save; a save names the revision that it was evaluated against. */
    revision: integer("revision").notNull().default(0),
    disposition: text("disposition", { enum: dispositions }).notNull(),
    startedAt: moment("started_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    foreignKey({
      columns: [table.workspaceId, table.waveId],
      foreignColumns: [waves.workspaceId, waves.id],
      name: "responses_wave",
    }),
    foreignKey({
      columns: [table.workspaceId, table.versionId],
      foreignColumns: [versions.workspaceId, versions.id],
      name: "responses_version",
    }),
    foreignKey({
      columns: [table.workspaceId, table.linkId],
      foreignColumns: [links.workspaceId, links.id],
      name: "responses_link",
    }),
    foreignKey({
      columns: [table.workspaceId, table.importId],
      foreignColumns: [imports.workspaceId, imports.id],
      name: "responses_import",
    }),
    index("responses_of_wave").on(table.workspaceId, table.waveId, table.responseId),
    index("responses_by_start").on(table.workspaceId, table.waveId, table.startedAt, table.disposition),
    check("responses_language", sql`${table.language} in (${languageList})`),
    check(
      "responses_disposition",
      sql`${table.disposition} in ('in-progress', 'complete', 'screened-out', 'quota-full', 'rejected', 'expired', 'withdrawn')`,
    ),
    check("responses_ended_at", sql`(${table.disposition} = 'in-progress') = (${table.endedAt} is null)`),
  ],
);

/** What was posted, page by page, in order: only ever appended to. */
export const pageSaves = pgTable(
  "page_saves",
  {
    responseId: uuid("response_id")
      .notNull()
      .references(() => responses.responseId, { onDelete: "cascade" }),
    /** The response's revision after this save. */
    revision: integer("revision").notNull(),
    workspaceId: workspaceId(),
    pageCode: text("page_code").notNull(),
    answers: jsonb("answers").$type<Answers>().notNull(),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.revision] })],
);
