import { AppError } from "#contracts/app-error";
import type { SaveReportInput } from "#contracts/reports";
import { updateReport } from "#db/queries/reports";
import { applyEdits } from "#reports/apply-edits";
import { authorize, type Viewer } from "#server/auth/authorize";
import { normaliseEdits } from "#server/reporting/normalise-edits";
import { lockReportAt } from "#server/reporting/require-report";

/** Words and order alone: the figures stay as they were built. Answers with the new revision. */
export async function saveReport(viewer: Viewer, input: SaveReportInput): Promise<{ revision: number }> {
  return authorize(viewer, "report:edit", async (scope) => {
    const report = await lockReportAt(scope, input);
    const content = applyEdits(report.content, normaliseEdits(input.edits));
    if (!content) throw new AppError("conflict", { revision: report.revision });
    const revision = await updateReport(scope, report.id, { content, updatedBy: viewer.userId });
    return { revision };
  });
}
