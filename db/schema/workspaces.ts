import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "#db/schema/columns";

export const workspaces = pgTable("workspaces", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  createdAt: createdAt(),
});
