"use client";
import { JobProgress } from "#components/jobs/job-progress";
import { useMessages } from "#components/shell/use-messages";
import type { ActionResult } from "#contracts/app-error";
import type { ImportIdInput } from "#contracts/imports";
import type { JobView } from "#contracts/jobs";

type Props = Readonly<{
  importId: string;
  run: JobView;
  cancel: (input: ImportIdInput) => Promise<ActionResult<void>>;
}>;

export function ImportRunning({ importId, run, cancel }: Props) {
  const t = useMessages("data");
  return (
    <JobProgress
      key={run.id}
      job={run}
      title={t("run.title")}
      sayProgress={({ done, total }) => t("run.progress", { done, total })}
      waitingText={t("run.waiting")}
      lostText={t("run.lost")}
      cancel={() => cancel({ importId })}
    />
  );
}
