import { findJobRun } from "#db/queries/job-runs";
import { findLatestRecoverySimulation, type findRecoverySimulation } from "#db/queries/planning";
import type { WorkspaceScope } from "#db/scope";
import { authorize, type Viewer } from "#server/auth/authorize";
import { toJobView } from "#server/jobs/read-job";
import { requireRecoverySimulation } from "#server/planning/require-recovery-simulation";
import { requireStudy } from "#server/studies/require-study";

/** What was asked, how far the job is, and the answer when there is one. */
export async function readRecoverySimulation(viewer: Viewer, simulationId: string) {
  return authorize(viewer, "study:read", async (scope) =>
    withJob(scope, await requireRecoverySimulation(scope, simulationId)),
  );
}

/** The study's latest simulation, or null when it has none; while it has no answer, also the last one that had. */
export async function readLatestRecoverySimulation(viewer: Viewer, studyId: string) {
  return authorize(viewer, "study:read", async (scope) => {
    await requireStudy(scope, studyId);
    const latest = await findLatestRecoverySimulation(scope, studyId);
    if (!latest) return null;
    const earlier = latest.result ? undefined : await findLatestRecoverySimulation(scope, studyId, true);
    return { ...(await withJob(scope, latest)), earlier: earlier ?? null };
  });
}

export type RecoverySimulationView = Awaited<ReturnType<typeof readRecoverySimulation>>;

async function withJob(
  scope: WorkspaceScope,
  simulation: NonNullable<Awaited<ReturnType<typeof findRecoverySimulation>>>,
) {
  const run = simulation.jobRunId ? await findJobRun(scope, simulation.jobRunId) : undefined;
  return { ...simulation, job: run ? toJobView(run) : null };
}
