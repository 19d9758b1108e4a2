import type { z } from "zod";
import { AppError } from "#contracts/app-error";
import type { ImportMapping, ImportSummary, RowOutcome } from "#contracts/imports";
import { createRowChecker, type RowChecker } from "#datafile/check-row";
import { listImportTargets } from "#datafile/import-target";
import {
  deleteImportChunks,
  findImport,
  findImportWave,
  holdRunningImport,
  type ImportedResponse,
  insertImportedResponses,
  lockImport,
  type StoredImport,
  updateImport,
} from "#db/queries/imports";
import { findVersion } from "#db/queries/questionnaires";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { importResponses } from "#server/data/import-responses";
import { importedResponseIds } from "#server/data/imported-response-id";
import { readImportRows } from "#server/data/read-import-rows";
import { createOutcomeTally } from "#server/data/tally-outcome";
import { undoImport } from "#server/data/undo-import";
import { wellFormed } from "#server/data/well-formed";
import type { RunningJob } from "#server/jobs/run-job";

const batchRows = 1000;

type Payload = z.infer<typeof importResponses.payload>;
type Work = {
  upload: StoredImport;
  mapping: ImportMapping;
  waveId: string;
  version: { id: string; number: number; definition: QuestionnaireDefinition };
};

/** Another run has ended or undone the import: this one has nothing left to do, nor to say. */
class ImportTakenOver extends Error {}

/**
 * Brings the rows of a started import as responses, a batch a transaction. Run again after being killed, it
 * goes through the file from its beginning, and rows that are there already stay as they are.
 */
export async function handleImportResponses(payload: Payload, job: RunningJob): Promise<void> {
  const work = await job.act((scope) => findWork(scope, payload.importId, job.jobRunId));
  if (!work) return;
  const { upload, mapping, version } = work;
  const check = createRowChecker(mapping, listImportTargets(version.definition));
  const summarise = (outcome: RowOutcome): ImportSummary =>
    wellFormed({
      ...outcome,
      faultyRows: payload.faulty,
      versionNumber: version.number,
      newQuestions: payload.newQuestions,
    });
  const passes = payload.faulty === "stop" ? 2 : 1;
  const totalRows = upload.file.rowCount * passes;
  try {
    if (payload.faulty === "stop") {
      const outcome = await checkRows(work, check, job, totalRows);
      if (outcome.faulty > 0) {
        const summary = { ...summarise(outcome), ready: 0 };
        await job.act((scope) => undoImport(scope, upload, { status: "failed", summary }));
        throw new AppError("import-has-faulty-rows", { faulty: outcome.faulty, rows: outcome.rows });
      }
    }
    const outcome = await bringRows(work, check, job, totalRows);
    await job.act(async (scope) => {
      // Another run may have ended it, and dropped the file while this one was reading.
      if ((await lockImport(scope, upload.id))?.status !== "importing") return;
      await updateImport(scope, upload.id, { status: "imported", summary: summarise(outcome) });
      await deleteImportChunks(scope, upload.id);
    });
  } catch (error) {
    if (error instanceof ImportTakenOver) return;
    if (job.signal.aborted) await job.act((scope) => undoImport(scope, upload, { status: "cancelled" }));
    throw error;
  }
}

/** Undefined when another run has taken the import over, or it has ended. */
async function findWork(
  scope: Parameters<Parameters<RunningJob["act"]>[0]>[0],
  importId: string,
  jobRunId: string,
): Promise<Work | undefined> {
  const upload = await findImport(scope, importId);
  if (upload?.status !== "importing" || upload.jobRunId !== jobRunId) return undefined;
  const { mapping, waveId } = upload;
  const wave = waveId ? await findImportWave(scope, waveId) : undefined;
  const version = wave && (await findVersion(scope, wave.versionId));
  if (!mapping || !waveId || !version)
    throw new Error("a started import has a mapping, a wave and a version");
  return { upload, mapping, waveId, version };
}

async function checkRows(
  { upload }: Work,
  check: RowChecker,
  job: RunningJob,
  totalRows: number,
): Promise<RowOutcome> {
  const tally = createOutcomeTally();
  for await (const rows of readImportRows(job.act, upload)) {
    job.signal.throwIfAborted();
    for (const row of rows) tally.add(check(row));
    job.reportProgress(tally.outcome().rows, totalRows);
  }
  return tally.outcome();
}

async function bringRows(
  { upload, waveId, version }: Work,
  check: RowChecker,
  job: RunningJob,
  totalRows: number,
): Promise<RowOutcome> {
  const tally = createOutcomeTally();
  const idOf = importedResponseIds(upload.id);
  const doneBefore = totalRows - upload.file.rowCount;
  const shared = {
    importId: upload.id,
    waveId,
    versionId: version.id,
    language: version.definition.languages[0],
    startedAt: upload.createdAt,
  };
  let batch: ImportedResponse[] = [];
  const store = async () => {
    job.signal.throwIfAborted();
    const rows = batch;
    batch = [];
    if (rows.length > 0) {
      await job.act(async (scope) => {
        const isOurs = await holdRunningImport(scope, upload.id, job.jobRunId);
        if (!isOurs) throw new ImportTakenOver();
        await insertImportedResponses(scope, { ...shared, rows });
      });
    }
    job.reportProgress(doneBefore + tally.outcome().rows, totalRows);
  };
  for await (const rows of readImportRows(job.act, upload)) {
    for (const row of rows) {
      const result = check(row);
      if (result.status === "ready") batch.push({ id: idOf(tally.outcome().rows), answers: result.answers });
      tally.add(result);
      if (batch.length === batchRows) await store();
    }
  }
  await store();
  return tally.outcome();
}
