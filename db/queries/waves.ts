import { and, desc, eq, ne, sql } from "drizzle-orm";
import { links, waves } from "#db/schema/fieldwork";
import { studies, versions } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";
import type { LocalisedText } from "#questionnaire/localised-text";

export type NewWave = {
  id: string;
  studyId: string;
  versionId: string;
  title: LocalisedText;
  source: "fieldwork" | "import" | "rehearsal";
  status: "open" | "closed";
};

/** Gives the wave the next number of its study. The study's row is locked, so two waves never get the same. */
export async function insertWave(scope: WorkspaceScope, wave: NewWave): Promise<number> {
  await scope.tx
    .select({ id: studies.id })
    .from(studies)
    .where(and(eq(studies.workspaceId, scope.workspaceId), eq(studies.id, wave.studyId)))
    .for("update");
  const [inserted] = await scope.tx
    .insert(waves)
    .values({
      workspaceId: scope.workspaceId,
      ...wave,
      number: sql`(select coalesce(max(number), 0) + 1 from waves where workspace_id = ${scope.workspaceId} and study_id = ${wave.studyId})`,
      closedAt: wave.status === "closed" ? sql`now()` : null,
    })
    .returning({ number: waves.number });
  return inserted.number;
}

/** The waves of a study with their version and link, the newest first. */
export async function listWaves(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({
      id: waves.id,
      number: waves.number,
      title: waves.title,
      source: waves.source,
      status: waves.status,
      createdAt: waves.createdAt,
      closedAt: waves.closedAt,
      versionNumber: versions.number,
      slug: links.slug,
    })
    .from(waves)
    .innerJoin(versions, and(eq(versions.workspaceId, waves.workspaceId), eq(versions.id, waves.versionId)))
    .leftJoin(links, and(eq(links.workspaceId, waves.workspaceId), eq(links.waveId, waves.id)))
    .where(and(eq(waves.workspaceId, scope.workspaceId), eq(waves.studyId, studyId)))
    .orderBy(desc(waves.number));
}

export async function findWave(scope: WorkspaceScope, waveId: string) {
  const [wave] = await scope.tx
    .select({
      id: waves.id,
      studyId: waves.studyId,
      versionId: waves.versionId,
      status: waves.status,
      source: waves.source,
    })
    .from(waves)
    .where(and(eq(waves.workspaceId, scope.workspaceId), eq(waves.id, waveId)));
  return wave;
}

/** A closed wave stays closed: running interviews were promised an end. False when it is closed or not there. */
export async function updateWaveStatus(
  scope: WorkspaceScope,
  waveId: string,
  status: "open" | "paused" | "closed",
): Promise<boolean> {
  const updated = await scope.tx
    .update(waves)
    .set({ status, closedAt: status === "closed" ? sql`now()` : null })
    .where(and(eq(waves.workspaceId, scope.workspaceId), eq(waves.id, waveId), ne(waves.status, "closed")))
    .returning({ id: waves.id });
  return updated.length === 1;
}

export async function insertOpenLink(
  scope: WorkspaceScope,
  link: { id: string; waveId: string; slug: string },
): Promise<void> {
  await scope.tx.insert(links).values({ workspaceId: scope.workspaceId, kind: "open", ...link });
}

/** How the responses of each wave of a study stand; simulated ones apart. */
export async function countDispositions(scope: WorkspaceScope, studyId: string) {
  return scope.tx.execute<{ waveId: string; disposition: string; isSimulated: boolean; count: number }>(sql`
    select r.wave_id as "waveId", r.disposition, r.is_simulated as "isSimulated", count(*)::int as count
    from responses r
    where r.workspace_id = ${scope.workspaceId}
      and r.wave_id in (select id from waves where workspace_id = ${scope.workspaceId} and study_id = ${studyId})
    group by 1, 2, 3`);
}
