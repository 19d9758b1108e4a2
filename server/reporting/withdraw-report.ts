import { AppError } from "#contracts/app-error";
import type { ReportVersionInput } from "#contracts/reports";
import { withdrawReportVersion } from "#db/queries/reports";
import { authorize, type Viewer } from "#server/auth/authorize";

/** The client reads this version no more; it stays in the list with the time of its withdrawal. */
export async function withdrawReport(viewer: Viewer, { versionId }: ReportVersionInput): Promise<void> {
  await authorize(viewer, "report:publish", async (scope) => {
    const isWithdrawn = await withdrawReportVersion(scope, versionId);
    if (!isWithdrawn) throw new AppError("not-found", { entity: "report-version" });
  });
}
