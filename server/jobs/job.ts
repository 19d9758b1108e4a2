import type { z } from "zod";
import type { RunningJob } from "#server/jobs/run-job";

/**
 * Jobs of one lane wait for each other's places, never for those of the other: "short" reads and writes rows, for
 * seconds; "long" computes in threads, for minutes.
 */
export type Lane = "short" | "long";

/** A job's name and payload: what whoever enqueues it needs to know. Its handler is loaded by the worker alone. */
export type JobDefinition<Payload extends z.ZodType> = {
  /** Ends with a version, so that a payload can change shape while old jobs are still queued. */
  name: string;
  lane: Lane;
  payload: Payload;
};

export type JobHandler<Payload> = (payload: Payload, job: RunningJob) => Promise<void>;

export function defineJob<Payload extends z.ZodType>(
  definition: JobDefinition<Payload>,
): JobDefinition<Payload> {
  return definition;
}
