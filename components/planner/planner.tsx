"use client";
import type { ReactNode } from "react";
import { BasesStep } from "#components/planner/bases-step";
import { BuildStep } from "#components/planner/build-step";
import { DecisionStep } from "#components/planner/decision-step";
import { ModulesStep } from "#components/planner/modules-step";
import type { PlannerLibrary } from "#components/planner/plan-draft";
import { PlanSummary } from "#components/planner/plan-summary";
import { SizeStep } from "#components/planner/size-step";
import type { PlannerWords } from "#components/planner/step-props";
import type { Answered, Trial } from "#components/planner/trial-result";
import { TrialStep } from "#components/planner/trial-step";
import { type SaveState, usePlanner } from "#components/planner/use-planner";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Card } from "#components/ui/card";
import type { ActionResult } from "#contracts/app-error";
import type {
  BuildQuestionnaireInput,
  PlannerView,
  SaveQuestionnairePlanInput,
  StartRecoveryInput,
} from "#contracts/planning";
import { formatNumber } from "#i18n/format";
import type { Language } from "#questionnaire/localised-text";

type Props = Readonly<{
  studyId: string;
  view: PlannerView;
  library: PlannerLibrary;
  latest: Trial | null;
  /** While the latest has no answer: the last trial that had one. */
  earlier: Answered | null;
  save: (input: SaveQuestionnairePlanInput) => Promise<ActionResult>;
  build: (input: BuildQuestionnaireInput) => Promise<ActionResult<{ revision: number }>>;
  start: (input: StartRecoveryInput) => Promise<ActionResult<{ simulationId: string }>>;
  cancel: (input: { jobRunId: string }) => Promise<ActionResult<void>>;
}>;

/** From a decision to a questionnaire, in six steps on one page, with the plan's measure always in sight. */
export function Planner({ studyId, view, library, latest, earlier, save, build, start, cancel }: Props) {
  const t = useMessages("planner");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const { draft, plan, change, saveState } = usePlanner(studyId, view, library, save);
  const stepOf = (number: number) => ({
    number: formatNumber(locale, number),
    stepLabel: t("step", { number }),
  });
  const shared = { t, locale, draft, library, change };
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <DecisionStep {...shared} step={stepOf(1)} />
        <BasesStep {...shared} step={stepOf(2)} />
        <SizeStep {...shared} step={stepOf(3)} />
        <ModulesStep {...shared} step={stepOf(4)} />
      </div>
      <div className="lg:sticky lg:top-28 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <Card title={t("summary.title")}>
          <PlanSummary
            {...{ t, locale, draft, library }}
            languageName={(language) => common(`languageName.${language as Language}`)}
          />
          <SaveNote t={t} state={saveState} />
        </Card>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <TrialStep {...shared} step={stepOf(5)} {...{ studyId, plan, latest, earlier, start, cancel }} />
        <BuildStep {...shared} step={stepOf(6)} {...{ studyId, plan, build }} present={view.draft} />
      </div>
    </div>
  );
}

function SaveNote({ t, state }: Readonly<{ t: PlannerWords; state: SaveState }>): ReactNode {
  const errorText = useErrorText();
  const words = {
    idle: "",
    saving: t("saving"),
    saved: t("saved"),
    incomplete: t("incomplete"),
    failed: state.status === "failed" ? t("notSaved", { reason: errorText(state.result) }) : "",
  };
  return (
    <p
      role="status"
      className={`mt-4 min-h-5 text-xs ${state.status === "failed" ? "text-danger" : "text-muted"}`}
    >
      {words[state.status]}
    </p>
  );
}
