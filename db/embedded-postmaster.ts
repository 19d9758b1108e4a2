import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cleanEnvironment, runBinary } from "#db/embedded-binaries";
import { findProcess } from "#db/process-identity";

/**
 * Ends a PostgreSQL that outlived a killed parent. Its lock file is never deleted, because PostgreSQL
 * finds surviving backends through it; naming ourselves in it makes PostgreSQL, our child, pass over
 * the pid and still look for them.
 */
export async function clearLeftovers(directory: string, binaries: string): Promise<void> {
  const lock = join(directory, "postmaster.pid");
  if (!existsSync(lock)) return;
  const [pidLine, ...rest] = readFileSync(lock, "utf8").split("\n");
  const pid = Number(pidLine);
  if (isPostmasterOf(directory, pid)) await stopPostmaster(pid, directory, binaries);
  if (existsSync(lock)) writeFileSync(lock, [process.pid, ...rest].join("\n"));
}

/** PostgreSQL writes its state into the lock file; undefined until it has. */
export function isReady(directory: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(directory, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

/** Fast shutdown: open transactions are rolled back. After half a minute, one that recovers at the next start. */
export async function stopPostmaster(pid: number, directory: string, binaries: string): Promise<void> {
  if (process.platform === "win32") {
    const stop = ["stop", "-D", directory, "-m", "fast", "-w"];
    execFileSync(runBinary(binaries, "pg_ctl"), stop, { env: cleanEnvironment(), stdio: "ignore" });
    return;
  }
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (await endsAfter(signal, pid)) return;
  }
}

async function endsAfter(signal: NodeJS.Signals, pid: number): Promise<boolean> {
  const patienceMs = 30_000;
  try {
    process.kill(pid, signal);
  } catch {
    return true;
  }
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20)) {
    if (!findProcess(pid)) return true;
  }
  return false;
}

function isPostmasterOf(directory: string, pid: number): boolean {
  if (findProcess(pid)?.program !== "postgres") return false;
  if (process.platform !== "linux") return true;
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(directory);
  } catch {
    return false;
  }
}
