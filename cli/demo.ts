import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfStale } from "#cli/build-if-stale";
import { checkDatabase } from "#cli/check-database";
import { type DemoOptions, readDemoOptions } from "#cli/demo-options";
import { type DemoSummary, describeSummary, keepSummary } from "#cli/demo-summary";
import { endOfLog } from "#cli/end-of-log";
import { keepSecret } from "#cli/secret-file";
import { showStep } from "#cli/show-step";
import { isShuttingDown, onShutdown, shutDown, shutDownOnSignals } from "#cli/shutdown";
import { startServer } from "#cli/start-server";
import { removeEmbeddedData, startEmbeddedPostgres } from "#db/embedded";
import { isPortFree } from "#db/free-port";

const root = fileURLToPath(new URL("..", import.meta.url));

shutDownOnSignals(() => console.log("\nStopping…"));
try {
  await runDemo(readDemoOptions(process.argv.slice(2), process.env, root));
} catch (error) {
  await fail((error as Error).message);
}

async function runDemo(options: DemoOptions): Promise<void> {
  const { port, home } = options;
  await requirePort(port);
  if (options.isReset) await showStep("Starting over", () => reset(options));
  mkdirSync(home, { recursive: true });
  const building = buildIfStale(root, join(root, ".data", "build.log"));
  building.catch(() => undefined);
  const databaseUrl = await openDatabase(options);
  const summary = await fillDatabase(databaseUrl, home);
  await showStep("Pages", () => building);
  const logFile = join(home, "server.log");
  const authSecret = process.env.AUTH_SECRET || keepSecret(join(root, ".data", "auth-secret"));
  const server = await showStep("Server", () =>
    startServer({ root, port, databaseUrl, authSecret, logFile }),
  );
  server.exited.then(() => fail(`The server ended by itself. ${endOfLog(logFile)}`));
  announce(options, summary, logFile);
}

async function requirePort(port: number): Promise<void> {
  if (await isPortFree(port)) return;
  throw new Error(
    `Port ${port} is taken, by another program or by a demo that is already running. ` +
      `Stop it, or choose another port: PORT=${port + 1} npm run demo`,
  );
}

async function reset({ databaseUrl, home }: DemoOptions): Promise<void> {
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    const { resetDatabase } = await import("#db/migrate");
    await resetDatabase(databaseUrl);
  } else {
    await removeEmbeddedData(join(home, "postgres"));
  }
  rmSync(home, { recursive: true, force: true });
}

async function openDatabase({ databaseUrl, home }: DemoOptions): Promise<string> {
  if (databaseUrl) {
    await showStep("Your PostgreSQL", () => checkDatabase(databaseUrl));
    return databaseUrl;
  }
  const starting = startEmbeddedPostgres({ dataDir: join(home, "postgres") });
  onShutdown(async () => (await starting.catch(() => undefined))?.stop());
  const server = await showStep("Embedded PostgreSQL", () => starting);
  server.ended.then(() => fail(`PostgreSQL ended by itself. ${endOfLog(server.logFile)}`));
  return server.databaseUrl;
}

async function fillDatabase(databaseUrl: string, home: string): Promise<DemoSummary | undefined> {
  process.env.DATABASE_URL = databaseUrl;
  const { migrateDatabase } = await import("#db/migrate");
  await showStep("Tables", () => migrateDatabase(databaseUrl));
  const { seedDemo } = await import("#cli/demo-data/seed-demo");
  const { closeConnection } = await import("#db/client");
  const seeding = showStep("Demo data", (report) => seedDemo({ databaseUrl, report }));
  return keepSummary(home, await seeding.finally(closeConnection));
}

function announce(
  { port, databaseUrl, home }: DemoOptions,
  summary: DemoSummary | undefined,
  logFile: string,
) {
  const address = `http://localhost:${port}`;
  console.log(`\n  Bakhsh is running at ${address}\n`);
  if (summary) console.log(`${describeSummary(summary, address)}\n`);
  console.log(`  Data   ${databaseUrl ? "in your database" : home}`);
  console.log(`  Log    ${logFile}`);
  console.log("\n  Ctrl-C stops it. npm run demo -- --reset starts over.\n");
}

async function fail(message: string): Promise<void> {
  if (isShuttingDown()) return;
  console.error(`\n${message}`);
  await shutDown();
  process.exit(1);
}
