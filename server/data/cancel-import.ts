import { AppError } from "#contracts/app-error";
import type { ImportIdInput } from "#contracts/imports";
import { findJobRun, finishJobRun, requestJobCancel } from "#db/queries/job-runs";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireImport } from "#server/data/require-import";
import { settleImports } from "#server/data/settle-imports";

/** Stops a check or an import. What the import has brought so far goes: at once if its job has not begun, else by the job. */
export async function cancelImport(viewer: Viewer, { importId }: ImportIdInput): Promise<void> {
  await authorize(viewer, "data:import", async (scope) => {
    const upload = await requireImport(scope, importId);
    const jobRunId = upload.status === "importing" ? upload.jobRunId : upload.checkRunId;
    const run = jobRunId ? await findJobRun(scope, jobRunId) : undefined;
    if (!run || !(await requestJobCancel(scope, run.id))) throw new AppError("job-not-running");
    if (run.status === "queued") {
      await finishJobRun(scope, run.id, { status: "cancelled" });
      await settleImports(scope, upload.studyId);
    }
  });
}
