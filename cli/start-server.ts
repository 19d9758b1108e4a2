import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endOfLog } from "#cli/end-of-log";
import { type RunningChild, runNode } from "#cli/run-child";
import { onShutdown } from "#cli/shutdown";

export type ServerOptions = {
  root: string;
  port: number;
  databaseUrl: string;
  authSecret: string;
  logFile: string;
};

const patienceMs = 60_000;

/**
 * Starts our server with the worker inside it, and waits until it says that it is healthy.
 * @throws Error with the end of the log when it ends or stays silent.
 */
export async function startServer(options: ServerOptions): Promise<RunningChild> {
  const { root, port, logFile } = options;
  const log = openSync(logFile, "w", 0o600);
  const server = runNode(
    ["--import", "tsx", "--import", "./cli/end-with-parent.mjs", join(root, "cli", "serve.ts")],
    {
      cwd: root,
      env: {
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        DATABASE_URL: options.databaseUrl,
        AUTH_SECRET: options.authSecret,
        PORT: String(port),
        WORKER: "inline",
      },
      stdio: ["ignore", log, log, "ipc"],
    },
  );
  closeSync(log);
  onShutdown(server.stop);
  let hasEnded = false;
  server.exited.then(() => {
    hasEnded = true;
  });
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(100)) {
    if (hasEnded) throw new Error(`The server ended before it was ready. ${endOfLog(logFile)}`);
    if (await isHealthy(port)) return server;
  }
  throw new Error(`The server was not ready after ${patienceMs / 1000} s. ${endOfLog(logFile)}`);
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000) });
    return answer.ok;
  } catch {
    return false;
  }
}
