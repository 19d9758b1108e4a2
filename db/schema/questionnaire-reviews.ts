import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { studies } from "#db/schema/studies";

/** What colleagues say about a draft: of a question, of a page, or of the whole when both codes are null. */
export const questionnaireComments = pgTable(
  "questionnaire_comments",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    questionCode: text("question_code"),
    pageCode: text("page_code"),
    text: text("text").notNull(),
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    resolvedAt: moment("resolved_at"),
    resolvedBy: uuid("resolved_by").references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "questionnaire_comments_study",
    }).onDelete("cascade"),
    index("questionnaire_comments_of_study").on(table.workspaceId, table.studyId, table.createdAt),
    check(
      "questionnaire_comments_one_place",
      sql`${table.questionCode} is null or ${table.pageCode} is null`,
    ),
  ],
);

/** One row a request; an approval that nobody asked for is a row without a request. It is of one content. */
export const questionnaireApprovals = pgTable(
  "questionnaire_approvals",
  {
    workspaceId: workspaceId(),
    id: uuid("id").notNull(),
    studyId: uuid("study_id").notNull(),
    revision: integer("revision").notNull(),
    contentHash: text("content_hash").notNull(),
    requestedBy: uuid("requested_by").references(() => users.id, { onDelete: "set null" }),
    requestedAt: moment("requested_at"),
    approvedBy: uuid("approved_by").references(() => users.id, { onDelete: "set null" }),
    approvedAt: moment("approved_at"),
    note: text("note").notNull().default(""),
    withdrawnBy: uuid("withdrawn_by").references(() => users.id, { onDelete: "set null" }),
    withdrawnAt: moment("withdrawn_at"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    foreignKey({
      columns: [table.workspaceId, table.studyId],
      foreignColumns: [studies.workspaceId, studies.id],
      name: "questionnaire_approvals_study",
    }).onDelete("cascade"),
    index("questionnaire_approvals_of_study").on(table.workspaceId, table.studyId, table.createdAt),
    check(
      "questionnaire_approvals_something",
      sql`${table.requestedAt} is not null or ${table.approvedAt} is not null`,
    ),
  ],
);
