import { defineConfig } from "@playwright/test";
import { findHeadlessChromium } from "#server/printing/find-chromium";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  /** Files run side by side; the stories within one share what its suite has set up. */
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    launchOptions: await findHeadlessChromium(),
    screenshot: "only-on-failure",
    trace: "off",
    contextOptions: { reducedMotion: "reduce" },
  },
});
