import type { VersionSummary } from "#contracts/questionnaires";
import { listVersions as listVersionRows } from "#db/queries/questionnaires";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";

/** The published versions of a study, the newest first. */
export async function listVersions(viewer: Viewer, studyId: string): Promise<VersionSummary[]> {
  return authorize(viewer, "study:read", async (scope) => {
    await requireStudy(scope, studyId);
    const rows = await listVersionRows(scope, studyId);
    return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
  });
}
