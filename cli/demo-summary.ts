import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type DemoSummary = {
  signIns: readonly { role: string; email: string; password: string }[];
  /** From the root of the site, such as /s/abc. */
  surveyPath: string;
};

/** Passwords are stored as hashes only, so that what the first start printed is kept for the next ones. */
export function keepSummary(home: string, summary: DemoSummary | undefined): DemoSummary | undefined {
  const file = join(home, "summary.json");
  if (summary) writeFileSync(file, JSON.stringify(summary, null, 2), { mode: 0o600 });
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

export function describeSummary({ signIns, surveyPath }: DemoSummary, address: string): string {
  const width = Math.max(...signIns.map(({ role }) => role.length), "Survey".length);
  const rows = [
    ...signIns.map(({ role, email, password }) => [role, `${email}   password: ${password}`]),
    ["Survey", `${address}${surveyPath}`],
  ];
  return rows.map(([name, text]) => `  ${name.padEnd(width)}   ${text}`).join("\n");
}
