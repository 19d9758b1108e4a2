import { AppError } from "#contracts/app-error";
import { findReport, lockReport } from "#db/queries/reports";
import type { WorkspaceScope } from "#db/scope";

/** The draft, or `not-found` when it is not in this workspace. */
export async function requireReport(scope: WorkspaceScope, reportId: string) {
  const report = await findReport(scope, reportId);
  if (!report) throw new AppError("not-found", { entity: "report" });
  return report;
}

/** The draft, locked, as the caller saw it; `conflict` when somebody has changed it since. */
export async function lockReportAt(
  scope: WorkspaceScope,
  { reportId, expectedRevision }: { reportId: string; expectedRevision: number },
) {
  const report = await lockReport(scope, reportId);
  if (!report) throw new AppError("not-found", { entity: "report" });
  if (report.revision !== expectedRevision) throw new AppError("conflict", { revision: report.revision });
  return report;
}
