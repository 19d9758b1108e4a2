import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { EmbeddedPostgresError } from "#db/embedded-error";

/** The account PostgreSQL runs under when we are root, which it refuses to be. */
export type Account = { uid: number; gid: number };

/** Returns undefined when we are not root: PostgreSQL then runs as ourselves. */
export function chooseAccount(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const account = lookUp(name);
    if (account) return account;
  }
  throw new EmbeddedPostgresError(
    "no-unprivileged-account",
    "PostgreSQL refuses to run as root, and this system has neither a postgres nor a nobody account. " +
      "Run the command as an ordinary user.",
  );
}

/** Tells whether the account may pass through the directory and everything above it. */
export function canEnter(directory: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", directory], { ...account, cwd: "/" }).status === 0;
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}
