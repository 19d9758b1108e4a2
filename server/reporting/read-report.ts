import type { ReportDraft } from "#contracts/reports";
import { listReportVersions } from "#db/queries/reports";
import { listSegments } from "#db/queries/segments";
import type { WorkspaceScope } from "#db/scope";
import type { Report } from "#reports/model";
import { authorize, type Viewer } from "#server/auth/authorize";
import { findChosenSolution } from "#server/reporting/load-report-source";
import { requireReport } from "#server/reporting/require-report";

/** The draft with its published versions, and whether its segments have changed since it was built. */
export async function readReport(viewer: Viewer, reportId: string): Promise<ReportDraft> {
  return authorize(viewer, "study:read", async (scope) => {
    const { id, studyId, content, revision, updatedAt, solutionId } = await requireReport(scope, reportId);
    const versions = await listReportVersions(scope, reportId);
    return {
      id,
      studyId,
      content,
      revision,
      updatedAt: updatedAt.toISOString(),
      isBehind: await isBehind(scope, studyId, solutionId, content),
      versions: versions.map((version) => ({
        ...version,
        publishedAt: version.publishedAt.toISOString(),
        withdrawnAt: version.withdrawnAt?.toISOString() ?? null,
      })),
    };
  });
}

async function isBehind(
  scope: WorkspaceScope,
  studyId: string,
  solutionId: string,
  { cover }: Report,
): Promise<boolean> {
  const chosen = await findChosenSolution(scope, studyId);
  if (chosen !== solutionId) return chosen !== undefined;
  const segments = await listSegments(scope, solutionId);
  return segments.some(({ number, name }) => {
    const built = cover.segments.find((segment) => segment.number === number);
    return built?.name.fa !== name.fa || built?.name.en !== name.en;
  });
}
