import { createHash } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Account, canEnter, chooseAccount } from "#db/embedded-account";

/** Where PostgreSQL's files are, and which account they belong to. */
export type EmbeddedPlace = {
  account: Account | undefined;
  directory: string;
  /** The directory made for these files alone, when they could not live in the project. */
  shelter: string | undefined;
  /** For copies of the binaries, when those in node_modules cannot be used. */
  copiesDir: string;
};

const systemDir = "/var/lib/bakhsh";

/**
 * Root's PostgreSQL runs under another account, which may not be able to enter the project
 * (one under /root, for example): its files then live under /var/lib, named after the project's path.
 */
export function choosePlace(dataDir: string): EmbeddedPlace {
  const home = dirname(dataDir);
  mkdirSync(home, { recursive: true });
  const account = chooseAccount(dataDir);
  if (!account) return { account, directory: dataDir, shelter: undefined, copiesDir: home };
  if (canEnter(home, account))
    return { account, directory: dataDir, shelter: undefined, copiesDir: systemDir };
  const shelter = join(systemDir, createHash("sha256").update(dataDir).digest("hex").slice(0, 12));
  for (const directory of [systemDir, shelter]) {
    mkdirSync(directory, { recursive: true });
    chmodSync(directory, 0o755);
  }
  const directory = join(shelter, "postgres");
  return { account: chooseAccount(directory), directory, shelter, copiesDir: systemDir };
}
