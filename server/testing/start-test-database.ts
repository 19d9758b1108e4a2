import { randomUUID } from "node:crypto";
import { removeEmbeddedData, startEmbeddedPostgres } from "#db/embedded";
import { migrateDatabase } from "#db/migrate";

/** Before the suites that need a database: TEST_DATABASE_URL if there is one, else an embedded server. */
export default async function startTestDatabase(): Promise<() => Promise<void>> {
  process.env.AUTH_SECRET ??= randomUUID() + randomUUID();
  process.env.DATABASE_POOL ??= "4";
  process.env.LOG_LEVEL ??= "silent";
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    process.env.DATABASE_URL = given;
    await migrateDatabase(given);
    return async () => {};
  }
  const dataDir = `.data/unit-${randomUUID()}`;
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const server = await startEmbeddedPostgres({ dataDir, settings });
  process.env.DATABASE_URL = server.databaseUrl;
  await migrateDatabase(server.databaseUrl);
  return async () => {
    await server.stop();
    await removeEmbeddedData(dataDir);
  };
}
