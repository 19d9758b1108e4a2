import { migrateDatabase } from "#db/migrate";
import { readEnvironment } from "#server/environment";

await migrateDatabase(readEnvironment().databaseUrl);
