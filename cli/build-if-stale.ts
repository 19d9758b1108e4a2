import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildRespondentAssets } from "#cli/build-respondent-assets";
import { endOfLog } from "#cli/end-of-log";
import { runNode } from "#cli/run-child";
import { onShutdown } from "#cli/shutdown";

const respondentDir = join(".cache", "respondent");

/** What no page is made of. Everything else counts, so that a new folder is not forgotten here. */
const passedOver =
  /^(\..*|node_modules|bench|cli|docs|e2e|test-results|next-env\.d\.ts|.*\.(md|tsbuildinfo))$/;

/**
 * Builds the pages when a source has changed since the last build, and settles when they are there.
 * @throws Error with the end of the log when the build fails.
 */
export async function buildIfStale(root: string, logFile: string): Promise<void> {
  const stamp = stampOf(root);
  const manifest = join(root, respondentDir, "manifest.json");
  if (existsSync(stamp) && existsSync(manifest) && readFileSync(stamp, "utf8") === hashSources(root)) return;
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "w");
  try {
    await buildAll(root, log);
  } catch (cause) {
    throw new Error(`The pages could not be built. ${endOfLog(logFile)}`, { cause });
  } finally {
    closeSync(log);
  }
}

/**
 * Builds the studio's pages with Next and the respondent's files with our own builder.
 * @param output where Next's messages go.
 */
export async function buildAll(root: string, output: "inherit" | number): Promise<void> {
  const hash = hashSources(root);
  rmSync(stampOf(root), { force: true });
  const build = runNode([join(root, "node_modules", "next", "dist", "bin", "next"), "build"], {
    cwd: root,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", output, output],
  });
  onShutdown(build.stop);
  await buildRespondentAssets(join(root, respondentDir));
  if ((await build.exited) !== 0) throw new Error("next build failed");
  writeFileSync(stampOf(root), hash);
}

function stampOf(root: string): string {
  return join(root, process.env.NEXT_DIST_DIR || ".next", "bakhsh-sources");
}

/** By content, because a fresh clone gives every file a new date. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  const names = readdirSync(root).filter((name) => !passedOver.test(name));
  for (const path of names.flatMap((name) => listFiles(join(root, name))).sort()) {
    if (/\.(test|reference)\.\w+$/.test(path)) continue;
    hash.update(relative(root, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function listFiles(path: string): string[] {
  try {
    return readdirSync(path).flatMap((name) => listFiles(join(path, name)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [path];
    throw error;
  }
}
