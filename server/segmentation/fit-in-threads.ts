import { availableParallelism } from "node:os";
import type { FitInput, FitTask, FittedSolution } from "#server/segmentation/fit-task";
import { openThreads } from "#server/threads/thread-pool";

export type FitHooks = {
  signal: AbortSignal;
  /** Called with the steps done of the solution that a thread is at. */
  onProgress: (task: FitTask, done: number) => void;
  /** Awaited before the thread goes on. */
  onFitted: (task: FitTask, solution: FittedSolution) => Promise<void>;
};

/**
 * Fits the tasks in worker threads, each taking the next when it has done one; one core is left for serving pages.
 * A solution depends on its task alone, so the number of threads changes no figure.
 * @throws AnalysisError when a task is refused; the signal's reason when it is aborted. No thread is left behind.
 */
export async function fitInThreads(
  input: FitInput,
  tasks: readonly FitTask[],
  { signal, onProgress, onFitted }: FitHooks,
): Promise<void> {
  signal.throwIfAborted();
  const threads = openThreads(Math.min(2, Math.max(1, availableParallelism() - 1), tasks.length));
  const stop = () => void threads.close(signal.reason);
  signal.addEventListener("abort", stop);
  try {
    await threads.run("segmentation-solutions", input, tasks, {
      onProgress: (index, done) => onProgress(tasks[index], done),
      onResult: (index, solution) => onFitted(tasks[index], solution),
    });
  } finally {
    signal.removeEventListener("abort", stop);
    await threads.close();
  }
}
