import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { cleanEnvironment, runBinary } from "#db/embedded-binaries";
import { EmbeddedPostgresError } from "#db/embedded-error";
import type { EmbeddedPlace } from "#db/embedded-place";
import { isReady } from "#db/embedded-postmaster";
import { findFreePort, isPortFree } from "#db/free-port";

export type Launch = {
  place: EmbeddedPlace;
  binaries: string;
  logFile: string;
  settings: Readonly<Record<string, string>>;
  /** Any free one when absent. */
  port: number | undefined;
};

export type LaunchedPostmaster = { child: ChildProcess; port: number };

const patienceMs = 60_000;

/** Tries again while backends of a killed postmaster are still leaving, or when another program was quicker at the port. */
export async function launchPostmaster(launch: Launch): Promise<LaunchedPostmaster> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    if (launch.port !== undefined && !(await isPortFree(launch.port))) throw portTaken(launch.port);
    const port = launch.port ?? (await findFreePort());
    const child = spawnPostmaster(launch, port);
    if (await becomesReady(child, launch.place.directory, deadline)) return { child, port };
    child.kill("SIGQUIT");
    const log = readLog(launch.logFile);
    const isPassing = /shared memory block|could not bind|address already in use/i.test(log);
    if (!isPassing || Date.now() > deadline) throw startFailed(launch, log);
    await sleep(250);
  }
}

/**
 * In a process group of its own, so that Ctrl-C at the terminal reaches our shutdown and not PostgreSQL
 * directly; its log goes to a file, which outlives us.
 */
function spawnPostmaster({ place, binaries, logFile, settings }: Launch, port: number): ChildProcess {
  const network = ["-p", String(port), "-h", "127.0.0.1", "-c", "unix_socket_directories="];
  const tuning = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "w", 0o600);
  try {
    return spawn(runBinary(binaries, "postgres"), ["-D", place.directory, ...network, ...tuning], {
      ...place.account,
      cwd: "/",
      env: cleanEnvironment(),
      detached: true,
      stdio: ["ignore", log, log],
    });
  } finally {
    closeSync(log);
  }
}

async function becomesReady(child: ChildProcess, directory: string, deadline: number): Promise<boolean> {
  let hasEnded = false;
  child.once("exit", () => {
    hasEnded = true;
  });
  child.once("error", () => {
    hasEnded = true;
  });
  while (!hasEnded && Date.now() < deadline) {
    if (isReady(directory, child.pid)) return true;
    await sleep(15);
  }
  return false;
}

function readLog(logFile: string): string {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-12).join("\n");
}

function portTaken(port: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "port-taken",
    `Port ${port} is taken by another program. Choose another port for PostgreSQL.`,
  );
}

function startFailed({ place, logFile }: Launch, log: string): EmbeddedPostgresError {
  if (/incompatible with server/.test(log)) {
    return new EmbeddedPostgresError(
      "different-version",
      `${place.directory} was made by another version of PostgreSQL. Start over (npm run demo -- --reset), ` +
        "or go back to the earlier version of this program.",
    );
  }
  return new EmbeddedPostgresError(
    "start-failed",
    `PostgreSQL did not start. Its log (${logFile}) ends with:\n${log}`,
  );
}
