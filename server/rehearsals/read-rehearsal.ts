import { computeAdjustedRandIndex } from "#analysis/solution-quality/adjusted-rand-index";
import { findJobRun } from "#db/queries/job-runs";
import { findRehearsal, listAssignments, listSolutionsOfWave } from "#db/queries/rehearsals";
import type { WorkspaceScope } from "#db/scope";
import { authorize, type Viewer } from "#server/auth/authorize";
import { toJobView } from "#server/jobs/read-job";
import { rehearsedResponseId } from "#server/rehearsals/rehearsed-response";
import { requireStudy } from "#server/studies/require-study";

/** The study's rehearsal, how far it is, and how well segmentations found the planted segments; null without one. */
export async function readRehearsal(viewer: Viewer, studyId: string) {
  return authorize(viewer, "study:read", async (scope) => {
    await requireStudy(scope, studyId);
    const found = await findRehearsal(scope, studyId);
    if (!found) return null;
    const { planted, createdAt, jobRunId, ...rehearsal } = found;
    const run = jobRunId ? await findJobRun(scope, jobRunId) : undefined;
    const segmentOf = new Map(
      planted.map((segment, index) => [
        rehearsedResponseId({ waveId: found.waveId, createdAt }, index + 1),
        segment,
      ]),
    );
    return {
      ...rehearsal,
      job: run ? toJobView(run) : null,
      recovered: await compareSolutions(scope, found.waveId, segmentOf),
    };
  });
}

export type RehearsalView = NonNullable<Awaited<ReturnType<typeof readRehearsal>>>;

async function compareSolutions(
  scope: WorkspaceScope,
  waveId: string,
  segmentOf: ReadonlyMap<string, number>,
) {
  const compared: { id: string; title: string; method: string; k: number; agreement: number }[] = [];
  for (const { id, title, method, k, waveCount } of await listSolutionsOfWave(scope, waveId)) {
    if (waveCount !== 1) continue;
    const assigned = (await listAssignments(scope, id)).flatMap(({ responseId, assignment }) => {
      const planted = segmentOf.get(responseId);
      return planted === undefined ? [] : [{ planted, assignment }];
    });
    if (assigned.length < 2) continue;
    const agreement = computeAdjustedRandIndex(
      assigned.map(({ planted }) => planted),
      assigned.map(({ assignment }) => assignment),
    );
    compared.push({ id, title, method, k, agreement });
  }
  return compared;
}
