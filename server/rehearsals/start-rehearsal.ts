import { AppError } from "#contracts/app-error";
import type { StartRehearsalInput } from "#contracts/rehearsals";
import { findLatestVersion } from "#db/queries/questionnaires";
import { findRehearsal, insertRehearsal, setRehearsalJob } from "#db/queries/rehearsals";
import { insertWave } from "#db/queries/waves";
import { authorize, type Viewer } from "#server/auth/authorize";
import { enqueueJob } from "#server/jobs/enqueue-job";
import { newId } from "#server/new-id";
import { simulateRehearsal } from "#server/rehearsals/simulate-rehearsal";
import { requireStudy } from "#server/studies/require-study";

/** Stands beside the wave's number wherever waves are listed. */
const title = { fa: "تمرین، ساختگی", en: "Rehearsal, simulated" };

/**
 * Lets the test robot answer the newest version: one wave without a link, every response of it simulated.
 * @throws AppError `no-version`, `rehearsal-exists`.
 */
export async function startRehearsal(
  viewer: Viewer,
  { studyId, plan }: StartRehearsalInput,
): Promise<{ waveId: string; jobRunId: string }> {
  return authorize(viewer, "fieldwork:manage", async (scope) => {
    await requireStudy(scope, studyId);
    const version = await findLatestVersion(scope, studyId);
    if (!version) throw new AppError("no-version");
    const [id, waveId] = [newId(), newId()];
    // Takes the study's row, so that two people who start at once do so one after the other.
    await insertWave(scope, {
      ...{ id: waveId, studyId, versionId: version.id, title },
      ...{ source: "rehearsal", status: "closed" },
    });
    if (await findRehearsal(scope, studyId)) throw new AppError("rehearsal-exists");
    await insertRehearsal(scope, { id, studyId, waveId, plan, createdBy: viewer.userId });
    const jobRunId = await enqueueJob(scope, simulateRehearsal, { rehearsalId: id }, viewer.userId);
    await setRehearsalJob(scope, id, jobRunId);
    return { waveId, jobRunId };
  });
}
