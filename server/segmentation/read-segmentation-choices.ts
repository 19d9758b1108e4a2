import { listAnsweredVersions, listDatasetWaves } from "#db/queries/dataset";
import { authorize, type Viewer } from "#server/auth/authorize";
import { mergeCodebooks } from "#server/datasets/merge-codebooks";
import { requireStudy } from "#server/studies/require-study";

/** What a segmentation of this study can be made of: its waves with complete responses, and their variables. */
export async function readSegmentationChoices(viewer: Viewer, studyId: string) {
  return authorize(viewer, "segmentation:run", async (scope) => {
    const study = await requireStudy(scope, studyId);
    const waves = (await listDatasetWaves(scope, studyId)).filter((wave) => wave.complete > 0);
    const versions =
      waves.length === 0
        ? []
        : await listAnsweredVersions(
            scope,
            waves.map((wave) => wave.id),
          );
    const variables = mergeCodebooks(versions.map((version) => version.definition));
    return { title: study.title, bases: study.bases, waves, variables };
  });
}

export type SegmentationChoices = Awaited<ReturnType<typeof readSegmentationChoices>>;
