import { AppError } from "#contracts/app-error";
import type { ReportRevisionInput } from "#contracts/reports";
import { insertReportVersion, listReportVersions } from "#db/queries/reports";
import { toPublished } from "#reports/to-published";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { hashReport } from "#server/reporting/report-hash";
import { lockReportAt } from "#server/reporting/require-report";

/** Freezes the draft as the next version, which the client can read from then on. */
export async function publishReport(
  viewer: Viewer,
  input: ReportRevisionInput,
): Promise<{ versionId: string; number: number; contentHash: string }> {
  return authorize(viewer, "report:publish", async (scope) => {
    const report = await lockReportAt(scope, input);
    const content = toPublished(report.content);
    const contentHash = hashReport(content);
    const [latest] = await listReportVersions(scope, report.id);
    if (latest?.contentHash === contentHash && !latest.withdrawnAt) throw new AppError("nothing-to-publish");
    const version = { id: newId(), number: (latest?.number ?? 0) + 1, contentHash };
    await insertReportVersion(scope, {
      ...version,
      reportId: report.id,
      clientId: report.clientId,
      content,
      publishedBy: viewer.userId,
    });
    return { versionId: version.id, number: version.number, contentHash };
  });
}
