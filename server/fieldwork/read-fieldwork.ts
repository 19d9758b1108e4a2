import { listVersions } from "#db/queries/questionnaires";
import { countDispositions, listWaves } from "#db/queries/waves";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";

/** The waves of a study with how their responses stand. */
export async function readFieldwork(viewer: Viewer, studyId: string) {
  return authorize(viewer, "study:read", async (scope) => {
    await requireStudy(scope, studyId);
    const waves = await listWaves(scope, studyId);
    const counts = await countDispositions(scope, studyId);
    const [latest] = await listVersions(scope, studyId);
    return {
      latestVersionNumber: latest?.number,
      waves: waves.map((wave) => ({
        ...wave,
        counts: counts.filter((count) => count.waveId === wave.id),
      })),
    };
  });
}

export type FieldworkWave = Awaited<ReturnType<typeof readFieldwork>>["waves"][number];
