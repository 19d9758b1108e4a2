import { availableParallelism } from "node:os";
import { listSampleSizes } from "#analysis/planning/list-sample-sizes";
import type { RecoveryQuestion } from "#analysis/planning/recovery-types";
import type { RecoveryInput } from "#contracts/planning";
import { setRecoveryResult } from "#db/queries/planning";
import type { RunningJob } from "#server/jobs/run-job";
import { requireRecoverySimulation } from "#server/planning/require-recovery-simulation";
import { codeVersion } from "#server/segmentation/code-version";
import { recoverSegmentsInThreads } from "#server/threads/recover-segments-in-threads";
import { openThreads } from "#server/threads/thread-pool";

/** Plays a plan through and keeps the answer. Whoever takes the job up after a crash begins anew: it is short. */
export async function handleSimulateRecovery(
  { simulationId }: { simulationId: string },
  job: RunningJob,
): Promise<void> {
  const { input, result } = await job.act((scope) => requireRecoverySimulation(scope, simulationId));
  if (result) return;
  const found = await simulate(toQuestion(input), job);
  await job.act((scope) => setRecoveryResult(scope, simulationId, { ...found, codeVersion: codeVersion() }));
}

function toQuestion({ respondents, market, seed }: RecoveryInput): RecoveryQuestion {
  return { plan: market, sizes: listSampleSizes(respondents), seed };
}

/** One core is left for serving pages. No thread is left behind. */
async function simulate(question: RecoveryQuestion, { signal, reportProgress }: RunningJob) {
  signal.throwIfAborted();
  const threads = openThreads(Math.min(2, Math.max(1, availableParallelism() - 1)));
  const stop = () => void threads.close(signal.reason);
  signal.addEventListener("abort", stop);
  try {
    return await recoverSegmentsInThreads(threads, question, reportProgress);
  } finally {
    signal.removeEventListener("abort", stop);
    await threads.close();
  }
}
