import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

const outside = ["node_modules/**", "e2e/**", ".next*/**", ".data*/**"];
const withDatabase = ["server/**/*.test.ts", "db/queries/**/*.test.ts", "cli/demo-data/**/*.test.ts"];
/** They kill, wait, print, or fill a whole demo: `npm test` runs them, `npm run verify` does not. */
const long = [
  "cli/demo-data/seed-demo.test.ts",
  "db/embedded.test.ts",
  "server/data/upload-file.test.ts",
  "server/jobs/killed-worker.test.ts",
  "server/jobs/start-worker.test.ts",
  "server/printing/print-page.test.ts",
  "server/questionnaires/trade-off-designs.test.ts",
  "server/responding/database-away.test.ts",
  "server/segmentation/segmentation.test.ts",
];

/** What is tried out for seconds: `npm test` runs them, `npm run verify` does not. */
const longNumbers = ["{analysis,cli/analyse,questionnaire}/**/*.long.test.ts"];

/** Vite takes the first target of "#*" only; components need the second one too. */
const ownImports: Plugin = {
  name: "own-imports",
  enforce: "pre",
  resolveId(id) {
    if (!id.startsWith("#")) return undefined;
    return [".ts", ".tsx"]
      .map((extension) => resolve(import.meta.dirname, id.slice(1) + extension))
      .find(existsSync);
  },
};

export default defineConfig({
  test: {
    // Its own choice leaves one core of two idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        plugins: [ownImports],
        test: {
          name: "pure",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...outside, ...withDatabase, ...long, ...longNumbers],
          testTimeout: 20_000,
          // Pure functions leave nothing behind, and loading them anew for each file took longer than the tests.
          isolate: false,
        },
      },
      {
        plugins: [ownImports],
        test: {
          name: "numbers",
          include: longNumbers,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "server",
          include: withDatabase,
          exclude: [...outside, ...long],
          globalSetup: ["server/testing/start-test-database.ts"],
          setupFiles: ["server/testing/without-built-assets.ts"],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [ownImports],
        test: {
          name: "long",
          include: long,
          globalSetup: ["server/testing/start-test-database.ts"],
          setupFiles: ["server/testing/without-built-assets.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
