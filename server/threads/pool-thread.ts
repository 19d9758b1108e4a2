import { parentPort } from "node:worker_threads";
import { AnalysisError } from "#analysis/analysis-error";
import { loadThreadJob } from "#server/threads/thread-jobs";
import type { MessageFromThread, MessageToThread } from "#server/threads/thread-messages";

const leastMsBetweenReports = 50;

const port = parentPort;
if (!port) throw new Error("pool-thread runs as a worker thread only");

type Runner = (task: unknown, hooks: object) => unknown;
const runners = new Map<number, Promise<Runner>>();

port.on("message", async (message: MessageToThread) => {
  if (message.kind === "forget") runners.delete(message.run);
  if (message.kind === "share") {
    runners.set(
      message.run,
      loadThreadJob(message.job).then((job) => job(message.shared)),
    );
  }
  if (message.kind === "do") await doTask(message);
});

async function doTask({ run, index, task }: MessageToThread & { kind: "do" }): Promise<void> {
  let reportedAt = 0;
  const onProgress = (done: number, total: number) => {
    const now = performance.now();
    if (done < total && now - reportedAt < leastMsBetweenReports) return;
    reportedAt = now;
    answer({ kind: "progress", run, index, done, total });
  };
  try {
    const runner = await runners.get(run);
    if (!runner) throw new Error(`the thread was never told what run ${run} shares`);
    answer({ kind: "done", run, index, result: runner(task, { onProgress }) });
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    answer({
      kind: "refused",
      run,
      index,
      code: error.code,
      explanation: error.explanation,
      details: error.details,
    });
  }
}

function answer(message: MessageFromThread): void {
  port?.postMessage(message);
}
