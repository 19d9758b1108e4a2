import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { type EmbeddedPostgres, removeEmbeddedData, startEmbeddedPostgres } from "#db/embedded";
import { findFreePort, isPortFree } from "#db/free-port";

const home = mkdtempSync(join(tmpdir(), "embedded test "));
const dataDir = join(home, "postgres");

afterAll(async () => {
  await removeEmbeddedData(dataDir);
  rmSync(home, { recursive: true, force: true });
});

async function query<T>({ databaseUrl }: EmbeddedPostgres, statement: string): Promise<T[]> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    return await sql.unsafe<T[] & postgres.MaybeRow[]>(statement);
  } finally {
    await sql.end();
  }
}

test("keeps its data and its secret password between starts", async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await query(first, "create table answers (code int)");
  await query(first, "insert into answers values (7)");
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir });
  expect(await query(second, "select code from answers")).toEqual([{ code: 7 }]);
  const [settings] = await query(
    second,
    "select current_setting('fsync') fsync, current_setting('TimeZone') zone",
  );
  expect(settings).toEqual({ fsync: "on", zone: "UTC" });
  await second.stop();
  await second.stop();

  expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
  expect(readFileSync(`${dataDir}.password`, "utf8")).toHaveLength(32);
});

test("refuses a wrong password", async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  const wrong = server.databaseUrl.replace(/:[^:@/]+@/, ":guess@");
  await expect(query({ ...server, databaseUrl: wrong }, "select 1")).rejects.toMatchObject({ code: "28P01" });
  await server.stop();
});

test("refuses a second owner, and says who the first is", async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: "already-running",
    message: expect.stringContaining(String(process.pid)),
  });
  await expect(removeEmbeddedData(dataDir)).rejects.toMatchObject({ code: "already-running" });
  expect(await query(server, "select 1 as alive")).toEqual([{ alive: 1 }]);
  await server.stop();
});

test("refuses a taken port and uses the one it is given", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  const port = (blocker.address() as { port: number }).port;
  expect(await isPortFree(port)).toBe(false);
  await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toMatchObject({ code: "port-taken" });
  blocker.close();
  await once(blocker, "close");
  const server = await startEmbeddedPostgres({ dataDir, port });
  expect(server.port).toBe(port);
  await server.stop();
  expect(await isPortFree(port)).toBe(true);
});

test("recovers after its parent and after PostgreSQL itself were killed", async () => {
  const parent = await startInAnotherProcess();
  parent.process.kill("SIGKILL");
  await once(parent.process, "exit");
  const server = await startEmbeddedPostgres({ dataDir });
  expect(await query(server, "select note from survivors")).toEqual([{ note: "kept" }]);
  expect(server.pid).not.toBe(parent.postmasterPid);

  process.kill(server.pid, "SIGKILL");
  await server.ended;
  await server.stop();
  const recovered = await startEmbeddedPostgres({ dataDir });
  expect(await query(recovered, "select note from survivors")).toEqual([{ note: "kept" }]);
  await recovered.stop();
});

test("a lost password file is named in the error", async () => {
  rmSync(`${dataDir}.password`);
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: "password-lost",
    message: expect.stringContaining(`${dataDir}.password`),
  });
});

async function startInAnotherProcess() {
  const port = await findFreePort();
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL("./embedded.ts", import.meta.url).href)});
    const { default: postgres } = await import("postgres");
    const server = await startEmbeddedPostgres({ dataDir: process.argv[1], port: ${port} });
    const sql = postgres(server.databaseUrl);
    await sql.unsafe("create table survivors as select 'kept'::text as note");
    process.stdout.write(String(server.pid));`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [output] = await once(child.stdout, "data");
  return { process: child, postmasterPid: Number(String(output)) };
}
