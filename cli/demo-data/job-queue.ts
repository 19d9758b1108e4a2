import { setTimeout as sleep } from "node:timers/promises";
import type { JobView } from "#contracts/jobs";
import type { Viewer } from "#server/auth/authorize";
import { readJob } from "#server/jobs/read-job";

export type JobQueue = {
  /** Runs the queue in this process until this job has ended, and tells how it stands. */
  finish: (jobRunId: string, say: (percent: number) => void) => Promise<JobView>;
  stop: () => Promise<void>;
};

const pollMs = 150;

/** A worker that is started with the first job there is to wait for: a second start of the demo has none. */
export function openJobQueue(viewer: Viewer, databaseUrl: string): JobQueue {
  let starting: Promise<{ stop: () => Promise<void> }> | undefined;
  const start = async () => {
    const { startWorker } = await import("#server/jobs/start-worker");
    return startWorker({ databaseUrl });
  };
  return {
    async finish(jobRunId, say) {
      for (;;) {
        const job = await readJob(viewer, jobRunId);
        if (job.status !== "queued" && job.status !== "running") return job;
        starting ??= start();
        await starting;
        say(job.total > 0 ? Math.floor((100 * job.done) / job.total) : 0);
        await sleep(pollMs);
      }
    },
    async stop() {
      await (await starting)?.stop();
    },
  };
}
