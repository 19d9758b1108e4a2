import { type StudyStep, studySteps } from "#contracts/studies";
import type { StudyWithState } from "#db/queries/studies";

export type StudyStepState = "todo" | "current" | "done" | "locked";

/** Where each of the six steps stands; the first that can be worked on and is not done is `current`. */
export function stepStates(study: StudyWithState): Record<StudyStep, StudyStepState> {
  const isDone: Record<StudyStep, boolean> = {
    plan: true,
    questionnaire: study.versionCount > 0,
    fieldwork: study.hasFieldwork,
    data: study.hasFieldwork,
    segments: study.hasChosenSolution,
    report: study.hasPublishedReport,
  };
  const isOpen: Record<StudyStep, boolean> = {
    plan: true,
    questionnaire: true,
    fieldwork: study.versionCount > 0,
    data: true,
    segments: study.hasResponses,
    report: study.hasChosenSolution,
  };
  const current = studySteps.find((step) => !isDone[step] && isOpen[step]);
  return Object.fromEntries(
    studySteps.map((step) => [step, stateOf(isDone[step], isOpen[step], step === current)]),
  ) as Record<StudyStep, StudyStepState>;
}

function stateOf(isDone: boolean, isOpen: boolean, isCurrent: boolean): StudyStepState {
  if (isDone) return "done";
  if (isCurrent) return "current";
  return isOpen ? "todo" : "locked";
}
