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
import { languageList } from "#db/schema/language-list";
import { workspaces } from "#db/schema/workspaces";
import { type LocalisedText, languages } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

export const clients = pgTable(
  "clients",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    name: jsonb("name").$type<LocalisedText>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index("clients_by_age").on(table.workspaceId, table.createdAt),
  ],
);

export const studies = pgTable(
  "studies",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    clientId: uuid("client_id").notNull(),
    title: jsonb("title").$type<LocalisedText>().notNull(),
    objective: jsonb("objective").$type<LocalisedText>().notNull(),
    decision: jsonb("decision").$type<LocalisedText>().notNull(),
    languages: text("languages", { enum: languages }).array().notNull(),
    bases: text("bases").array().$type<SegmentationBase[]>().notNull(),
    createdAt: createdAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
      name: "studies_client",
    }),
    index("studies_of_client").on(table.workspaceId, table.clientId, table.createdAt),
    check(
      "studies_languages",
      sql`${table.languages} <@ array[${languageList}] and cardinality(${table.languages}) > 0`,
    ),
  ],
);

/** The one draft of a study; `revision` grows with every save and guards against two editors. */
export const questionnaireDrafts = pgTable(
  "questionnaire_drafts",
  {
    workspaceId: workspaceId(),
    studyId: uuid("study_id").notNull(),
    definition: jsonb("definition").$type<QuestionnaireDefinition>().notNull(),
    revision: integer("revision").notNull().default(1),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.studyId] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "questionnaire_drafts_study",
    }).onDelete("cascade"),
  ],
);

/** Published questionnaires. A trigger refuses every update. */
export const versions = pgTable(
  "versions",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    number: integer("number").notNull(),
    definition: jsonb("definition").$type<QuestionnaireDefinition>().notNull(),
    contentHash: text("content_hash").notNull(),
    publishedAt: moment("published_at").notNull().defaultNow(),
    publishedBy: uuid("published_by"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("versions_id").on(table.id),
    unique("versions_number").on(table.workspaceId, table.studyId, table.number),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "versions_study",
    }),
    check("versions_number_positive", sql`${table.number} > 0`),
  ],
);
