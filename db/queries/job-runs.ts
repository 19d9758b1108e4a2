import { and, eq, inArray, sql } from "drizzle-orm";
import { jobRuns } from "#db/schema/jobs";
import type { WorkspaceScope } from "#db/scope";

export const jobRunFields = {
  id: jobRuns.id,
  kind: jobRuns.kind,
  payload: jobRuns.payload,
  status: jobRuns.status,
  done: jobRuns.done,
  total: jobRuns.total,
  errorCode: jobRuns.errorCode,
  errorDetail: jobRuns.errorDetail,
  createdAt: jobRuns.createdAt,
  finishedAt: jobRuns.finishedAt,
  isCancelRequested: sql<boolean>`${jobRuns.cancelRequestedAt} is not null`,
};

function thisRun(scope: WorkspaceScope, id: string) {
  return and(eq(jobRuns.workspaceId, scope.workspaceId), eq(jobRuns.id, id));
}

export async function insertJobRun(
  scope: WorkspaceScope,
  run: { id: string; kind: string; payload: Record<string, unknown>; createdBy: string | null },
): Promise<void> {
  await scope.tx.insert(jobRuns).values({ workspaceId: scope.workspaceId, status: "queued", ...run });
}

export async function findJobRun(scope: WorkspaceScope, id: string) {
  const [run] = await scope.tx.select(jobRunFields).from(jobRuns).where(thisRun(scope, id));
  return run;
}
export type JobRun = NonNullable<Awaited<ReturnType<typeof findJobRun>>>;

/** False when the run has ended already, so that a job that is delivered twice does nothing the second time. */
export async function markJobRunning(scope: WorkspaceScope, id: string): Promise<boolean> {
  const updated = await scope.tx
    .update(jobRuns)
    .set({
      status: "running",
      startedAt: sql`coalesce(${jobRuns.startedAt}, now())`,
      heartbeatAt: sql`now()`,
      attempts: sql`${jobRuns.attempts} + 1`,
    })
    .where(and(thisRun(scope, id), inArray(jobRuns.status, ["queued", "running"])))
    .returning({ id: jobRuns.id });
  return updated.length === 1;
}

/** Writes progress and tells whether somebody asked to cancel. */
export async function beatJobRun(
  scope: WorkspaceScope,
  id: string,
  progress: { done: number; total: number },
) {
  const [run] = await scope.tx
    .update(jobRuns)
    .set({ ...progress, heartbeatAt: sql`now()` })
    .where(thisRun(scope, id))
    .returning({ isCancelRequested: sql<boolean>`${jobRuns.cancelRequestedAt} is not null` });
  return run?.isCancelRequested ?? true;
}

export async function finishJobRun(
  scope: WorkspaceScope,
  id: string,
  outcome: {
    status: "succeeded" | "failed" | "cancelled";
    errorCode?: string;
    errorDetail?: Record<string, unknown>;
  },
): Promise<void> {
  await scope.tx
    .update(jobRuns)
    .set({ ...outcome, finishedAt: sql`now()` })
    .where(thisRun(scope, id));
}

/** A queued run ends at once; a running one is asked to stop. False when it has ended or is not there. */
export async function requestJobCancel(scope: WorkspaceScope, id: string): Promise<boolean> {
  const updated = await scope.tx
    .update(jobRuns)
    .set({ cancelRequestedAt: sql`now()` })
    .where(and(thisRun(scope, id), inArray(jobRuns.status, ["queued", "running"])))
    .returning({ id: jobRuns.id });
  return updated.length === 1;
}
