import { sql } from "drizzle-orm";
import type { z } from "zod";
import { insertJobRun } from "#db/queries/job-runs";
import type { WorkspaceScope } from "#db/scope";
import type { JobDefinition } from "#server/jobs/job";
import { newId } from "#server/new-id";

/**
 * Queues a job in the caller's transaction: it starts if and only if the rest is committed. One person's jobs of a lane
 * run one after another, so that nobody takes all its places. Returns the run's id.
 */
export async function enqueueJob<Payload extends z.ZodType>(
  scope: WorkspaceScope,
  definition: JobDefinition<Payload>,
  payload: z.infer<Payload>,
  createdBy: string | null,
): Promise<string> {
  const jobRunId = newId();
  await insertJobRun(scope, {
    id: jobRunId,
    kind: definition.name,
    payload: payload as Record<string, unknown>,
    createdBy,
  });
  const envelope = JSON.stringify({ workspaceId: scope.workspaceId, jobRunId });
  const queue = `${definition.lane}:${createdBy ?? scope.workspaceId}`;
  await scope.tx.execute(sql`
    select graphile_worker.add_job(${definition.name}, ${envelope}::json, queue_name := ${queue},
                                   job_key := ${jobRunId}, max_attempts := 5)
  `);
  return jobRunId;
}
