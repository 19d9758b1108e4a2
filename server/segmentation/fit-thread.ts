import { parentPort, workerData } from "node:worker_threads";
import { AnalysisError } from "#analysis/analysis-error";
import { fitSolution } from "#server/segmentation/fit-solution";
import type { FitInput, MessageFromThread, MessageToThread } from "#server/segmentation/fit-task";

const leastMsBetweenReports = 50;

const input = workerData as FitInput;
const port = parentPort;
if (!port) throw new Error("fit-thread runs as a worker thread only");

port.on("message", (task: MessageToThread) => {
  let reportedAt = 0;
  const onProgress = (done: number, total: number) => {
    const now = performance.now();
    if (done < total && now - reportedAt < leastMsBetweenReports) return;
    reportedAt = now;
    answer({ kind: "progress", done, total });
  };
  try {
    answer({ kind: "fitted", solution: fitSolution(input, task, { onProgress }) });
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    answer({ kind: "refused", code: error.code, explanation: error.message, details: error.details });
  }
});

function answer(message: MessageFromThread): void {
  port?.postMessage(message);
}
