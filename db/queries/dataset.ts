import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { waves } from "#db/schema/fieldwork";
import { responses } from "#db/schema/responses";
import { versions } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";

const pageSize = 5000;

/** Which responses a dataset is made of. */
export type DatasetSelection = {
  waveIds: readonly string[];
  includeSimulated: boolean;
  /** Responses that ended later stay out, so that reading again gives the same rows. */
  endedBy: Date | null;
};

/**
 * The study's waves, with how many responses are complete and how many of these the test robot made; without
 * those of imports that are still running or have failed.
 */
export async function listDatasetWaves(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({
      id: waves.id,
      number: waves.number,
      title: waves.title,
      complete: sql<number>`count(${responses.responseId})::int`,
      simulated: sql<number>`count(*) filter (where ${responses.isSimulated})::int`,
    })
    .from(waves)
    .leftJoin(
      responses,
      and(
        eq(responses.workspaceId, waves.workspaceId),
        eq(responses.waveId, waves.id),
        eq(responses.disposition, "complete"),
      ),
    )
    .where(
      and(
        eq(waves.workspaceId, scope.workspaceId),
        eq(waves.studyId, studyId),
        sql`not exists (
          select from imports unfinished where unfinished.workspace_id = ${waves.workspaceId}
            and unfinished.wave_id = ${waves.id} and unfinished.status <> 'imported')`,
      ),
    )
    .groupBy(waves.id, waves.number, waves.title)
    .orderBy(asc(waves.number));
}

/** The versions that the complete responses of these waves were given to, the oldest first. */
export async function listAnsweredVersions(scope: WorkspaceScope, waveIds: readonly string[]) {
  return scope.tx
    .select({ id: versions.id, number: versions.number, definition: versions.definition })
    .from(versions)
    .where(
      and(
        eq(versions.workspaceId, scope.workspaceId),
        inArray(
          versions.id,
          scope.tx
            .selectDistinct({ id: responses.versionId })
            .from(responses)
            .where(
              and(
                eq(responses.workspaceId, scope.workspaceId),
                inArray(responses.waveId, [...waveIds]),
                eq(responses.disposition, "complete"),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(versions.number));
}

/** Complete responses in the order of their ids, some thousands at a time: never the whole table in memory. */
export async function* streamCompleteResponses(scope: WorkspaceScope, selection: DatasetSelection) {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await scope.tx
      .select({
        responseId: responses.responseId,
        versionId: responses.versionId,
        isSimulated: responses.isSimulated,
        seed: responses.seed,
        answers: responses.answers,
      })
      .from(responses)
      .where(
        and(
          eq(responses.workspaceId, scope.workspaceId),
          inArray(responses.waveId, [...selection.waveIds]),
          eq(responses.disposition, "complete"),
          sql`${responses.responseId} > ${after}`,
          selection.includeSimulated ? undefined : eq(responses.isSimulated, false),
          selection.endedBy === null
            ? undefined
            : sql`${responses.endedAt} <= ${selection.endedBy.toISOString()}::timestamptz`,
        ),
      )
      .orderBy(asc(responses.responseId))
      .limit(pageSize);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page[page.length - 1].responseId;
  }
}
