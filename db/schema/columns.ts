import { customType, timestamp, uuid } from "drizzle-orm/pg-core";

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => moment("created_at").notNull().defaultNow();
export const workspaceId = () => uuid("workspace_id").notNull();
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
