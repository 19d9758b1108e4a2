import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

const reconnectSeconds = 0.25;

/**
 * Two pools on one database. Drizzle changes the date and JSON handling of the client that it wraps, so
 * plain SQL (the respondent's path, bulk loading) goes through a client of its own.
 */
function connect(databaseUrl: string) {
  const shared = {
    onnotice: () => {},
    connect_timeout: 10,
    // The usual pause grows to 20 s, which is longer than a respondent's save waits.
    backoff: () => reconnectSeconds,
    connection: { application_name: "bakhsh" },
  };
  const wrapped = postgres(databaseUrl, { ...shared, max: Number(process.env.DATABASE_POOL ?? 10) });
  const raw = postgres(databaseUrl, { ...shared, max: Number(process.env.DATABASE_POOL ?? 10) });
  return { db: drizzle(wrapped), sql: raw, close: () => Promise.all([wrapped.end(), raw.end()]) };
}

type Connection = ReturnType<typeof connect>;
const globalForConnection = globalThis as { bakhshConnection?: Connection };

/** Opened on first use and kept on `globalThis`, so that a development reload does not leak pools. */
export function connection(): Connection {
  if (!globalForConnection.bakhshConnection) {
    const databaseUrl = process.env.DATABASE_URL;
    if (!databaseUrl) throw new Error("DATABASE_URL is not set");
    globalForConnection.bakhshConnection = connect(databaseUrl);
  }
  return globalForConnection.bakhshConnection;
}

export async function closeConnection(): Promise<void> {
  const open = globalForConnection.bakhshConnection;
  globalForConnection.bakhshConnection = undefined;
  await open?.close();
}

export type Database = Connection["db"];
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
export type RawSql = Connection["sql"];
