import { readFileSync } from "node:fs";

/** What to show of a log when the program that wrote it has failed. */
export function endOfLog(logFile: string): string {
  const lines = readFileSync(logFile, "utf8").trim().split("\n").slice(-20).join("\n");
  return `Its log (${logFile}) ends with:\n${lines}`;
}
