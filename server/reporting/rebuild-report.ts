import type { ReportRevisionInput } from "#contracts/reports";
import { updateReport } from "#db/queries/reports";
import { buildReport } from "#reports/build/build-report";
import { keepEdits } from "#reports/keep-edits";
import { authorize, type Viewer } from "#server/auth/authorize";
import { loadReportSource } from "#server/reporting/load-report-source";
import { lockReportAt } from "#server/reporting/require-report";

/** New figures from the solution that is chosen now; rewritten texts, order and hidden pages stay. */
export async function rebuildReport(
  viewer: Viewer,
  input: ReportRevisionInput,
): Promise<{ revision: number }> {
  return authorize(viewer, "report:edit", async (scope) => {
    const report = await lockReportAt(scope, input);
    const { source, solutionId } = await loadReportSource(scope, report.studyId);
    const content = keepEdits(buildReport(source), report.content);
    const revision = await updateReport(scope, report.id, { content, solutionId, updatedBy: viewer.userId });
    return { revision };
  });
}
