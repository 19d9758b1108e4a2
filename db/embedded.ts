import type { ChildProcess } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import postgres from "postgres";
import { prepareBinaries } from "#db/embedded-binaries";
import { EmbeddedPostgresError } from "#db/embedded-error";
import { embeddedUser, initialiseOnce } from "#db/embedded-initialise";
import { launchPostmaster } from "#db/embedded-launch";
import { claimOwnership } from "#db/embedded-owner";
import { choosePlace, type EmbeddedPlace } from "#db/embedded-place";
import { clearLeftovers, stopPostmaster } from "#db/embedded-postmaster";

export type EmbeddedOptions = {
  /** Made on the first start. Its parent also keeps the password, the log and a note of who is using it. */
  dataDir: string;
  /** Any free one when absent. */
  port?: number;
  /** Made when missing. */
  database?: string;
  /** PostgreSQL settings that differ from ours, such as `{ fsync: "off" }` for throw-away test data. */
  settings?: Readonly<Record<string, string>>;
};

export type EmbeddedPostgres = {
  databaseUrl: string;
  /** The same server as superuser on the maintenance database, for making other databases. */
  adminUrl: string;
  port: number;
  /** The postmaster, for tests that kill it. */
  pid: number;
  logFile: string;
  /** Settles when PostgreSQL ends, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown; may be called twice. */
  stop: () => Promise<void>;
};

const ourSettings = {
  shared_buffers: "128MB",
  max_connections: "100",
  fsync: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
};

/**
 * Starts the PostgreSQL that came with npm, on 127.0.0.1 only.
 * @throws EmbeddedPostgresError with a code and what to do about it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const place = choosePlace(dataDir);
  const giveUp = claimOwnership(dataDir);
  try {
    return await start(place, dataDir, options, giveUp);
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** Deletes the data and all that belongs to it, ending first a PostgreSQL left by a killed process. */
export async function removeEmbeddedData(requestedDir: string): Promise<void> {
  const dataDir = resolve(requestedDir);
  if (!existsSync(dirname(dataDir))) return;
  const place = choosePlace(dataDir);
  const giveUp = claimOwnership(dataDir);
  try {
    if (existsSync(join(place.directory, "postmaster.pid"))) {
      await clearLeftovers(place.directory, prepareBinaries(place.account, place.copiesDir));
    }
    const unfinished = [`${place.directory}.new`, `${place.directory}.handover`];
    const beside = [`${dataDir}.password`, `${dataDir}.log`, ...(place.shelter ? [place.shelter] : [])];
    for (const path of [place.directory, ...unfinished, ...beside])
      rmSync(path, { recursive: true, force: true });
  } finally {
    giveUp();
  }
}

async function start(
  place: EmbeddedPlace,
  dataDir: string,
  options: EmbeddedOptions,
  giveUp: () => void,
): Promise<EmbeddedPostgres> {
  const { directory } = place;
  const logFile = `${dataDir}.log`;
  const passwordFile = `${dataDir}.password`;
  const settings = { ...ourSettings, ...options.settings };
  const binaries = prepareBinaries(place.account, place.copiesDir);
  const password = await initialiseOnce(place, binaries, passwordFile);
  await clearLeftovers(directory, binaries);
  const { child, port } = await launchPostmaster({ place, binaries, logFile, settings, port: options.port });
  const { ended, stop } = guardPostmaster(child, place, binaries, giveUp);
  const urlOf = (database: string) =>
    `postgres://${embeddedUser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const database = options.database ?? "bakhsh";
  const adminUrl = urlOf("postgres");
  try {
    await createDatabaseOnce(adminUrl, database, passwordFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { databaseUrl: urlOf(database), adminUrl, port, pid: child.pid as number, logFile, ended, stop };
}

/** Ends PostgreSQL with us even when nobody called stop, and lets stop be called twice. */
function guardPostmaster(child: ChildProcess, place: EmbeddedPlace, binaries: string, giveUp: () => void) {
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const interrupt = () => child.kill("SIGINT");
  process.once("exit", interrupt);
  async function stopOnce() {
    await stopPostmaster(child.pid as number, place.directory, binaries);
    await ended;
    process.off("exit", interrupt);
    giveUp();
  }
  let stopping: Promise<void> | undefined;
  function stop() {
    stopping ??= stopOnce();
    return stopping;
  }
  return { ended, stop };
}

async function createDatabaseOnce(adminUrl: string, database: string, passwordFile: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!found) await sql`create database ${sql(database)}`;
  } catch (cause) {
    if ((cause as { code?: string }).code !== "28P01") throw cause;
    throw new EmbeddedPostgresError(
      "password-lost",
      `The password in ${passwordFile} is not the one of this database. Put the right file back, ` +
        "or start over (npm run demo -- --reset).",
      { cause },
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
