import type { ImportListItem } from "#contracts/imports";
import { listImports as listStored } from "#db/queries/imports";
import { authorize, type Viewer } from "#server/auth/authorize";
import { settleImports } from "#server/data/settle-imports";
import { requireStudy } from "#server/studies/require-study";

/** The study's imports, the newest first. */
export async function listImports(viewer: Viewer, studyId: string): Promise<ImportListItem[]> {
  return authorize(viewer, "data:read", async (scope) => {
    await requireStudy(scope, studyId);
    await settleImports(scope, studyId);
    const stored = await listStored(scope, studyId);
    return stored.map((upload) => ({ ...upload, createdAt: upload.createdAt.toISOString() }));
  });
}
