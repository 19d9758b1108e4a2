import { AppError } from "#contracts/app-error";
import type { JobView } from "#contracts/jobs";
import { findJobRun, type JobRun } from "#db/queries/job-runs";
import { authorize, type Viewer } from "#server/auth/authorize";

/** How far a job is and how it ended. */
export async function readJob(viewer: Viewer, jobRunId: string): Promise<JobView> {
  return authorize(viewer, "job:read", async (scope) => {
    const run = await findJobRun(scope, jobRunId);
    if (!run) throw new AppError("not-found", { entity: "job" });
    return toJobView(run);
  });
}

export function toJobView({
  id,
  kind,
  status,
  done,
  total,
  errorCode,
  errorDetail,
  isCancelRequested,
}: JobRun): JobView {
  return { id, kind, status, done, total, errorCode, errorDetail, isCancelRequested };
}
