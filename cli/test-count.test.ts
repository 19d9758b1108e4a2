import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest } from "#cli/test-count";

const home = mkdtempSync(join(tmpdir(), "test-count-"));
const report = join(home, "report.json");

afterAll(() => rmSync(home, { recursive: true }));

function write(content: unknown): string {
  writeFileSync(report, typeof content === "string" ? content : JSON.stringify(content));
  return report;
}

const passedFile = { status: "passed", assertionResults: [{}] };
const unloadableFile = { status: "failed", assertionResults: [] };

test("counts what passed", () => {
  const all = write({ numPassedTests: 3, numFailedTests: 0, testResults: [passedFile] });
  expect(countVitest(all, 0)).toEqual({ passed: 3, failed: 0 });
});

test("a file that does not load is a failure of its own", () => {
  const some = write({ numPassedTests: 3, numFailedTests: 1, testResults: [passedFile, unloadableFile] });
  expect(countVitest(some, 1)).toEqual({ passed: 3, failed: 2 });
});

test("a bad end without a failed test still fails", () => {
  const crashed = write({ numPassedTests: 3, numFailedTests: 0, testResults: [passedFile] });
  expect(countVitest(crashed, 1)).toEqual({ passed: 3, failed: 1 });
});

test.each([
  ["no test", { numPassedTests: 0, numFailedTests: 0, testResults: [] }],
  ["half a report", '{"numPassedTests": 3'],
])("%s fails", (_, content) => {
  expect(countVitest(write(content), 0)).toEqual({ passed: 0, failed: 1 });
});

test("a missing report fails", () => {
  expect(countVitest(join(home, "nowhere.json"), 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(join(home, "nowhere.json"), 0)).toEqual({ passed: 0, failed: 1 });
});

test("a browser test that passes only when repeated has failed", () => {
  const flaky = write({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] });
  expect(countPlaywright(flaky, 1)).toEqual({ passed: 5, failed: 2 });
});
