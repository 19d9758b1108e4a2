import { listSegmentations as listRows } from "#db/queries/segmentations";
import { listSegmentNames } from "#db/queries/segments";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";

/** The study's segmentations, the newest first; a chosen one with the names of its segments. */
export async function listSegmentations(viewer: Viewer, studyId: string) {
  return authorize(viewer, "segmentation:read", async (scope) => {
    await requireStudy(scope, studyId);
    const rows = await listRows(scope, studyId);
    const chosen = rows.flatMap((row) => (row.chosenSolutionId ? [row.chosenSolutionId] : []));
    const names = await listSegmentNames(scope, chosen);
    return rows.map((row) => ({
      ...row,
      segmentNames: names
        .filter((segment) => segment.solutionId === row.chosenSolutionId)
        .map((segment) => segment.name),
    }));
  });
}

export type SegmentationListItem = Awaited<ReturnType<typeof listSegmentations>>[number];
