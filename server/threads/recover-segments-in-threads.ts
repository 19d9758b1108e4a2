import { completeRecoveryQuestion } from "#analysis/planning/recover-segments";
import type { RecoveryQuestion, RecoveryResult } from "#analysis/planning/recovery-types";
import { summariseRecovery } from "#analysis/planning/summarise-recovery";
import { splitRange } from "#server/threads/split-range";
import type { ThreadPool } from "#server/threads/thread-pool";

/** Shares a thread: enough that progress moves and none waits long for the others at the end. */
const SHARES = 8;

/**
 * The replicates of a simulation, shared among threads: the figures of `recoverSegments`.
 *
 * @throws AnalysisError as `recoverSegments`.
 */
export async function recoverSegmentsInThreads(
  threads: ThreadPool,
  question: RecoveryQuestion,
  onProgress?: (done: number, total: number) => void,
): Promise<RecoveryResult> {
  const completed = completeRecoveryQuestion(question);
  const tasks = splitRange(completed.replicates, threads.size * SHARES);
  const total = completed.replicates * completed.sizes.length;
  const doneByTask = new Float64Array(tasks.length);
  const parts = await threads.run("recovery-replicates", completed, tasks, {
    onProgress: (index, done) => {
      doneByTask[index] = done;
      onProgress?.(
        doneByTask.reduce((sum, steps) => sum + steps, 0),
        total,
      );
    },
  });
  return summariseRecovery(completed, parts);
}
