import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bootstrap, root } from "./bootstrap.mjs";

/**
 * Installs what is missing, then runs one of our TypeScript programs in a process of its own.
 * The program is told when we are gone: by a signal, and by the closing of the channel when we were killed.
 */
export function launch(program) {
  bootstrap();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(root, "cli", program), ...process.argv.slice(2)],
    { cwd: root, stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}

/**
 * A killed npm forwards nothing, and the shell between us may stay. Without npm above us, losing our
 * parents means nothing (nohup, setsid).
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) child.kill("SIGTERM");
  }, 1000);
  watch.unref();
}

/** Undefined where the system does not tell, which never changes. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  } catch {
    return undefined;
  }
}
