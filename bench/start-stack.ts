import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { buildIfStale } from "#cli/build-if-stale";
import { closeConnection } from "#db/client";
import { removeEmbeddedData, startEmbeddedPostgres } from "#db/embedded";
import { findFreePort } from "#db/free-port";
import { migrateDatabase } from "#db/migrate";

export type Stack = {
  databaseUrl: string;
  origin: string;
  /** kill -9 of both, at once. */
  kill: () => Promise<void>;
  /** Starts what was killed, on the same data and the same ports. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A PostgreSQL of its own and our production server, for one benchmark. */
export async function startStack(): Promise<Stack> {
  await buildIfStale(process.cwd(), ".data/build.log");
  process.env.AUTH_SECRET ??= randomBytes(32).toString("hex");
  process.env.LOG_LEVEL ??= "error";
  const dataDir = `.data/bench-${randomBytes(6).toString("hex")}`;
  let postgres = await startEmbeddedPostgres({ dataDir });
  process.env.DATABASE_URL = postgres.databaseUrl;
  await migrateDatabase(postgres.databaseUrl);
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  let server = await startServer(port, origin);
  return {
    databaseUrl: postgres.databaseUrl,
    origin,
    async kill() {
      const gone = [postgres.ended, once(server, "exit")];
      process.kill(postgres.pid, "SIGKILL");
      server.kill("SIGKILL");
      await Promise.all(gone);
      // It is gone already; this gives its data back for the next start.
      await postgres.stop();
    },
    async restart() {
      postgres = await startEmbeddedPostgres({ dataDir, port: postgres.port });
      server = await startServer(port, origin);
    },
    async stop() {
      server.kill("SIGTERM");
      await once(server, "exit");
      await closeConnection();
      await postgres.stop();
      await removeEmbeddedData(dataDir);
    },
  };
}

async function startServer(port: number, origin: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["--import", "tsx", "cli/serve.ts"], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port) },
    stdio: "inherit",
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error("the server ended before it was ready");
    const health = await fetch(`${origin}/api/health`).catch(() => undefined);
    if (health?.ok) return server;
    await sleep(100);
  }
}
