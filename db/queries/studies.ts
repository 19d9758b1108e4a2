import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { StudyPlan } from "#contracts/studies";
import { studies } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";

const shown = {
  id: studies.id,
  clientId: studies.clientId,
  title: studies.title,
  objective: studies.objective,
  decision: studies.decision,
  languages: studies.languages,
  bases: studies.bases,
  createdAt: studies.createdAt,
};

/** Correlated to the outer `studies` row; the table names are written out because drizzle would leave them off. */
const sameStudy = sql.raw(`workspace_id = "studies"."workspace_id" and study_id = "studies"."id"`);

/** How far the work has come, read from what exists. */
const state = {
  versionCount: sql<number>`(select count(*)::int from versions where ${sameStudy})`,
  waveCount: sql<number>`(select count(*)::int from waves where ${sameStudy} and source <> 'rehearsal')`,
  hasResponses: sql<boolean>`exists (
    select from responses join waves on waves.workspace_id = responses.workspace_id and waves.id = responses.wave_id
    where waves.workspace_id = "studies"."workspace_id" and waves.study_id = "studies"."id"
      and responses.disposition = 'complete')`,
  /** Answers of people; those of a rehearsal are none. */
  hasFieldwork: sql<boolean>`exists (
    select from responses join waves on waves.workspace_id = responses.workspace_id and waves.id = responses.wave_id
    where waves.workspace_id = "studies"."workspace_id" and waves.study_id = "studies"."id"
      and waves.source <> 'rehearsal' and responses.disposition = 'complete')`,
  segmentationCount: sql<number>`(select count(*)::int from segmentations where ${sameStudy})`,
  hasChosenSolution: sql<boolean>`exists (select from segmentations where ${sameStudy} and chosen_solution_id is not null)`,
  hasPublishedReport: sql<boolean>`exists (
    select from report_versions join reports on reports.workspace_id = report_versions.workspace_id and reports.id = report_versions.report_id
    where reports.workspace_id = "studies"."workspace_id" and reports.study_id = "studies"."id"
      and report_versions.withdrawn_at is null)`,
};

async function selectStudies(scope: WorkspaceScope, where?: SQL) {
  return scope.tx
    .select({ ...shown, ...state })
    .from(studies)
    .where(and(eq(studies.workspaceId, scope.workspaceId), sql`${studies.archivedAt} is null`, where))
    .orderBy(desc(studies.createdAt), desc(studies.id));
}

export type StudyWithState = Awaited<ReturnType<typeof selectStudies>>[number];

export async function listStudies(scope: WorkspaceScope): Promise<StudyWithState[]> {
  return selectStudies(scope);
}

export async function findStudy(scope: WorkspaceScope, studyId: string): Promise<StudyWithState | undefined> {
  const [study] = await selectStudies(scope, eq(studies.id, studyId));
  return study;
}

export async function insertStudy(
  scope: WorkspaceScope,
  study: StudyPlan & { id: string; clientId: string },
): Promise<void> {
  await scope.tx.insert(studies).values({ workspaceId: scope.workspaceId, ...study });
}

/** False when the study is not in this workspace. */
export async function updateStudyPlan(
  scope: WorkspaceScope,
  studyId: string,
  plan: StudyPlan,
): Promise<boolean> {
  const updated = await scope.tx
    .update(studies)
    .set(plan)
    .where(and(eq(studies.workspaceId, scope.workspaceId), eq(studies.id, studyId)))
    .returning({ id: studies.id });
  return updated.length === 1;
}
