import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, moment, workspaceId } from "#db/schema/columns";
import { clients } from "#db/schema/studies";
import { workspaces } from "#db/schema/workspaces";

/** People of all workspaces; what they may do is in `members`. */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    language: text("language", { enum: ["fa", "en"] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("users_email").on(table.email),
    check("users_email_lower", sql`${table.email} = lower(${table.email})`),
    check("users_language", sql`${table.language} in ('fa', 'en')`),
  ],
);

const roles = ["owner", "researcher", "client-viewer"] as const;

export const members = pgTable(
  "members",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role", { enum: roles }).notNull(),
    /** The brand whose reports a client viewer reads; null for the research team. */
    clientId: uuid("client_id"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index("members_user").on(table.userId, table.createdAt),
    foreignKey({
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
      name: "members_client",
    }),
    check("members_role", sql`${table.role} in ('owner', 'researcher', 'client-viewer')`),
    check(
      "members_client_of_viewer",
      sql`(${table.role} = 'client-viewer') = (${table.clientId} is not null)`,
    ),
  ],
);

export const memberInvitations = pgTable(
  "member_invitations",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: uuid("id").notNull(),
    email: text("email").notNull(),
    role: text("role", { enum: roles }).notNull(),
    clientId: uuid("client_id"),
    /** SHA-256 of the token in the invitation's address; the token itself is not kept. */
    tokenHash: text("token_hash").notNull(),
    invitedBy: uuid("invited_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique("member_invitations_token").on(table.tokenHash),
    foreignKey({
      columns: [table.workspaceId, table.clientId],
      foreignColumns: [clients.workspaceId, clients.id],
      name: "member_invitations_client",
    }),
    check("member_invitations_role", sql`${table.role} in ('owner', 'researcher', 'client-viewer')`),
    check(
      "member_invitations_client_of_viewer",
      sql`(${table.role} = 'client-viewer') = (${table.clientId} is not null)`,
    ),
  ],
);

/** Counters of rate-limiter-flexible; workers clear those whose time is over. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull(),
    expire: moment("expire"),
  },
  (table) => [index("rate_limits_by_expiry").on(table.expire)],
);
