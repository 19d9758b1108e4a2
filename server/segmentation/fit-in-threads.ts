import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { AnalysisError } from "#analysis/analysis-error";
import type { FitInput, FitTask, FittedSolution, MessageFromThread } from "#server/segmentation/fit-task";

export type FitHooks = {
  signal: AbortSignal;
  /** Called with the steps done of the solution that this thread is at. */
  onProgress: (task: FitTask, done: number) => void;
  /** Awaited before the thread goes on, so that results cannot pile up faster than they are stored. */
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
  hooks: FitHooks,
): Promise<void> {
  const queue = [...tasks];
  const threadCount = Math.min(2, Math.max(1, availableParallelism() - 1), queue.length);
  const threads = Array.from({ length: threadCount }, () => startThread(input));
  const stop = () => Promise.all(threads.map((thread) => thread.terminate()));
  const serve = async (thread: Worker) => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      await hooks.onFitted(task, await fitOne(thread, task, hooks));
      hooks.signal.throwIfAborted();
    }
  };
  try {
    hooks.signal.throwIfAborted();
    await Promise.all(threads.map(serve));
  } finally {
    queue.length = 0;
    await stop();
  }
}

function startThread(input: FitInput): Worker {
  return new Worker(new URL("./start-thread.mjs", import.meta.url), { workerData: input, execArgv: [] });
}

function fitOne(thread: Worker, task: FitTask, { signal, onProgress }: FitHooks): Promise<FittedSolution> {
  return new Promise((resolve, reject) => {
    const listeners = {
      message: (message: MessageFromThread) => {
        if (message.kind === "progress") return onProgress(task, message.done);
        settle();
        if (message.kind === "fitted") resolve(message.solution);
        else reject(new AnalysisError(message.code, message.explanation, message.details));
      },
      error: (error: unknown) => {
        settle();
        reject(error);
      },
      exit: (code: number) => {
        settle();
        reject(new Error(`the fitting thread ended with code ${code}`));
      },
    };
    const onAbort = () => {
      settle();
      reject(signal.reason);
    };
    const settle = () => {
      for (const [event, listener] of Object.entries(listeners)) thread.off(event, listener);
      signal.removeEventListener("abort", onAbort);
    };
    for (const [event, listener] of Object.entries(listeners)) thread.on(event, listener);
    signal.addEventListener("abort", onAbort);
    thread.postMessage(task);
  });
}
