import { AppError } from "#contracts/app-error";
import type { JobIdInput } from "#contracts/jobs";
import { findJobRun, finishJobRun, requestJobCancel } from "#db/queries/job-runs";
import { authorize, type Viewer } from "#server/auth/authorize";

/** A queued job ends at once; a running one is asked to stop, and its worker ends it within a second. */
export async function cancelJob(viewer: Viewer, { jobRunId }: JobIdInput): Promise<void> {
  await authorize(viewer, "job:cancel", async (scope) => {
    const run = await findJobRun(scope, jobRunId);
    if (!run) throw new AppError("not-found", { entity: "job" });
    if (!(await requestJobCancel(scope, jobRunId))) throw new AppError("job-not-running");
    if (run.status === "queued") await finishJobRun(scope, jobRunId, { status: "cancelled" });
  });
}
