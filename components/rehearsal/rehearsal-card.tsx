"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { JobProgress } from "#components/jobs/job-progress";
import { hasEnded } from "#components/jobs/use-job";
import { RecoveredSegments } from "#components/rehearsal/recovered-segments";
import { RehearsalForm } from "#components/rehearsal/rehearsal-form";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import { LinkButton } from "#components/ui/link-button";
import type { ActionResult } from "#contracts/app-error";
import type { JobView } from "#contracts/jobs";
import type { DiscardRehearsalInput, RehearsalPlan, StartRehearsalInput } from "#contracts/rehearsals";
import { formatList, formatNumber, formatPercent } from "#i18n/format";

export type Rehearsal = Readonly<{
  waveId: string;
  plan: RehearsalPlan;
  stored: number;
  versionNumber: number;
  job: JobView | null;
  recovered: readonly { id: string; title: string; method: string; k: number; agreement: number }[];
}>;

type Props = Readonly<{
  studyId: string;
  /** Undefined before anything is published. */
  versionNumber: number | undefined;
  rehearsal: Rehearsal | null;
  start: (input: StartRehearsalInput) => Promise<ActionResult<unknown>>;
  cancel: (input: { jobRunId: string }) => Promise<ActionResult<void>>;
  discard: (input: DiscardRehearsalInput) => Promise<ActionResult<void>>;
}>;

/** Simulated respondents answer before anybody real is asked. */
export function RehearsalCard({ studyId, versionNumber, rehearsal, start, cancel, discard }: Props) {
  const t = useMessages("topline");
  const job = rehearsal?.job ?? null;
  const isRunning = job !== null && !hasEnded(job);
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-3">
          {t("rehearsal.title")}
          {rehearsal && <Badge tone="warning">{t("rehearsal.badge")}</Badge>}
        </span>
      }
      description={t("rehearsal.description")}
    >
      {versionNumber === undefined && <p className="text-sm">{t("rehearsal.unpublished")}</p>}
      {versionNumber !== undefined && !rehearsal && (
        <div className="flex flex-col gap-5">
          <p className="text-sm">{t("rehearsal.version", { version: versionNumber })}</p>
          <RehearsalForm studyId={studyId} start={start} />
        </div>
      )}
      {isRunning && (
        <JobProgress
          key={job.id}
          job={job}
          title={t("rehearsal.jobTitle")}
          sayProgress={({ done, total }) => t("rehearsal.progress", { done, total })}
          waitingText={t("rehearsal.waiting")}
          lostText={t("rehearsal.lost")}
          cancel={cancel}
        />
      )}
      {rehearsal && !isRunning && <Outcome {...{ studyId, rehearsal, discard }} />}
    </Card>
  );
}

type OutcomeProps = Readonly<{
  studyId: string;
  rehearsal: Rehearsal;
  discard: (input: DiscardRehearsalInput) => Promise<ActionResult<void>>;
}>;

function Outcome({ studyId, rehearsal, discard }: OutcomeProps) {
  const t = useMessages("topline");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const errorText = useErrorText();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, run] = useTransition();
  const { job, plan, stored, versionNumber, waveId, recovered } = rehearsal;
  const throwAway = () =>
    run(async () => {
      const result = await discard({ studyId });
      setAsking(false);
      setFailure(result.ok ? null : errorText(result));
      if (result.ok) router.refresh();
    });
  return (
    <div className="flex flex-col gap-5">
      {job?.status === "cancelled" && <Callout tone="info">{t("rehearsal.cancelled", { stored })}</Callout>}
      {job?.status === "failed" && (
        <Callout tone="danger">
          {t("rehearsal.failed", { reason: errorText({ code: job.errorCode ?? "unexpected" }) })}
        </Callout>
      )}
      <p className="text-sm">
        {t("rehearsal.done", {
          stored,
          version: versionNumber,
          segments: plan.shares.length,
          shares: formatList(
            locale,
            plan.shares.map((share) => formatPercent(locale, share, { decimals: 0 })),
          ),
          difference: formatNumber(locale, plan.difference, { decimals: 1 }),
        })}
      </p>
      <RecoveredSegments recovered={recovered} />
      {failure && (
        <Callout tone="danger" isAnnounced>
          {failure}
        </Callout>
      )}
      <div className="flex flex-wrap gap-2">
        {stored > 0 && (
          <>
            <LinkButton href={`/studies/${studyId}/data/answers?wave=${waveId}`}>
              {t("rehearsal.toAnswers")}
            </LinkButton>
            <LinkButton href={`/studies/${studyId}/segments`}>{t("rehearsal.toSegments")}</LinkButton>
          </>
        )}
        <Button variant="quiet" onPress={() => setAsking(true)}>
          {t("rehearsal.discard")}
        </Button>
      </div>
      <ConfirmDialog
        title={t("rehearsal.discardTitle")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        closeLabel={common("close")}
        cancelLabel={common("cancel")}
        confirmLabel={t("rehearsal.discard")}
        onConfirm={throwAway}
        isPending={isPending}
        isDanger
      >
        {t("rehearsal.discardText", { count: stored })}
      </ConfirmDialog>
    </div>
  );
}
