import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export type RunningChild = {
  pid: number;
  /** The exit code, or 1 when it was ended by a signal or could not start. */
  exited: Promise<number>;
  /** Asks to stop, and insists after a while. May be called twice. */
  stop: (patienceMs?: number) => Promise<void>;
};

/** Added to our environment; undefined takes a variable away. */
export type Environment = Readonly<Record<string, string | undefined>>;

type Options = { env?: Environment; stdio?: StdioOptions; cwd?: string };

/**
 * Runs Node in a process group of its own: Ctrl-C at the terminal then reaches us alone, and we stop
 * everything in the right order, grandchildren included.
 */
export function runNode(
  args: readonly string[],
  { env, stdio = "inherit", cwd }: Options = {},
): RunningChild {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio,
    detached: process.platform !== "win32",
  });
  const exited = waitForExit(child);
  async function stop(patienceMs = 10_000) {
    signalGroup(child, "SIGTERM");
    const isStopped = await Promise.race([exited.then(() => true), sleep(patienceMs, false, { ref: false })]);
    if (!isStopped) signalGroup(child, "SIGKILL");
    await exited;
  }
  return { pid: child.pid ?? 0, exited, stop };
}

async function waitForExit(child: ChildProcess): Promise<number> {
  try {
    const [code] = await once(child, "exit");
    return code ?? 1;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}
