"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { JobProgress } from "#components/jobs/job-progress";
import { hasEnded } from "#components/jobs/use-job";
import { chosenModules } from "#components/planner/plan-draft";
import { PlannerStep } from "#components/planner/planner-step";
import type { StepProps } from "#components/planner/step-props";
import { TrialFields } from "#components/planner/trial-fields";
import {
  type Assumptions,
  askTrial,
  mostVariables,
  readAssumptions,
  usualAssumptions,
} from "#components/planner/trial-question";
import { type Answered, type Trial, TrialResult } from "#components/planner/trial-result";
import { useErrorText } from "#components/shell/use-error-text";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import type { ActionResult } from "#contracts/app-error";
import { mostSimulated, type QuestionnairePlan, type StartRecoveryInput } from "#contracts/planning";

type Props = StepProps &
  Readonly<{
    studyId: string;
    plan: QuestionnairePlan | null;
    latest: Trial | null;
    earlier: Answered | null;
    start: (input: StartRecoveryInput) => Promise<ActionResult<{ simulationId: string }>>;
    cancel: (input: { jobRunId: string }) => Promise<ActionResult<void>>;
  }>;

/** Whether the planned segments would be found, tried by the engine. */
export function TrialStep({
  t,
  locale,
  draft,
  library,
  step,
  studyId,
  plan,
  latest,
  earlier,
  start,
  cancel,
}: Props) {
  const errorText = useErrorText();
  const router = useRouter();
  const [isRefreshing, refresh] = useTransition();
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [assumptions, setAssumptions] = useState<Assumptions>(() =>
    latest ? readAssumptions(latest.input) : usualAssumptions,
  );
  const modules = chosenModules(draft, library);
  const variables = modules.reduce((sum, one) => sum + one.basisVariables, 0);
  const question = plan && variables > 0 ? askTrial(plan, modules, assumptions) : null;
  const isRunning = Boolean(latest?.job && !hasEnded(latest.job));
  const answered = latest?.result ? latest : earlier;
  const hasChanged = Boolean(
    answered && question && JSON.stringify(sorted(question)) !== JSON.stringify(sorted(answered.input)),
  );
  const run = async () => {
    if (!question) return;
    setStarting(true);
    setFailure(null);
    const result = await start({ studyId, question });
    setStarting(false);
    if (result.ok) refresh(() => router.refresh());
    else setFailure(errorText(result));
  };
  return (
    <PlannerStep
      id="trial"
      {...step}
      title={t("trial.title")}
      help={t("trial.help", { segments: draft.segments })}
    >
      <div className="flex flex-col gap-5">
        <TrialFields t={t} value={assumptions} onChange={setAssumptions} />
        {variables === 0 && <p className="text-sm text-muted">{t("trial.noVariables")}</p>}
        {variables > mostVariables && (
          <p className="text-sm text-danger">{t("trial.tooMany", { most: mostVariables })}</p>
        )}
        {plan && plan.respondents > mostSimulated && (
          <p className="text-sm text-muted">{t("trial.capped", { most: mostSimulated })}</p>
        )}
        {!isRunning && (
          <Button
            className="self-start"
            isDisabled={!question || variables > mostVariables}
            isPending={isStarting || isRefreshing}
            onPress={run}
          >
            {latest ? t("trial.again") : t("trial.start")}
          </Button>
        )}
        {failure && (
          <Callout tone="danger" isAnnounced>
            {failure}
          </Callout>
        )}
        {latest?.job && isRunning && (
          <JobProgress
            key={latest.job.id}
            job={latest.job}
            title={t("trial.jobTitle")}
            sayProgress={({ done, total }) => t("trial.jobDetail", { done, total })}
            waitingText={t("trial.waiting")}
            lostText={t("trial.lost")}
            cancel={cancel}
          />
        )}
        {latest?.job?.status === "cancelled" && <Callout tone="info">{t("trial.cancelled")}</Callout>}
        {latest?.job?.status === "failed" && (
          <Callout tone="danger">
            {t("trial.failed", { reason: errorText({ code: latest.job.errorCode ?? "unexpected" }) })}
          </Callout>
        )}
        {answered === earlier && earlier && <p className="text-sm text-muted">{t("trial.earlier")}</p>}
        {hasChanged && answered && <Callout tone="info">{t("trial.changed")}</Callout>}
        {answered && <TrialResult {...{ t, locale }} trial={answered} />}
      </div>
    </PlannerStep>
  );
}

/** Keys in order: what came back from the database has another order than what was sent. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
