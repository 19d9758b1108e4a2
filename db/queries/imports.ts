import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type {
  ImportCheck,
  ImportMapping,
  ImportStatus,
  ImportSummary,
  UploadedFile,
} from "#contracts/imports";
import { jobRunFields } from "#db/queries/job-runs";
import { waves } from "#db/schema/fieldwork";
import { importChunks, imports } from "#db/schema/imports";
import { jobRuns } from "#db/schema/jobs";
import { responses } from "#db/schema/responses";
import type { WorkspaceScope } from "#db/scope";
import type { Answers } from "#questionnaire/answers";
import type { Language, LocalisedText } from "#questionnaire/localised-text";

function thisOne(scope: WorkspaceScope, id: string) {
  return and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, id));
}

export async function insertImport(
  scope: WorkspaceScope,
  upload: { id: string; studyId: string; fileName: string; file: UploadedFile; createdBy: string | null },
): Promise<void> {
  await scope.tx.insert(imports).values({ workspaceId: scope.workspaceId, status: "uploading", ...upload });
}

export async function insertImportChunk(
  scope: WorkspaceScope,
  chunk: { importId: string; position: number; content: Buffer },
): Promise<void> {
  await scope.tx.insert(importChunks).values({ workspaceId: scope.workspaceId, ...chunk });
}

/** Undefined after the last chunk. */
export async function findImportChunk(scope: WorkspaceScope, importId: string, position: number) {
  const [chunk] = await scope.tx
    .select({ content: importChunks.content })
    .from(importChunks)
    .where(
      and(
        eq(importChunks.workspaceId, scope.workspaceId),
        eq(importChunks.importId, importId),
        eq(importChunks.position, position),
      ),
    );
  return chunk?.content;
}

export async function deleteImportChunks(scope: WorkspaceScope, importId: string): Promise<void> {
  await scope.tx
    .delete(importChunks)
    .where(and(eq(importChunks.workspaceId, scope.workspaceId), eq(importChunks.importId, importId)));
}

const whole = {
  id: imports.id,
  studyId: imports.studyId,
  waveId: imports.waveId,
  jobRunId: imports.jobRunId,
  status: imports.status,
  fileName: imports.fileName,
  file: imports.file,
  mapping: imports.mapping,
  checkReport: imports.checkReport,
  checkRunId: imports.checkRunId,
  summary: imports.summary,
  createdAt: imports.createdAt,
};

export async function findImport(scope: WorkspaceScope, id: string) {
  const [found] = await scope.tx.select(whole).from(imports).where(thisOne(scope, id));
  return found;
}
export type StoredImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/**
 * With the run that it waits for: its import's, or its check's. One statement, so that a run that has ended comes with
 * what it left: a check that ends between two would be shown as ended and without its report, and nobody looks again.
 */
export async function findImportWithRun(scope: WorkspaceScope, id: string) {
  const awaited = sql`case ${imports.status} when 'importing' then ${imports.jobRunId} else ${imports.checkRunId} end`;
  const [found] = await scope.tx
    .select({ upload: whole, run: jobRunFields })
    .from(imports)
    .leftJoin(jobRuns, and(eq(jobRuns.workspaceId, imports.workspaceId), eq(jobRuns.id, awaited)))
    .where(thisOne(scope, id));
  return found;
}

/** Held until the end of the transaction, so that it is started once. */
export async function lockImport(scope: WorkspaceScope, id: string): Promise<StoredImport | undefined> {
  const [found] = await scope.tx.select(whole).from(imports).where(thisOne(scope, id)).for("update");
  return found;
}

/** The study's imports, the newest first, without the profiles of their columns. */
export async function listImports(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({
      id: imports.id,
      fileName: imports.fileName,
      status: imports.status,
      waveId: imports.waveId,
      jobRunId: imports.jobRunId,
      createdAt: imports.createdAt,
      byteCount: sql<number>`(${imports.file} ->> 'byteCount')::bigint::float8`,
      rowCount: sql<number>`(${imports.file} ->> 'rowCount')::int`,
      summary: sql<Pick<ImportSummary, "rows" | "ready" | "faulty" | "blank"> | null>`
        case when ${imports.summary} is null then null else jsonb_build_object(
          'rows', ${imports.summary} -> 'rows', 'ready', ${imports.summary} -> 'ready',
          'faulty', ${imports.summary} -> 'faulty', 'blank', ${imports.summary} -> 'blank') end`,
    })
    .from(imports)
    .where(
      and(
        eq(imports.workspaceId, scope.workspaceId),
        eq(imports.studyId, studyId),
        ne(imports.status, "uploading"),
      ),
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(100);
}

/** Imports whose job has ended without them: their worker was killed, or they were cancelled while queued. */
export async function listForsakenImports(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({ id: imports.id, jobStatus: jobRuns.status })
    .from(imports)
    .innerJoin(jobRuns, and(eq(jobRuns.workspaceId, imports.workspaceId), eq(jobRuns.id, imports.jobRunId)))
    .where(
      and(
        eq(imports.workspaceId, scope.workspaceId),
        eq(imports.studyId, studyId),
        eq(imports.status, "importing"),
        inArray(jobRuns.status, ["failed", "cancelled"]),
      ),
    )
    .orderBy(asc(imports.createdAt));
}

export type ImportChange = {
  status?: ImportStatus;
  file?: UploadedFile;
  mapping?: ImportMapping | null;
  checkReport?: ImportCheck | null;
  checkRunId?: string | null;
  summary?: ImportSummary | null;
  waveId?: string | null;
  jobRunId?: string | null;
};

/** False when the import is not in this workspace. */
export async function updateImport(
  scope: WorkspaceScope,
  id: string,
  change: ImportChange,
): Promise<boolean> {
  const updated = await scope.tx
    .update(imports)
    .set(change)
    .where(thisOne(scope, id))
    .returning({ id: imports.id });
  return updated.length === 1;
}

/** Its chunks go with it. */
export async function deleteImport(scope: WorkspaceScope, id: string): Promise<void> {
  await scope.tx.delete(imports).where(thisOne(scope, id));
}

/** Uploads that were broken off a day ago or more. */
export async function deleteBrokenUploads(scope: WorkspaceScope): Promise<void> {
  await scope.tx
    .delete(imports)
    .where(
      and(
        eq(imports.workspaceId, scope.workspaceId),
        eq(imports.status, "uploading"),
        sql`${imports.createdAt} < now() - interval '1 day'`,
      ),
    );
}

/** The closed wave that an import's responses belong to, numbered after the study's others. */
export async function insertImportWave(
  scope: WorkspaceScope,
  wave: { id: string; studyId: string; versionId: string; title: LocalisedText },
): Promise<void> {
  await scope.tx.insert(waves).values({
    workspaceId: scope.workspaceId,
    ...wave,
    number: sql`(select coalesce(max(number), 0) + 1 from waves
      where workspace_id = ${scope.workspaceId} and study_id = ${wave.studyId})`,
    source: "import",
    status: "closed",
    closedAt: sql`now()`,
  });
}

export async function findImportWave(scope: WorkspaceScope, waveId: string) {
  const [wave] = await scope.tx
    .select({ versionId: waves.versionId })
    .from(waves)
    .where(and(eq(waves.workspaceId, scope.workspaceId), eq(waves.id, waveId)));
  return wave;
}

/** With the responses that the import has brought so far. */
export async function deleteImportWave(
  scope: WorkspaceScope,
  { id, waveId }: { id: string; waveId: string },
): Promise<void> {
  await scope.tx
    .delete(responses)
    .where(
      and(
        eq(responses.workspaceId, scope.workspaceId),
        eq(responses.waveId, waveId),
        eq(responses.importId, id),
      ),
    );
  await scope.tx.update(imports).set({ waveId: null }).where(thisOne(scope, id));
  await scope.tx
    .delete(waves)
    .where(and(eq(waves.workspaceId, scope.workspaceId), eq(waves.id, waveId), eq(waves.source, "import")));
}

/**
 * Whether this run still has the import to itself, held until the end of the transaction: whoever ends or undoes
 * the import waits for the batch, and a run that was thought dead brings nothing more.
 */
export async function holdRunningImport(
  scope: WorkspaceScope,
  id: string,
  jobRunId: string,
): Promise<boolean> {
  const held = await scope.tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(thisOne(scope, id), eq(imports.status, "importing"), eq(imports.jobRunId, jobRunId)))
    .for("share");
  return held.length === 1;
}

export type ImportedResponse = { id: string; answers: Answers };

/** One statement for a batch; responses that are there already stay as they are. */
export async function insertImportedResponses(
  scope: WorkspaceScope,
  batch: {
    importId: string;
    waveId: string;
    versionId: string;
    language: Language;
    startedAt: Date;
    rows: readonly ImportedResponse[];
  },
): Promise<void> {
  await scope.tx.execute(sql`
    insert into responses (response_id, workspace_id, wave_id, version_id, import_id, language, seed, answers,
                           saved_pages, disposition, started_at, updated_at, ended_at)
    select given.id, ${scope.workspaceId}::uuid, ${batch.waveId}::uuid, ${batch.versionId}::uuid,
           ${batch.importId}::uuid, ${batch.language}, 0, given.answers, '{}', 'complete',
           ${batch.startedAt.toISOString()}::timestamptz, now(), now()
    from json_to_recordset(${JSON.stringify(batch.rows)}::text::json) as given (id uuid, answers jsonb)
    on conflict (response_id) do nothing`);
}
