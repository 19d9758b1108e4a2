import type { AnalysisErrorCode, AnalysisErrorDetails } from "#analysis/analysis-error";
import type { ThreadJobName } from "#server/threads/thread-jobs";

export type MessageToThread =
  | { kind: "share"; run: number; job: ThreadJobName; shared: unknown }
  | { kind: "do"; run: number; index: number; task: unknown }
  | { kind: "forget"; run: number };

export type MessageFromThread =
  | { kind: "progress"; run: number; index: number; done: number; total: number }
  | { kind: "done"; run: number; index: number; result: unknown }
  | {
      kind: "refused";
      run: number;
      index: number;
      code: AnalysisErrorCode;
      explanation: string;
      details: AnalysisErrorDetails;
    };
