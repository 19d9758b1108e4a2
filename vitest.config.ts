import { defineConfig } from "vitest/config";

const outside = ["node_modules/**", "e2e/**", ".next*/**", ".data*/**"];
const withDatabase = ["server/**/*.test.ts", "db/queries/**/*.test.ts", "cli/demo-data/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...outside, ...withDatabase],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "server",
          include: withDatabase,
          exclude: outside,
          globalSetup: ["server/testing/start-test-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
