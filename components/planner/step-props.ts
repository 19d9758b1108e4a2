import type { PlanDraft, PlannerLibrary } from "#components/planner/plan-draft";
import type { useMessages } from "#components/shell/use-messages";
import type { Locale } from "#i18n/locale";

export type PlannerWords = ReturnType<typeof useMessages<"planner">>;

export type StepProps = Readonly<{
  t: PlannerWords;
  locale: Locale;
  draft: PlanDraft;
  library: PlannerLibrary;
  change: (part: Partial<PlanDraft>) => void;
  step: Readonly<{ number: string; stepLabel: string }>;
}>;
