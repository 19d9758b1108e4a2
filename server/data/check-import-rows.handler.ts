import type { ImportCheck } from "#contracts/imports";
import { createRowChecker } from "#datafile/check-row";
import type { CsvProblem } from "#datafile/csv-problem";
import { listImportTargets } from "#datafile/import-target";
import { createProblemTally } from "#datafile/tally-problems";
import { findImport, lockImport, updateImport } from "#db/queries/imports";
import { readImportRows } from "#server/data/read-import-rows";
import { createOutcomeTally } from "#server/data/tally-outcome";
import { wellFormed } from "#server/data/well-formed";
import type { RunningJob } from "#server/jobs/run-job";
import { requireDraft } from "#server/questionnaires/require-draft";

/** Reads every row as the import would, and stores only what would come of it. */
export async function handleCheckImportRows(
  { importId }: { importId: string },
  job: RunningJob,
): Promise<void> {
  const work = await job.act(async (scope) => {
    const upload = await findImport(scope, importId);
    if (!upload?.mapping || upload.checkRunId !== job.jobRunId) return undefined;
    const draft = await requireDraft(scope, upload.studyId);
    return { upload, mapping: upload.mapping, draft: draft.definition };
  });
  // Another mapping has been saved meanwhile: nobody waits for this check.
  if (!work) return;
  const { upload, mapping, draft } = work;
  const check = createRowChecker(mapping, listImportTargets(draft));
  const tally = createOutcomeTally();
  const notices = createProblemTally<CsvProblem>();
  for await (const rows of readImportRows(job.act, upload, notices.add)) {
    job.signal.throwIfAborted();
    for (const row of rows) tally.add(check(row));
    job.reportProgress(tally.outcome().rows, upload.file.rowCount);
  }
  const checkReport: ImportCheck = wellFormed({ ...tally.outcome(), notices: notices.tally() });
  await job.act(async (scope) => {
    const now = await lockImport(scope, importId);
    if (now?.checkRunId === job.jobRunId) await updateImport(scope, importId, { checkReport });
  });
}
