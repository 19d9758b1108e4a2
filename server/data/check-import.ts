import { AppError } from "#contracts/app-error";
import type { ImportIdInput } from "#contracts/imports";
import { updateImport } from "#db/queries/imports";
import { authorize, type Viewer } from "#server/auth/authorize";
import { checkImportRows } from "#server/data/check-import-rows";
import { requireOpenImport } from "#server/data/require-import";
import { enqueueJob } from "#server/jobs/enqueue-job";

/** Queues a dry run of the saved mapping over every row; its result stands in `readImport` when it has ended. */
export async function checkImport(
  viewer: Viewer,
  { importId }: ImportIdInput,
): Promise<{ jobRunId: string }> {
  return authorize(viewer, "data:import", async (scope) => {
    const upload = await requireOpenImport(scope, importId);
    if (!upload.mapping) throw new AppError("mapping-incomplete", { problems: [] });
    const jobRunId = await enqueueJob(scope, checkImportRows, { importId }, viewer.userId);
    await updateImport(scope, importId, { checkReport: null, checkRunId: jobRunId });
    return { jobRunId };
  });
}
