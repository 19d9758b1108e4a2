import { AppError } from "#contracts/app-error";
import type { ReportReadiness } from "#contracts/reports";
import { authorize, type Viewer } from "#server/auth/authorize";
import { loadReportSource } from "#server/reporting/load-report-source";

/** What is missing before a report can be written, by trying to gather it. */
export async function readReadiness(viewer: Viewer, studyId: string): Promise<ReportReadiness> {
  return authorize(viewer, "study:read", async (scope) => {
    try {
      await loadReportSource(scope, studyId);
      return { status: "ready" };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "no-solution-chosen") return { status: "no-solution" };
      if (error.code !== "segments-unnamed") throw error;
      return { status: "unnamed", segments: (error.detail.segments as number[]).length };
    }
  });
}
