import { Worker } from "node:worker_threads";
import { AnalysisError } from "#analysis/analysis-error";
import type { RunHooks } from "#analysis/run-hooks";
import {
  loadThreadJob,
  type ResultOf,
  type SharedOf,
  type TaskOf,
  type ThreadJobName,
} from "#server/threads/thread-jobs";
import type { MessageFromThread, MessageToThread } from "#server/threads/thread-messages";

/** Put together here, so that the builder of the pages does not take it, and the loader that it installs, for theirs. */
const threadScript = ["./start-pool-thread", "mjs"].join(".");

export type ThreadHooks<Result> = {
  /** Called with the steps that a task has done and has to do. */
  onProgress?: (index: number, done: number, total: number) => void;
  /** Called as each task ends, and awaited before its thread takes the next: results cannot outrun their storing. */
  onResult?: (index: number, result: Result) => void | Promise<void>;
};

export type ThreadPool = {
  readonly size: number;
  /** Does the tasks, each thread taking the next when it has done one; the results are in the order of the tasks. */
  run<Name extends ThreadJobName>(
    job: Name,
    shared: SharedOf<Name>,
    tasks: readonly TaskOf<Name>[],
    hooks?: ThreadHooks<ResultOf<Name>>,
  ): Promise<ResultOf<Name>[]>;
  /** Ends the threads, whatever they are at; what runs is refused with the reason. */
  close(reason?: unknown): Promise<void>;
};

type Run = {
  number: number;
  job: ThreadJobName;
  shared: unknown;
  hooks: ThreadHooks<unknown>;
  results: unknown[];
  left: number;
  resolve: (results: unknown[]) => void;
  reject: (reason: unknown) => void;
};

type Work = { run: Run; index: number; task: unknown };

type Thread = { worker: Worker; knows: Set<number>; work: Work | null };

/**
 * Threads for long analyses. They start at once and load their code while the caller reads its data; a pool of one
 * works in the caller's own thread. Share large columns as typed arrays over a SharedArrayBuffer (`shareNumbers`):
 * others are copied to every thread.
 */
export function openThreadPool(size: number): ThreadPool {
  return size <= 1 ? openOwnThread() : openThreads(size);
}

/** As `openThreadPool`, but never in the caller's thread, which has pages to serve. */
export function openThreads(size: number): ThreadPool {
  const queue: Work[] = [];
  const runs = new Set<Run>();
  let runCount = 0;
  let closedFor: { reason: unknown } | null = null;
  const threads: Thread[] = Array.from({ length: size }, () => {
    const worker = new Worker(new URL(threadScript, import.meta.url), { execArgv: [] });
    const thread: Thread = { worker, knows: new Set(), work: null };
    worker.on("message", (message: MessageFromThread) => void receive(thread, message));
    worker.on("error", (error) => void close(error));
    worker.on("exit", (code) => void close(new Error(`a thread ended with code ${code}`)));
    worker.unref();
    return thread;
  });

  function feed(): void {
    for (const thread of threads) {
      if (thread.work) continue;
      const work = queue.shift();
      if (!work) return;
      thread.work = work;
      const { run, index, task } = work;
      if (!thread.knows.has(run.number)) {
        thread.knows.add(run.number);
        tell(thread, { kind: "share", run: run.number, job: run.job, shared: run.shared });
      }
      tell(thread, { kind: "do", run: run.number, index, task });
    }
  }

  async function receive(thread: Thread, message: MessageFromThread): Promise<void> {
    const run = thread.work?.run;
    if (!run || run.number !== message.run) return;
    if (message.kind === "progress") {
      run.hooks.onProgress?.(message.index, message.done, message.total);
      return;
    }
    if (message.kind === "done") await keepResult(run, message.index, message.result);
    else settle(run, () => run.reject(new AnalysisError(message.code, message.explanation, message.details)));
    thread.work = null;
    feed();
  }

  async function keepResult(run: Run, index: number, result: unknown): Promise<void> {
    try {
      await run.hooks.onResult?.(index, result);
    } catch (error) {
      settle(run, () => run.reject(error));
      return;
    }
    run.results[index] = result;
    run.left--;
    if (run.left === 0) settle(run, () => run.resolve(run.results));
  }

  function settle(run: Run, tellCaller: () => void): void {
    if (!runs.delete(run)) return;
    for (let i = queue.length - 1; i >= 0; i--) if (queue[i].run === run) queue.splice(i, 1);
    for (const thread of threads) {
      if (thread.knows.delete(run.number)) tell(thread, { kind: "forget", run: run.number });
    }
    if (runs.size === 0) for (const { worker } of threads) worker.unref();
    tellCaller();
  }

  async function close(reason: unknown = new AnalysisError("cancelled", "the threads were ended")) {
    closedFor ??= { reason };
    for (const run of runs) settle(run, () => run.reject(reason));
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  return {
    size,
    close,
    run: (job, shared, tasks, hooks = {}) =>
      new Promise((resolve, reject) => {
        if (closedFor) return reject(closedFor.reason);
        if (tasks.length === 0) return resolve([]);
        const run: Run = {
          number: runCount++,
          job,
          shared,
          hooks: hooks as ThreadHooks<unknown>,
          results: [],
          left: tasks.length,
          resolve: resolve as (results: unknown[]) => void,
          reject,
        };
        runs.add(run);
        for (const { worker } of threads) worker.ref();
        for (const [index, task] of tasks.entries()) queue.push({ run, index, task });
        feed();
      }),
  };
}

function tell({ worker }: Thread, message: MessageToThread): void {
  worker.postMessage(message);
}

function openOwnThread(): ThreadPool {
  let closedFor: unknown;
  return {
    size: 1,
    async run<Name extends ThreadJobName>(
      job: Name,
      shared: SharedOf<Name>,
      tasks: readonly TaskOf<Name>[],
      hooks: ThreadHooks<ResultOf<Name>> = {},
    ) {
      const runner = (await loadThreadJob(job))(shared);
      const results: ResultOf<Name>[] = [];
      for (const [index, task] of tasks.entries()) {
        // A turn of the event loop between tasks lets the caller close the pool.
        await new Promise((resolve) => setImmediate(resolve));
        if (closedFor !== undefined) throw closedFor;
        const taskHooks: RunHooks = { onProgress: (done, total) => hooks.onProgress?.(index, done, total) };
        const result = runner(task, taskHooks) as ResultOf<Name>;
        await hooks.onResult?.(index, result);
        results.push(result);
      }
      return results;
    },
    async close(reason: unknown = new AnalysisError("cancelled", "the threads were ended")) {
      closedFor = reason;
    },
  };
}

/** A copy that threads share instead of copying. */
export function shareNumbers(values: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
