"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { WalkReply, WalkRequest } from "#components/questionnaire-editor/routing-map/walk-worker";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { RobotReport } from "#questionnaire/robot/report-paths";

export const walkCount = 400;
const seed = 20_260;

export type Walks =
  | { status: "idle" | "failed" }
  | { status: "walking"; done: number }
  | { status: "done"; report: RobotReport; of: QuestionnaireDefinition };

/** Lets the robot walk beside the page, which stays quick; one walk at a time. */
export function useWalks() {
  const [walks, setWalks] = useState<Walks>({ status: "idle" });
  const worker = useRef<Worker>(undefined);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);
  const start = useCallback(
    (definition: QuestionnaireDefinition) => {
      stop();
      setWalks({ status: "walking", done: 0 });
      const own = new Worker(new URL("./walk-worker.ts", import.meta.url), { type: "module" });
      worker.current = own;
      own.onmessage = ({ data }: MessageEvent<WalkReply>) => {
        if (data.type === "progress") return setWalks({ status: "walking", done: data.done });
        stop();
        setWalks(
          data.type === "done"
            ? { status: "done", report: data.report, of: definition }
            : { status: "failed" },
        );
      };
      own.onerror = () => {
        stop();
        setWalks({ status: "failed" });
      };
      own.postMessage({ definition, walks: walkCount, seed } satisfies WalkRequest);
    },
    [stop],
  );
  const cancel = useCallback(() => {
    stop();
    setWalks({ status: "idle" });
  }, [stop]);
  return { walks, start, cancel };
}
