"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFreshPage } from "#components/jobs/use-fresh-page";
import { hasEnded, useJob } from "#components/jobs/use-job";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { ProgressBar } from "#components/ui/progress-bar";
import type { ActionResult } from "#contracts/app-error";
import type { JobView } from "#contracts/jobs";

type Props = Readonly<{
  job: JobView;
  title: string;
  /** What is being counted, and that one may leave; null while nothing has been counted yet. */
  sayProgress: (progress: { done: number; total: number }) => string;
  lostText: string;
  waitingText: string;
  cancel: (input: { jobRunId: string }) => Promise<ActionResult<void>>;
  /** Refreshes the page whenever this much more is done, so that results appear as they come. */
  refreshEvery?: number;
}>;

/** A running job with its progress and a way to stop it. Once the job has ended it stays until the page is fresh, and so without it. */
export function JobProgress({
  job: initial,
  title,
  sayProgress,
  lostText,
  waitingText,
  cancel,
  refreshEvery = 0,
}: Props) {
  const common = useMessages("common");
  const errorText = useErrorText();
  const locale = useCurrentLocale();
  const router = useRouter();
  const { job, isLost } = useJob(initial);
  const [isStopping, setStopping] = useState(initial.isCancelRequested);
  const [failure, setFailure] = useState<string | null>(null);
  const isOver = hasEnded(job);
  useFreshPage(isOver);
  const step = refreshEvery > 0 ? Math.floor(job.done / refreshEvery) : 0;
  const shownStep = useRef(step);
  useEffect(() => {
    if (isOver || step === shownStep.current) return;
    shownStep.current = step;
    router.refresh();
  }, [isOver, step, router]);
  const stop = async () => {
    setStopping(true);
    const result = await cancel({ jobRunId: job.id });
    if (!result.ok && result.code !== "job-not-running") {
      setStopping(false);
      setFailure(errorText(result));
    }
  };
  const detail: ReactNode = isLost ? lostText : job.status === "queued" ? waitingText : sayProgress(job);
  return (
    <Card title={title}>
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 grow" aria-live="polite">
          <ProgressBar
            locale={locale}
            label={isStopping && !isOver ? common("job.cancelling") : common(`job.${job.status}`)}
            share={job.total > 0 ? job.done / job.total : null}
            detail={detail}
          />
        </div>
        {!isOver && (
          <Button onPress={stop} isPending={isStopping}>
            {common("job.cancel")}
          </Button>
        )}
      </div>
      {failure && (
        <div className="mt-4">
          <Callout tone="danger" isAnnounced>
            {failure}
          </Callout>
        </div>
      )}
    </Card>
  );
}
