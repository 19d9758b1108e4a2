import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ResponseDisposition } from "#contracts/data";
import { waves } from "#db/schema/fieldwork";
import { imports } from "#db/schema/imports";
import { responses } from "#db/schema/responses";
import { versions } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";

/** Which responses a table or a file is made of. */
export type ResponseSelection = {
  waveIds: readonly string[];
  disposition?: ResponseDisposition;
};

function selected(scope: WorkspaceScope, { waveIds, disposition }: ResponseSelection) {
  return and(
    eq(responses.workspaceId, scope.workspaceId),
    inArray(responses.waveId, [...waveIds]),
    disposition && eq(responses.disposition, disposition),
  );
}

/** The study's waves, without those of imports that are still running or have failed. */
export async function listDataWaves(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({
      id: waves.id,
      number: waves.number,
      title: waves.title,
      source: waves.source,
      status: waves.status,
      responses: sql<number>`(
        select count(*)::int from responses
        where responses.workspace_id = "waves"."workspace_id" and responses.wave_id = "waves"."id")`,
    })
    .from(waves)
    .where(
      and(
        eq(waves.workspaceId, scope.workspaceId),
        eq(waves.studyId, studyId),
        sql`not exists (
          select from ${imports} unfinished where unfinished.workspace_id = "waves"."workspace_id"
            and unfinished.wave_id = "waves"."id" and unfinished.status <> 'imported')`,
      ),
    )
    .orderBy(asc(waves.number));
}

/** Every version that these responses may have been given to, the oldest first. */
export async function listStudyVersions(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({ id: versions.id, number: versions.number, definition: versions.definition })
    .from(versions)
    .where(and(eq(versions.workspaceId, scope.workspaceId), eq(versions.studyId, studyId)))
    .orderBy(asc(versions.number));
}

export async function countByDisposition(scope: WorkspaceScope, waveIds: readonly string[]) {
  if (waveIds.length === 0) return [];
  return scope.tx
    .select({
      disposition: responses.disposition,
      count: sql<number>`count(*)::int`,
      simulated: sql<number>`count(*) filter (where ${responses.isSimulated})::int`,
    })
    .from(responses)
    .where(selected(scope, { waveIds }))
    .groupBy(responses.disposition);
}

/** Responses by the day on which they started, in this time zone. */
export async function countByDay(scope: WorkspaceScope, waveIds: readonly string[], timeZone: string) {
  if (waveIds.length === 0) return [];
  const day = sql<string>`to_char(${responses.startedAt} at time zone ${sql.raw(`'${timeZone}'`)}, 'YYYY-MM-DD')`;
  return scope.tx
    .select({
      day,
      complete: sql<number>`count(*) filter (where ${responses.disposition} = 'complete' and not ${responses.isSimulated})::int`,
      other: sql<number>`count(*) filter (where ${responses.disposition} <> 'complete' and not ${responses.isSimulated})::int`,
      simulated: sql<number>`count(*) filter (where ${responses.isSimulated})::int`,
    })
    .from(responses)
    .where(selected(scope, { waveIds }))
    .groupBy(day)
    .orderBy(day);
}

export async function countResponses(
  scope: WorkspaceScope,
  selection: ResponseSelection,
  upTo?: { id: string; order: "oldest" | "newest" },
): Promise<number> {
  if (selection.waveIds.length === 0) return 0;
  const [counted] = await scope.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(responses)
    .where(
      and(
        selected(scope, selection),
        upTo && sql`${responses.responseId} ${upTo.order === "oldest" ? sql`<` : sql`>`} ${upTo.id}::uuid`,
      ),
    );
  return counted.count;
}

/** One page in the order of the ids, which is the order of starting and of an imported file's rows. */
export async function listResponses(
  scope: WorkspaceScope,
  selection: ResponseSelection,
  page: { order: "oldest" | "newest"; after?: string; before?: string; limit: number },
) {
  if (selection.waveIds.length === 0) return [];
  const isBackwards = page.before !== undefined;
  const isAscending = (page.order === "oldest") !== isBackwards;
  const cursor = page.before ?? page.after;
  const beyond: SQL | undefined =
    cursor === undefined
      ? undefined
      : sql`${responses.responseId} ${isAscending ? sql`>` : sql`<`} ${cursor}::uuid`;
  const rows = await scope.tx
    .select({
      id: responses.responseId,
      waveNumber: waves.number,
      versionId: responses.versionId,
      disposition: responses.disposition,
      isSimulated: responses.isSimulated,
      isImported: sql<boolean>`${responses.importId} is not null`,
      language: responses.language,
      seed: responses.seed,
      answers: responses.answers,
      startedAt: responses.startedAt,
      endedAt: responses.endedAt,
    })
    .from(responses)
    .innerJoin(waves, and(eq(waves.workspaceId, responses.workspaceId), eq(waves.id, responses.waveId)))
    .where(and(selected(scope, selection), beyond))
    .orderBy(isAscending ? asc(responses.responseId) : desc(responses.responseId))
    .limit(page.limit);
  return isBackwards ? rows.reverse() : rows;
}
export type StoredResponse = Awaited<ReturnType<typeof listResponses>>[number];
