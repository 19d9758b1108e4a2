import { FindingList } from "#components/segmentation/finding-list";
import type { VariableNames } from "#components/segmentation/finding-text";
import { Callout } from "#components/ui/callout";
import { LinkButton } from "#components/ui/link-button";
import type { JobView } from "#contracts/jobs";
import type { SegmentationFinding } from "#contracts/segmentation";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; job: JobView; names: VariableNames; newHref: string }>;

/** Why a run ended without success, and what to do next; nothing after a success or while it runs. */
export function JobOutcome({ locale, job, names, newHref }: Props) {
  const t = translator(locale, "segmentation");
  if (job.status !== "failed" && job.status !== "cancelled") return null;
  const again = (
    <LinkButton href={newHref} size="small">
      {t("job.again")}
    </LinkButton>
  );
  if (job.status === "cancelled") {
    return (
      <Callout tone="info" title={t("job.cancelledTitle")} actions={again}>
        {t("job.cancelledText")}
      </Callout>
    );
  }
  const findings = findingsOf(job);
  return (
    <Callout tone="danger" title={t("job.failedTitle")} actions={again}>
      {findings.length > 0 ? (
        <FindingList t={t} findings={findings} names={names} />
      ) : (
        translator(locale, "errors")("unexpected")
      )}
    </Callout>
  );
}

/** The findings that stopped the run, or its error code as the only one. */
function findingsOf({ errorCode, errorDetail }: JobView): SegmentationFinding[] {
  if (errorCode === null || errorCode === "unexpected") return [];
  if (errorCode === "inputs-stop-run") return (errorDetail?.findings as SegmentationFinding[]) ?? [];
  return [
    { code: errorCode, severity: "stops", detail: (errorDetail ?? {}) as SegmentationFinding["detail"] },
  ];
}
