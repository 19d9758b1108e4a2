import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildIfStale } from "#cli/build-if-stale";
import { type Environment, runNode } from "#cli/run-child";
import { keepSecret } from "#cli/secret-file";
import { onShutdown } from "#cli/shutdown";
import { startServer } from "#cli/start-server";
import { countCheck, countPlaywright, countVitest, type TestCount } from "#cli/test-count";
import { findFreePort } from "#db/free-port";

export type TestStep = { title: string; run: () => Promise<TestCount> };

export type TestContext = {
  root: string;
  /** A directory of this run alone. */
  home: string;
  /** Superuser's address of this run's PostgreSQL. */
  adminUrl: string;
  /** Address of the database that the browser's journeys live in. */
  databaseUrl: string;
};

const stepPatienceMs = 20 * 60_000;

export function staticSteps({ root }: TestContext): TestStep[] {
  const bin = (...path: string[]) => join(root, "node_modules", ...path);
  return [
    {
      title: "Format and lint",
      run: async () => countCheck(await run(root, [bin("@biomejs", "biome", "bin", "biome"), "check", "."])),
    },
    {
      title: "Types",
      run: async () => {
        const generated = await run(root, [bin("next", "dist", "bin", "next"), "typegen"]);
        const checked = await run(root, [bin("typescript", "bin", "tsc"), "--noEmit", "-p", "."]);
        return countCheck(generated || checked);
      },
    },
  ];
}

const everyProject = ["pure", "numbers", "server", "long"];
/** What answers within a minute. */
export const quickProjects = ["pure", "server"];

export function vitestStep({ root, home, adminUrl }: TestContext, projects = everyProject): TestStep {
  return {
    title: "Unit tests",
    run: async () => {
      const report = join(home, "vitest.json");
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const env = { NODE_ENV: "test", TEST_DATABASE_URL: adminUrl, DATABASE_URL: undefined };
      const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
      const chosen = projects.map((project) => `--project=${project}`);
      return countVitest(report, await run(root, [vitest, "run", ...chosen, ...reporters], env));
    },
  };
}

/** The journeys run against the built product on its demo data, as a newcomer would see it. */
export function browserStep(context: TestContext): TestStep {
  return {
    title: "Browser tests",
    run: async () => {
      const { root, home, databaseUrl } = context;
      const report = join(home, "playwright.json");
      const env = {
        ...(await serveForBrowser(context)),
        NODE_ENV: "test",
        DATABASE_URL: databaseUrl,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      };
      const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
      return countPlaywright(report, await run(root, [playwright, "test", "--reporter=list,json"], env));
    },
  };
}

async function serveForBrowser({ root, home, databaseUrl }: TestContext): Promise<Record<string, string>> {
  process.env.DATABASE_URL = databaseUrl;
  const building = buildIfStale(root, join(root, ".data", "build.log"));
  building.catch(() => undefined);
  const { migrateDatabase } = await import("#db/migrate");
  await migrateDatabase(databaseUrl);
  const { seedDemo } = await import("#cli/demo-data/seed-demo");
  const { closeConnection } = await import("#db/client");
  const summary = await seedDemo({ databaseUrl, report: () => {} }).finally(closeConnection);
  await building;
  const port = await findFreePort();
  const authSecret = keepSecret(join(home, "auth-secret"));
  await startServer({ root, port, databaseUrl, authSecret, logFile: join(root, ".data", "test-server.log") });
  return { BASE_URL: `http://localhost:${port}`, DEMO_SUMMARY: JSON.stringify(summary) };
}

/** A step that hangs is ended, and so is reported as failed. */
async function run(root: string, args: readonly string[], env?: Environment): Promise<number> {
  const child = runNode(args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  onShutdown(child.stop);
  const patience = sleep(stepPatienceMs, undefined, { ref: false }).then(() => child.stop());
  await Promise.race([child.exited, patience]);
  return child.exited;
}
