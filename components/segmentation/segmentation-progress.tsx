"use client";
import { JobProgress } from "#components/jobs/job-progress";
import { useMessages } from "#components/shell/use-messages";
import type { ActionResult } from "#contracts/app-error";
import type { JobView } from "#contracts/jobs";

type Props = Readonly<{
  job: JobView;
  /** Starts of one solution: the comparison is refreshed about as often as one is finished. */
  startsPerSolution: number;
  cancel: (input: { jobRunId: string }) => Promise<ActionResult<void>>;
}>;

export function SegmentationProgress({ job, startsPerSolution, cancel }: Props) {
  const t = useMessages("segmentation");
  return (
    <JobProgress
      job={job}
      title={t("job.title")}
      sayProgress={({ done, total }) => t("job.detail", { done, total })}
      waitingText={t("job.waiting")}
      lostText={t("job.lost")}
      cancel={cancel}
      refreshEvery={startsPerSolution}
    />
  );
}
