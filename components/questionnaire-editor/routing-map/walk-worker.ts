import type { QuestionnaireDefinition } from "#questionnaire/model";
import { type RobotReport, reportPaths } from "#questionnaire/robot/report-paths";

export type WalkRequest = { definition: QuestionnaireDefinition; walks: number; seed: number };
export type WalkReply =
  | { type: "progress"; done: number }
  | { type: "done"; report: RobotReport }
  | { type: "failed" };

const every = 10;

addEventListener("message", ({ data }: MessageEvent<WalkRequest>) => {
  const reply = (message: WalkReply) => postMessage(message);
  const onProgress = (done: number) => {
    if (done % every === 0) reply({ type: "progress", done });
  };
  try {
    const { definition, walks, seed } = data;
    reply({ type: "done", report: reportPaths(definition, { walks, seed, onProgress }) });
  } catch {
    // A page that cannot be answered at all: the check says which.
    reply({ type: "failed" });
  }
});
