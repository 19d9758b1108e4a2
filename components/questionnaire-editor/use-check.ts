"use client";
import { useEffect, useRef, useState } from "react";
import type { CheckReply, CheckRequest } from "#components/questionnaire-editor/check-worker";
import { useSettled } from "#components/questionnaire-editor/use-settled";
import type { StudyAim } from "#questionnaire/definition-checks/check-study";
import { diffDefinition } from "#questionnaire/merging/diff-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** What is to be mended, and how long it takes in each language: none until it was first counted. */
export type Check = Pick<CheckReply, "problems" | "minutes">;
const unchecked: Check = { problems: [], minutes: {} };
const restMs = 300;

/** As of the last rest in typing. Checked beside the page: a long questionnaire takes a while. */
export function useCheck(definition: QuestionnaireDefinition, aim: StudyAim | undefined): Check {
  const settled = useSettled(definition, restMs);
  const [check, setCheck] = useState(unchecked);
  const checker = useRef<{ worker: Worker; sent: QuestionnaireDefinition | undefined; number: number }>(
    undefined,
  );
  useEffect(() => {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    const own = { worker, sent: undefined, number: 0 };
    checker.current = own;
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => {
      if (data.number === own.number) setCheck(data);
    };
    return () => worker.terminate();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the study's aim does not change while it is edited
  useEffect(() => {
    const current = checker.current;
    if (!current || current.sent === settled) return;
    current.number += 1;
    const { number, sent } = current;
    const request: CheckRequest = sent
      ? { number, changes: diffDefinition(sent, settled) }
      : { number, definition: settled, aim: aim ?? {} };
    current.sent = settled;
    current.worker.postMessage(request);
  }, [settled]);
  return check;
}
