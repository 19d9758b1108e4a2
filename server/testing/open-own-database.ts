import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { closeConnection } from "#db/client";
import { migrateDatabase } from "#db/migrate";

/**
 * A database of its own for a suite that starts a worker, which takes every job that it finds, those of other suites
 * included. Returns what drops it.
 */
export async function openOwnDatabase(): Promise<() => Promise<void>> {
  const name = `own_${randomUUID().replaceAll("-", "")}`;
  const shared = process.env.DATABASE_URL ?? "";
  const own = Object.assign(new URL(shared), { pathname: `/${name}` }).href;
  await perform(shared, `create database ${name}`);
  await migrateDatabase(own);
  await closeConnection();
  process.env.DATABASE_URL = own;
  return async () => {
    await closeConnection();
    process.env.DATABASE_URL = shared;
    await perform(shared, `drop database if exists ${name} with (force)`);
  };
}

async function perform(databaseUrl: string, statement: string): Promise<void> {
  const server = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await server.unsafe(statement);
  await server.end();
}
