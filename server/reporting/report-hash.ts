import { createHash } from "node:crypto";
import type { Report } from "#reports/model";

/** The same for two reports that say the same, whatever the order of their keys: a database keeps none. */
export function hashReport(report: Report): string {
  const canonical = JSON.stringify(report, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return createHash("sha256").update(canonical).digest("hex");
}
