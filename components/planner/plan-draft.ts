import { countAffordableVariables } from "#analysis/planning/required-sample";
import {
  leastRespondents,
  mostMinutes,
  mostRespondents,
  type PlannerView,
  QuestionnairePlan,
} from "#contracts/planning";
import type { Language } from "#questionnaire/localised-text";
import { adviseBases } from "#questionnaire/planning/advise-bases";
import type { describeFrame, PlannerModule } from "#questionnaire/planning/describe-modules";
import { type ModuleProposal, proposeModules } from "#questionnaire/planning/propose-modules";

/** A plan while it is being written: a number may be missing. */
export type PlanDraft = Omit<QuestionnairePlan, "minutes" | "respondents"> & {
  minutes: number | null;
  respondents: number | null;
  /** The modules were chosen by hand: a change elsewhere leaves them alone. */
  isOwnChoice: boolean;
};

/** What a plan is made from. */
export type PlannerLibrary = Readonly<{
  languages: readonly Language[];
  modules: readonly PlannerModule[];
  frame: ReturnType<typeof describeFrame>;
}>;

const beginning = { decisions: [], segments: 4, minutes: 12, respondents: 1000, hasScreener: true };

export function startDraft({ plan, bases }: PlannerView, library: PlannerLibrary): PlanDraft {
  const started = plan ?? { ...beginning, bases, moduleIds: [], category: {}, brand: {} };
  const draft = { ...started, isOwnChoice: false };
  const proposed = proposeFor(draft, library).moduleIds;
  if (!plan) return { ...draft, moduleIds: proposed };
  return { ...draft, isOwnChoice: proposed.toSorted().join() !== plan.moduleIds.toSorted().join() };
}

/** The draft after a change, with a new proposal unless the modules were chosen by hand. */
export function changeDraft(
  draft: PlanDraft,
  change: Partial<PlanDraft>,
  library: PlannerLibrary,
): PlanDraft {
  const changed = { ...draft, ...change };
  if (changed.isOwnChoice) return changed;
  return { ...changed, moduleIds: proposeFor(changed, library).moduleIds };
}

/** Null while a number is missing or out of bounds. */
export function toPlan({ isOwnChoice: _, ...draft }: PlanDraft): QuestionnairePlan | null {
  return QuestionnairePlan.safeParse(draft).data ?? null;
}

export function proposeFor(draft: PlanDraft, library: PlannerLibrary): ModuleProposal {
  const advised = adviseBases(draft.decisions).map(({ base }) => base);
  const bases = [
    ...advised.filter((base) => draft.bases.includes(base)),
    ...draft.bases.filter((base) => !advised.includes(base)),
  ];
  return proposeModules(library.modules, {
    bases,
    decisions: draft.decisions,
    minutes: (draft.minutes ?? 0) - slowest(frameMinutes(draft, library)),
    basisVariables: countAffordableVariables(draft.respondents ?? 0).most,
    country: library.languages.includes("fa") ? "iran" : "international",
  });
}

/** The chosen modules, in the order of the library. */
export function chosenModules(draft: PlanDraft, library: PlannerLibrary): PlannerModule[] {
  return library.modules.filter(({ id }) => draft.moduleIds.includes(id));
}

/** Minutes of the whole questionnaire, one for each language of the study. */
export function planMinutes(
  draft: PlanDraft,
  library: PlannerLibrary,
): { language: Language; minutes: number }[] {
  const frame = frameMinutes(draft, library);
  const chosen = chosenModules(draft, library);
  return frame.map(({ language, minutes }) => ({
    language,
    minutes: chosen.reduce((sum, module) => sum + (module.minutesByLanguage[language] ?? 0), minutes),
  }));
}

export function isMinutesValid(minutes: number | null): boolean {
  return minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;
}

export function isRespondentsValid(count: number | null): boolean {
  return count !== null && Number.isInteger(count) && count >= leastRespondents && count <= mostRespondents;
}

function frameMinutes({ hasScreener }: PlanDraft, { languages, frame }: PlannerLibrary) {
  return languages.map((language) => ({
    language,
    minutes: (frame.consent[language] ?? 0) + (hasScreener ? (frame.screener[language] ?? 0) : 0),
  }));
}

function slowest(minutes: readonly { minutes: number }[]): number {
  return Math.max(0, ...minutes.map((one) => one.minutes));
}
