import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { QuestionnairePlan, RecoveryInput, StoredRecovery } from "#contracts/planning";
import { recoverySimulations, studyPlans } from "#db/schema/planning";
import { studies } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

export async function findStudyPlan(
  scope: WorkspaceScope,
  studyId: string,
): Promise<QuestionnairePlan | undefined> {
  const [found] = await scope.tx
    .select({ plan: studyPlans.plan })
    .from(studyPlans)
    .where(and(eq(studyPlans.workspaceId, scope.workspaceId), eq(studyPlans.studyId, studyId)));
  return found?.plan;
}

export async function putStudyPlan(
  scope: WorkspaceScope,
  studyId: string,
  { plan, updatedBy }: { plan: QuestionnairePlan; updatedBy: string | null },
): Promise<void> {
  const row = { workspaceId: scope.workspaceId, studyId, plan, updatedBy };
  await scope.tx
    .insert(studyPlans)
    .values(row)
    .onConflictDoUpdate({
      target: [studyPlans.workspaceId, studyPlans.studyId],
      set: { plan, updatedBy, updatedAt: sql`now()` },
    });
}

/** The bases that the study is about, as its plan has them. */
export async function setStudyBases(
  scope: WorkspaceScope,
  studyId: string,
  bases: readonly SegmentationBase[],
): Promise<void> {
  await scope.tx
    .update(studies)
    .set({ bases: [...bases] })
    .where(and(eq(studies.workspaceId, scope.workspaceId), eq(studies.id, studyId)));
}

const shown = {
  id: recoverySimulations.id,
  studyId: recoverySimulations.studyId,
  input: recoverySimulations.input,
  result: recoverySimulations.result,
  jobRunId: recoverySimulations.jobRunId,
  createdAt: recoverySimulations.createdAt,
};

function thisOne(scope: WorkspaceScope, id: string) {
  return and(eq(recoverySimulations.workspaceId, scope.workspaceId), eq(recoverySimulations.id, id));
}

export async function insertRecoverySimulation(
  scope: WorkspaceScope,
  simulation: { id: string; studyId: string; input: RecoveryInput; createdBy: string | null },
): Promise<void> {
  await scope.tx.insert(recoverySimulations).values({ workspaceId: scope.workspaceId, ...simulation });
}

export async function setRecoveryJob(scope: WorkspaceScope, id: string, jobRunId: string): Promise<void> {
  await scope.tx.update(recoverySimulations).set({ jobRunId }).where(thisOne(scope, id));
}

export async function findRecoverySimulation(scope: WorkspaceScope, id: string) {
  const [found] = await scope.tx.select(shown).from(recoverySimulations).where(thisOne(scope, id));
  return found;
}

/** The one that was started last; with `isAnswered` among those that came to a result. */
export async function findLatestRecoverySimulation(
  scope: WorkspaceScope,
  studyId: string,
  isAnswered = false,
) {
  const [found] = await scope.tx
    .select(shown)
    .from(recoverySimulations)
    .where(
      and(
        eq(recoverySimulations.workspaceId, scope.workspaceId),
        eq(recoverySimulations.studyId, studyId),
        isAnswered ? isNotNull(recoverySimulations.result) : undefined,
      ),
    )
    .orderBy(desc(recoverySimulations.createdAt), desc(recoverySimulations.id))
    .limit(1);
  return found;
}

/** The first result stays: a job that is delivered twice changes nothing. */
export async function setRecoveryResult(
  scope: WorkspaceScope,
  id: string,
  result: StoredRecovery,
): Promise<void> {
  await scope.tx
    .update(recoverySimulations)
    .set({ result })
    .where(and(thisOne(scope, id), isNull(recoverySimulations.result)));
}
