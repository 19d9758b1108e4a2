// Plain Node, with no package imported: this is what installs the packages.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const oldestNode = [20, 9];
const lockFile = join(root, "package-lock.json");
const stampFile = join(root, "node_modules", ".bakhsh-lock");

/** Leaves the process with a message when this machine cannot go on. */
export function bootstrap() {
  requireNode();
  if (isInstalled()) return;
  install();
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  leave(`Bakhsh needs Node.js ${oldestNode.join(".")} or later; this is ${process.versions.node}.`);
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === installedState();
}

/** Packages hold binaries, so that a folder copied to another kind of machine installs again. */
function installedState() {
  const lock = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  return `${lock} ${process.platform}-${process.arch}`;
}

/**
 * `npm install` and not `npm ci`, which rejects the lock when a registry lacks another platform's optional
 * package. The lock is what was tested, so it is put back should npm have rewritten it.
 */
function install() {
  const lock = readFileSync(lockFile);
  const startedAt = Date.now();
  console.log("Installing packages. The first time takes a minute or two.");
  const flags = ["--no-audit", "--no-fund", "--no-save", "--include=dev", "--include=optional"];
  const isWindows = process.platform === "win32";
  const { status, error } = spawnSync(isWindows ? "npm.cmd" : "npm", ["install", ...flags], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: isWindows,
  });
  if (!readFileSync(lockFile).equals(lock)) writeFileSync(lockFile, lock);
  if (error) leave(`npm could not be run (${error.message}). Install npm, which comes with Node.js.`);
  if (status !== 0) {
    leave(
      "npm install failed; its messages are above. Check the network and the registry " +
        "(npm config get registry), then run the command again.",
    );
  }
  writeFileSync(stampFile, installedState());
  console.log(`Packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function leave(message) {
  console.error(message);
  process.exit(1);
}
