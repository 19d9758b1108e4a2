"use client";
import { useEffect, useState } from "react";
import type { ActionResult } from "#contracts/app-error";
import type { CheckInputsInput, InputCheck } from "#contracts/segmentation";

const pauseMs = 500;

export type CheckInputs = (input: CheckInputsInput) => Promise<ActionResult<InputCheck>>;

/** Checks the inputs a moment after the last change; an answer to an older question is dropped. */
export function useInputCheck(input: CheckInputsInput, isReady: boolean, check: CheckInputs) {
  const [answer, setAnswer] = useState<{ question: string; result: ActionResult<InputCheck> } | null>(null);
  const question = isReady ? JSON.stringify(input) : null;
  useEffect(() => {
    if (question === null) return;
    let isOutdated = false;
    const timer = setTimeout(async () => {
      const result = await check(JSON.parse(question) as CheckInputsInput);
      if (!isOutdated) setAnswer({ question, result });
    }, pauseMs);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [question, check]);
  if (question === null) return { status: "waiting" } as const;
  if (answer === null) return { status: "checking" } as const;
  return { status: answer.question === question ? "checked" : "checking", result: answer.result } as const;
}
