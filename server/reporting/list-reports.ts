import type { ReportListItem } from "#contracts/reports";
import { listReports as listRows } from "#db/queries/reports";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";

export async function listReports(viewer: Viewer, studyId: string): Promise<ReportListItem[]> {
  return authorize(viewer, "study:read", async (scope) => {
    await requireStudy(scope, studyId);
    const rows = await listRows(scope, studyId);
    return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
  });
}
