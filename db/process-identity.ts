import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type RunningProcess = {
  /** The pid with the moment the process began, so that a reused pid is not mistaken for the old process. */
  identity: string;
  /** The program's short name, such as "postgres". */
  program: string;
};

/** Returns undefined when nothing runs under the pid, or only a zombie that nobody has reaped yet. */
export function findProcess(pid: number): RunningProcess | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return undefined;
  if (process.platform === "linux") return readLinuxProcess(pid);
  if (process.platform === "win32") return { identity: String(pid), program: "postgres" };
  return readWithPs(pid);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readLinuxProcess(pid: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const program = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return { identity: `${pid} ${fields[19]}`, program };
  } catch {
    return undefined;
  }
}

function readWithPs(pid: number): RunningProcess | undefined {
  try {
    const line = execFileSync("ps", ["-o", "stat=,lstart=,comm=", "-p", String(pid)], {
      encoding: "utf8",
    }).trim();
    const [state, ...rest] = line.split(/\s+/);
    if (state.startsWith("Z")) return undefined;
    const program = rest.slice(5).join(" ").split("/").at(-1) ?? "";
    return { identity: `${pid} ${rest.slice(0, 5).join(" ")}`, program };
  } catch {
    return undefined;
  }
}
