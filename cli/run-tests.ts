import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onShutdown, shutDown, shutDownOnSignals } from "#cli/shutdown";
import type { TestCount } from "#cli/test-count";
import type { TestContext, TestStep } from "#cli/test-steps";
import { removeEmbeddedData, startEmbeddedPostgres } from "#db/embedded";

type Outcome = TestCount & { title: string; seconds: number };

/**
 * Runs every step whatever the earlier ones gave, on a PostgreSQL of this run alone, and leaves the
 * process: its last line tells how many tests passed and failed.
 */
export async function runTests(chooseSteps: (context: TestContext) => TestStep[]): Promise<never> {
  shutDownOnSignals(() => console.log("\nStopping…"));
  const outcomes: Outcome[] = [];
  try {
    for (const step of chooseSteps(await prepareContext())) outcomes.push(await runStep(step));
  } catch (error) {
    outcomes.push({ title: "Preparation", passed: 0, failed: 1, seconds: 0 });
    console.error((error as Error).message);
  }
  await shutDown();
  console.log();
  for (const { title, passed, failed, seconds } of outcomes) {
    console.log(
      `${failed ? "✗" : "✓"} ${title} · ${passed} passed, ${failed} failed · ${seconds.toFixed(1)} s`,
    );
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

/** What is thrown away in the end need not survive a power cut. */
async function prepareContext(): Promise<TestContext> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  await removeLeftovers(join(root, ".data"));
  const home = join(root, ".data", `test-${randomBytes(4).toString("hex")}`);
  const dataDir = join(home, "postgres");
  mkdirSync(home, { recursive: true });
  onShutdown(async () => {
    await removeEmbeddedData(dataDir);
    rmSync(home, { recursive: true, force: true });
  });
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const starting = startEmbeddedPostgres({ dataDir, settings });
  onShutdown(async () => (await starting.catch(() => undefined))?.stop());
  const { adminUrl, databaseUrl } = await starting;
  return { root, home, adminUrl, databaseUrl };
}

/** Of runs that were killed; those still running keep theirs. */
async function removeLeftovers(parent: string): Promise<void> {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((name) => /^test-[0-9a-f]{8}$/.test(name))) {
    try {
      await removeEmbeddedData(join(parent, name, "postgres"));
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      console.log(`${join(parent, name)} is in use or not ours; left as it is.`);
    }
  }
}

async function runStep({ title, run }: TestStep): Promise<Outcome> {
  console.log(`\n── ${title}`);
  const startedAt = performance.now();
  const count = await run().catch((error: Error): TestCount => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  return { ...count, title, seconds: (performance.now() - startedAt) / 1000 };
}
