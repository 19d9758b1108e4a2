import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { imageContentTypes } from "#contracts/media";
import { bytes, createdAt, workspaceId } from "#db/schema/columns";
import { workspaces } from "#db/schema/workspaces";

/** Pictures of questionnaires. A row never changes: whoever knows its random id may keep what it shows. */
export const media = pgTable(
  "media",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    /** SHA-256 of the bytes in hexadecimal: the same picture is kept once in a workspace. */
    hash: text("hash").notNull(),
    /** Of the file as it was first uploaded, to find it again. */
    name: text("name").notNull(),
    contentType: text("content_type", { enum: imageContentTypes }).notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    byteSize: integer("byte_size").notNull(),
    bytes: bytes("bytes").notNull(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("media_id").on(table.id),
    unique("media_hash").on(table.workspaceId, table.hash),
    index("media_by_age").on(table.workspaceId, table.createdAt, table.id),
    check(
      "media_content_type",
      sql`${table.contentType} in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')`,
    ),
    check("media_size", sql`${table.width} > 0 and ${table.height} > 0 and ${table.byteSize} > 0`),
  ],
);
