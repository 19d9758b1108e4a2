import type { CreateReportInput } from "#contracts/reports";
import { insertReport, listReports, lockStudyForReport } from "#db/queries/reports";
import { buildReport } from "#reports/build/build-report";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { loadReportSource } from "#server/reporting/load-report-source";

/**
 * Writes the draft from the chosen solution. A study has one report: asking again answers with the one there is,
 * untouched, so that two presses of a button make no second.
 */
export async function createReport(
  viewer: Viewer,
  { studyId }: CreateReportInput,
): Promise<{ reportId: string; isNew: boolean }> {
  return authorize(viewer, "report:edit", async (scope) => {
    await lockStudyForReport(scope, studyId);
    const { source, solutionId, clientId } = await loadReportSource(scope, studyId);
    const [existing] = await listReports(scope, studyId);
    if (existing) return { reportId: existing.id, isNew: false };
    const reportId = newId();
    const content = buildReport(source);
    await insertReport(scope, {
      id: reportId,
      studyId,
      clientId,
      solutionId,
      content,
      updatedBy: viewer.userId,
    });
    return { reportId, isNew: true };
  });
}
