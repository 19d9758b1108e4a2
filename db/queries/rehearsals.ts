import { and, asc, eq, sql } from "drizzle-orm";
import type { RehearsalPlan } from "#contracts/rehearsals";
import { waves } from "#db/schema/fieldwork";
import { rehearsals } from "#db/schema/rehearsals";
import { reports } from "#db/schema/reports";
import { responses } from "#db/schema/responses";
import { memberships, segmentations, segments, solutions } from "#db/schema/segmentation";
import { versions } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";

const ofStudy = (scope: WorkspaceScope, studyId: string) =>
  and(eq(rehearsals.workspaceId, scope.workspaceId), eq(rehearsals.studyId, studyId));

export async function insertRehearsal(
  scope: WorkspaceScope,
  rehearsal: { id: string; studyId: string; waveId: string; plan: RehearsalPlan; createdBy: string | null },
): Promise<void> {
  await scope.tx.insert(rehearsals).values({ workspaceId: scope.workspaceId, planted: [], ...rehearsal });
}

export async function setRehearsalJob(scope: WorkspaceScope, id: string, jobRunId: string): Promise<void> {
  await scope.tx
    .update(rehearsals)
    .set({ jobRunId })
    .where(and(eq(rehearsals.workspaceId, scope.workspaceId), eq(rehearsals.id, id)));
}

/** The study's rehearsal with the version that it runs on. */
export async function findRehearsal(scope: WorkspaceScope, studyId: string) {
  const [found] = await scope.tx
    .select({
      id: rehearsals.id,
      waveId: rehearsals.waveId,
      jobRunId: rehearsals.jobRunId,
      plan: rehearsals.plan,
      stored: rehearsals.stored,
      planted: rehearsals.planted,
      createdAt: rehearsals.createdAt,
      versionNumber: versions.number,
    })
    .from(rehearsals)
    .innerJoin(waves, and(eq(waves.workspaceId, rehearsals.workspaceId), eq(waves.id, rehearsals.waveId)))
    .innerJoin(versions, and(eq(versions.workspaceId, waves.workspaceId), eq(versions.id, waves.versionId)))
    .where(ofStudy(scope, studyId));
  return found;
}

/** Held until the end of the transaction: whoever discards the rehearsal waits for the batch. */
export async function lockRehearsal(scope: WorkspaceScope, id: string) {
  const [found] = await scope.tx
    .select({ stored: rehearsals.stored })
    .from(rehearsals)
    .where(and(eq(rehearsals.workspaceId, scope.workspaceId), eq(rehearsals.id, id)))
    .for("update");
  return found;
}

export async function findRehearsalById(scope: WorkspaceScope, id: string) {
  const [found] = await scope.tx
    .select({
      waveId: rehearsals.waveId,
      plan: rehearsals.plan,
      stored: rehearsals.stored,
      createdAt: rehearsals.createdAt,
      versionId: waves.versionId,
      definition: versions.definition,
    })
    .from(rehearsals)
    .innerJoin(waves, and(eq(waves.workspaceId, rehearsals.workspaceId), eq(waves.id, rehearsals.waveId)))
    .innerJoin(versions, and(eq(versions.workspaceId, waves.workspaceId), eq(versions.id, waves.versionId)))
    .where(and(eq(rehearsals.workspaceId, scope.workspaceId), eq(rehearsals.id, id)));
  return found;
}

export async function addRehearsed(
  scope: WorkspaceScope,
  id: string,
  planted: readonly number[],
): Promise<void> {
  await scope.tx
    .update(rehearsals)
    .set({
      stored: sql`${rehearsals.stored} + ${planted.length}`,
      planted: sql`${rehearsals.planted} || ${sql.param(planted)}::smallint[]`,
    })
    .where(and(eq(rehearsals.workspaceId, scope.workspaceId), eq(rehearsals.id, id)));
}

/** Solutions of segmentations that this wave takes part in. */
export async function listSolutionsOfWave(scope: WorkspaceScope, waveId: string) {
  return scope.tx
    .select({
      id: solutions.id,
      segmentationId: segmentations.id,
      title: segmentations.title,
      method: solutions.method,
      k: solutions.k,
      waveCount: sql<number>`jsonb_array_length(${segmentations.specification} -> 'waveIds')::int`,
    })
    .from(solutions)
    .innerJoin(
      segmentations,
      and(
        eq(segmentations.workspaceId, solutions.workspaceId),
        eq(segmentations.id, solutions.segmentationId),
      ),
    )
    .where(and(eq(solutions.workspaceId, scope.workspaceId), takesPart(waveId)))
    .orderBy(asc(segmentations.createdAt), asc(solutions.method), asc(solutions.k));
}

function takesPart(waveId: string) {
  return sql`${segmentations.specification} -> 'waveIds' ? ${waveId}`;
}

/** Who was put where, in the order of the response ids. */
export async function listAssignments(scope: WorkspaceScope, solutionId: string) {
  return scope.tx
    .select({ responseId: memberships.responseId, assignment: memberships.assignment })
    .from(memberships)
    .where(and(eq(memberships.workspaceId, scope.workspaceId), eq(memberships.solutionId, solutionId)))
    .orderBy(asc(memberships.responseId));
}

/** Whether a report stands on one of these segmentations. */
export async function isWaveReported(scope: WorkspaceScope, waveId: string): Promise<boolean> {
  const found = await scope.tx
    .select({ id: reports.id })
    .from(reports)
    .innerJoin(
      solutions,
      and(eq(solutions.workspaceId, reports.workspaceId), eq(solutions.id, reports.solutionId)),
    )
    .innerJoin(
      segmentations,
      and(
        eq(segmentations.workspaceId, solutions.workspaceId),
        eq(segmentations.id, solutions.segmentationId),
      ),
    )
    .where(and(eq(reports.workspaceId, scope.workspaceId), takesPart(waveId)))
    .limit(1);
  return found.length > 0;
}

/** The rehearsal, its wave, its responses and the segmentations made of it; real responses cannot be among them. */
export async function deleteRehearsal(
  scope: WorkspaceScope,
  { id, waveId }: { id: string; waveId: string },
): Promise<void> {
  const { tx, workspaceId } = scope;
  const affected = tx
    .select({ id: segmentations.id })
    .from(segmentations)
    .where(and(eq(segmentations.workspaceId, workspaceId), takesPart(waveId)));
  const affectedSolutions = tx
    .select({ id: solutions.id })
    .from(solutions)
    .where(and(eq(solutions.workspaceId, workspaceId), sql`${solutions.segmentationId} in ${affected}`));
  for (const table of [memberships, segments]) {
    await tx
      .delete(table)
      .where(and(eq(table.workspaceId, workspaceId), sql`${table.solutionId} in ${affectedSolutions}`));
  }
  await tx
    .delete(solutions)
    .where(and(eq(solutions.workspaceId, workspaceId), sql`${solutions.segmentationId} in ${affected}`));
  await tx.delete(segmentations).where(and(eq(segmentations.workspaceId, workspaceId), takesPart(waveId)));
  await tx.delete(rehearsals).where(and(eq(rehearsals.workspaceId, workspaceId), eq(rehearsals.id, id)));
  await tx
    .delete(responses)
    .where(
      and(
        eq(responses.workspaceId, workspaceId),
        eq(responses.waveId, waveId),
        eq(responses.isSimulated, true),
      ),
    );
  await tx
    .delete(waves)
    .where(and(eq(waves.workspaceId, workspaceId), eq(waves.id, waveId), eq(waves.source, "rehearsal")));
}
