import type { StartRecoveryInput } from "#contracts/planning";
import { insertRecoverySimulation, setRecoveryJob } from "#db/queries/planning";
import { authorize, type Viewer } from "#server/auth/authorize";
import { enqueueJob } from "#server/jobs/enqueue-job";
import { newId } from "#server/new-id";
import { simulateRecovery } from "#server/planning/simulate-recovery";
import { requireStudy } from "#server/studies/require-study";

/** Keeps the question and queues the job that answers it. */
export async function startRecoverySimulation(
  viewer: Viewer,
  { studyId, question }: StartRecoveryInput,
): Promise<{ simulationId: string; jobRunId: string }> {
  return authorize(viewer, "study:edit", async (scope) => {
    await requireStudy(scope, studyId);
    const simulationId = newId();
    await insertRecoverySimulation(scope, {
      id: simulationId,
      studyId,
      input: question,
      createdBy: viewer.userId,
    });
    const jobRunId = await enqueueJob(scope, simulateRecovery, { simulationId }, viewer.userId);
    await setRecoveryJob(scope, simulationId, jobRunId);
    return { simulationId, jobRunId };
  });
}
