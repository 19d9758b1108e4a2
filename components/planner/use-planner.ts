"use client";
import { useEffect, useRef, useState } from "react";
import {
  changeDraft,
  type PlanDraft,
  type PlannerLibrary,
  startDraft,
  toPlan,
} from "#components/planner/plan-draft";
import type { ActionResult } from "#contracts/app-error";
import type { PlannerView, QuestionnairePlan } from "#contracts/planning";

const pauseMs = 800;

export type SaveState =
  | { status: "idle" | "saving" | "saved" | "incomplete" }
  | { status: "failed"; result: Extract<ActionResult, { ok: false }> };

type Save = (input: { studyId: string; plan: QuestionnairePlan }) => Promise<ActionResult>;

/** The plan as it is being written. It is saved a moment after each change. */
export function usePlanner(studyId: string, view: PlannerView, library: PlannerLibrary, save: Save) {
  const [draft, setDraft] = useState<PlanDraft>(() => startDraft(view, library));
  const [saveState, setSaveState] = useState<SaveState>({ status: "idle" });
  const plan = toPlan(draft);
  const written = plan && JSON.stringify(plan);
  const stored = useRef(written);
  useEffect(() => {
    if (written === stored.current) return;
    if (!written) {
      setSaveState({ status: "incomplete" });
      return;
    }
    let isOutdated = false;
    const timer = setTimeout(async () => {
      setSaveState({ status: "saving" });
      const result = await save({ studyId, plan: JSON.parse(written) as QuestionnairePlan });
      if (result.ok) stored.current = written;
      if (!isOutdated) setSaveState(result.ok ? { status: "saved" } : { status: "failed", result });
    }, pauseMs);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [written, studyId, save]);
  const change = (part: Partial<PlanDraft>) => setDraft((current) => changeDraft(current, part, library));
  return { draft, plan, change, saveState };
}
