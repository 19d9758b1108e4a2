import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { EmbeddedPostgresError } from "#db/embedded-error";
import { findProcess } from "#db/process-identity";

/**
 * Makes this process the one owner of the data directory, and returns the way to give it up.
 * A note left by a killed process is ignored.
 */
export function claimOwnership(dataDir: string): () => void {
  const note = `${dataDir}.owner`;
  const owner = readOwner(note);
  if (owner) {
    throw new EmbeddedPostgresError(
      "already-running",
      `Process ${owner} is already using the database in ${dataDir}. Stop it first (kill ${owner}).`,
    );
  }
  try {
    writeFileSync(note, findProcess(process.pid)?.identity ?? String(process.pid), { mode: 0o600 });
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "data-directory-not-ours",
      `This account may not write beside ${dataDir}. Run as the account that made it, or delete it with that account's rights.`,
      { cause },
    );
  }
  return () => rmSync(note, { force: true });
}

function readOwner(note: string): number | undefined {
  try {
    const identity = readFileSync(note, "utf8");
    const pid = Number.parseInt(identity, 10);
    return findProcess(pid)?.identity === identity ? pid : undefined;
  } catch {
    return undefined;
  }
}
