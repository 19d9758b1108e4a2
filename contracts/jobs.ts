import { z } from "zod";

export const JobIdInput = z.strictObject({ jobRunId: z.uuid() });
export type JobIdInput = z.infer<typeof JobIdInput>;

export const jobStatuses = ["queued", "running", "succeeded", "failed", "cancelled"] as const;
export type JobStatus = (typeof jobStatuses)[number];

/** What a person sees of a job: how far it is and how it ended, never its payload. */
export type JobView = {
  id: string;
  kind: string;
  status: JobStatus;
  done: number;
  total: number;
  errorCode: string | null;
  errorDetail: Readonly<Record<string, unknown>> | null;
  isCancelRequested: boolean;
};
