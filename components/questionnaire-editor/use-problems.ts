"use client";
import { useEffect, useRef, useState } from "react";
import type { CheckRequest } from "#components/questionnaire-editor/check-worker";
import { useSettled } from "#components/questionnaire-editor/use-settled";
import type { StudyAim } from "#questionnaire/definition-checks/check-study";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { diffDefinition } from "#questionnaire/merging/diff-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";

type Reply = { number: number; problems: DefinitionProblem[] };
const none: readonly DefinitionProblem[] = [];
const restMs = 300;

/** What is to be mended, as of the last rest in typing. Checked beside the page: a long questionnaire takes a while. */
export function useProblems(
  definition: QuestionnaireDefinition,
  aim: StudyAim | undefined,
): readonly DefinitionProblem[] {
  const settled = useSettled(definition, restMs);
  const [problems, setProblems] = useState(none);
  const checker = useRef<{ worker: Worker; sent: QuestionnaireDefinition | undefined; number: number }>(
    undefined,
  );
  useEffect(() => {
    const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    const own = { worker, sent: undefined, number: 0 };
    checker.current = own;
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.number === own.number) setProblems(data.problems);
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
  return problems;
}
