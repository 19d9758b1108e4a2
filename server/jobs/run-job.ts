import { z } from "zod";
import { AnalysisError } from "#analysis/analysis-error";
import { AppError } from "#contracts/app-error";
import { beatJobRun, findJobRun, finishJobRun, markJobRunning } from "#db/queries/job-runs";
import type { WorkspaceScope } from "#db/scope";
import { actForWorkspace } from "#server/auth/authorize";
import type { JobDefinition, JobHandler } from "#server/jobs/job";
import { log } from "#server/log";

const beatMs = 500;

const Envelope = z.object({ workspaceId: z.uuid(), jobRunId: z.uuid() });

/** What a handler may do besides its work. */
export type RunningJob = {
  workspaceId: string;
  jobRunId: string;
  /** Aborted when somebody cancels the job. */
  signal: AbortSignal;
  reportProgress(done: number, total: number): void;
  /** One transaction in the job's workspace. */
  act<T>(run: (scope: WorkspaceScope) => Promise<T>): Promise<T>;
};

/**
 * Runs one delivery of a job: marks it, beats while it works, ends it. An expected failure is final and
 * shown; anything else is thrown on, so that the queue tries again.
 */
export async function runJob<Payload extends z.ZodType>(
  definition: JobDefinition<Payload>,
  handler: JobHandler<z.infer<Payload>>,
  untrustedEnvelope: unknown,
  isLastAttempt: boolean,
): Promise<void> {
  const { workspaceId, jobRunId } = Envelope.parse(untrustedEnvelope);
  const act = <T>(run: (scope: WorkspaceScope) => Promise<T>) => actForWorkspace(workspaceId, run);
  const run = await act(async (scope) =>
    (await markJobRunning(scope, jobRunId)) ? findJobRun(scope, jobRunId) : undefined,
  );
  if (!run) return;
  const finish = (outcome: Parameters<typeof finishJobRun>[2]) =>
    act((scope) => finishJobRun(scope, jobRunId, outcome));
  if (run.isCancelRequested) return finish({ status: "cancelled" });

  const abort = new AbortController();
  let progress = { done: run.done, total: run.total };
  const beat = async () => {
    const isCancelled = await act((scope) => beatJobRun(scope, jobRunId, progress));
    if (isCancelled) abort.abort();
  };
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log.warn({ err: error, jobRunId }, "job heartbeat failed"));
  }, beatMs);
  try {
    await handler(definition.payload.parse(run.payload), {
      workspaceId,
      jobRunId,
      signal: abort.signal,
      reportProgress: (done, total) => {
        progress = { done, total };
      },
      act,
    });
    clearInterval(timer);
    await beat();
    await finish({ status: "succeeded" });
  } catch (error) {
    clearInterval(timer);
    if (abort.signal.aborted) return finish({ status: "cancelled" });
    if (error instanceof AppError || error instanceof AnalysisError) {
      log.info({ jobRunId, kind: definition.name, code: error.code }, "job failed");
      const errorDetail = { ...(error instanceof AppError ? error.detail : error.details) };
      return finish({ status: "failed", errorCode: error.code, errorDetail });
    }
    log.error({ err: error, jobRunId, kind: definition.name }, "job broke");
    if (isLastAttempt) await finish({ status: "failed", errorCode: "unexpected" });
    throw error;
  }
}
