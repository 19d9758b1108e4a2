import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any number; the same for every process, so that two starting at once take turns. */
const migrationLock = 7_261_990_041;

/** Brings the schema up to date; safe to run by many processes at once and on every start. */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await requireSupportedServer(client);
    await client`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(client), { migrationsFolder });
    await runMigrations({ connectionString: databaseUrl });
  } finally {
    await client.end();
  }
}

/** Drops everything that Bakhsh has made in this database. */
export async function resetDatabase(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await client.unsafe(`
      drop schema if exists graphile_worker cascade;
      drop schema if exists drizzle cascade;
      drop schema public cascade;
      create schema public;
    `);
  } finally {
    await client.end();
  }
}

async function requireSupportedServer(client: postgres.Sql): Promise<void> {
  const [{ version }] = await client`select current_setting('server_version_num')::int as version`;
  if (version < 150_000) {
    throw new Error(`Bakhsh needs PostgreSQL 15 or later; this server is ${Math.floor(version / 10_000)}.`);
  }
}
