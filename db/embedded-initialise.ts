import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { promisify } from "node:util";
import { cleanEnvironment, runBinary } from "#db/embedded-binaries";
import { EmbeddedPostgresError } from "#db/embedded-error";
import type { EmbeddedPlace } from "#db/embedded-place";

export const embeddedUser = "bakhsh";

/**
 * Makes the data directory on the first start and returns the password in every case.
 * initdb works beside the final place, so that a start that was killed leaves nothing half made.
 */
export async function initialiseOnce(
  place: EmbeddedPlace,
  binaries: string,
  passwordFile: string,
): Promise<string> {
  const { directory } = place;
  if (existsSync(directory)) {
    assertOwned(place);
    return readPassword(passwordFile, directory);
  }
  const password = randomBytes(24).toString("base64url");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  await initialise(place, binaries, password);
  return password;
}

async function initialise({ account, directory }: EmbeddedPlace, binaries: string, password: string) {
  const unfinished = `${directory}.new`;
  const handedOver = `${directory}.handover`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(handedOver, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(handedOver, password, { mode: 0o600 });
  if (account) for (const path of [unfinished, handedOver]) chownSync(path, account.uid, account.gid);
  const options = ["-D", unfinished, "-U", embeddedUser, "-A", "scram-sha-256", `--pwfile=${handedOver}`];
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und"];
  try {
    await promisify(execFile)(runBinary(binaries, "initdb"), [...options, ...locale], {
      ...account,
      cwd: "/",
      env: cleanEnvironment(),
    });
    renameSync(unfinished, directory);
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() ?? "";
    rmSync(unfinished, { recursive: true, force: true });
    throw new EmbeddedPostgresError(
      "initialise-failed",
      `PostgreSQL could not set up ${directory}. ${said}`,
      {
        cause,
      },
    );
  } finally {
    rmSync(handedOver, { force: true });
  }
}

function assertOwned({ account, directory }: EmbeddedPlace) {
  const ourUid = account?.uid ?? process.getuid?.();
  if (ourUid === undefined || statSync(directory).uid === ourUid) return;
  throw new EmbeddedPostgresError(
    "data-directory-not-ours",
    `${directory} belongs to another account. Run as the account that made it, or delete it with that account's rights.`,
  );
}

function readPassword(passwordFile: string, directory: string): string {
  try {
    return readFileSync(passwordFile, "utf8").trim();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "password-lost",
      `The password of the database in ${directory} should be in ${passwordFile}, and cannot be read. ` +
        "Put the file back, or start over (npm run demo -- --reset).",
      { cause },
    );
  }
}
