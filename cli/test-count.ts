import { existsSync, readFileSync } from "node:fs";

export type TestCount = { passed: number; failed: number };

/** Of one static check: it holds or it does not. */
export function countCheck(exitCode: number): TestCount {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** A file that could not be loaded has no test to fail, so that it counts as one itself. */
export function countVitest(reportFile: string, exitCode: number): TestCount {
  const report = read<VitestReport>(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return judge(report.numPassedTests, report.numFailedTests + unloadable.length, exitCode);
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

/** A test that passes only when repeated has failed. */
export function countPlaywright(reportFile: string, exitCode: number): TestCount {
  const report = read<PlaywrightReport>(reportFile);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return judge(expected, unexpected + flaky + report.errors.length, exitCode);
}

/** A suite that ran nothing, or that ended badly without naming a test, has failed. */
function judge(passed: number, failed: number, exitCode: number): TestCount {
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : failed };
}

function read<T>(reportFile: string): T | undefined {
  if (!existsSync(reportFile)) return undefined;
  try {
    return JSON.parse(readFileSync(reportFile, "utf8"));
  } catch {
    return undefined;
  }
}
