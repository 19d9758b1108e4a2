import { AppError } from "#contracts/app-error";
import type { DiscardRehearsalInput } from "#contracts/rehearsals";
import { findJobRun } from "#db/queries/job-runs";
import { deleteRehearsal, findRehearsal, isWaveReported, lockRehearsal } from "#db/queries/rehearsals";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireStudy } from "#server/studies/require-study";

/**
 * Takes a rehearsal away with its wave, its responses and the segmentations that were made of it.
 * @throws AppError `still-running`, or `rehearsal-reported` when a report stands on one of these segmentations.
 */
export async function discardRehearsal(viewer: Viewer, { studyId }: DiscardRehearsalInput): Promise<void> {
  await authorize(viewer, "fieldwork:manage", async (scope) => {
    await requireStudy(scope, studyId);
    const found = await findRehearsal(scope, studyId);
    if (!found) throw new AppError("not-found", { entity: "rehearsal" });
    await lockRehearsal(scope, found.id);
    const job = found.jobRunId ? await findJobRun(scope, found.jobRunId) : undefined;
    if (job && (job.status === "queued" || job.status === "running")) throw new AppError("still-running");
    if (await isWaveReported(scope, found.waveId)) throw new AppError("rehearsal-reported");
    await deleteRehearsal(scope, found);
  });
}
