import Link from "next/link";
import { segmentColour } from "#components/charts/segment-colour";
import { Badge } from "#components/ui/badge";
import { Card } from "#components/ui/card";
import type { Tone } from "#components/ui/tone";
import type { JobStatus } from "#contracts/jobs";
import type { SegmentationMethod, SegmentationSpecification } from "#contracts/segmentation";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  locale: Locale;
  href: string;
  segmentation: {
    title: string;
    specification: SegmentationSpecification;
    baseSize: number | null;
    jobStatus: JobStatus | null;
    done: number | null;
    total: number | null;
    chosenMethod: SegmentationMethod | null;
    chosenK: number | null;
    solutionCount: number;
    simulatedInBase: number | null;
    segmentNames: LocalisedText[];
  };
}>;

const tones: Record<JobStatus, Tone> = {
  queued: "neutral",
  running: "info",
  succeeded: "success",
  failed: "danger",
  cancelled: "neutral",
};

/** One segmentation in the study's list: how it was made, how far it is and what was chosen. */
export function SegmentationListItemCard({ locale, href, segmentation }: Props) {
  const t = translator(locale, "segmentation");
  const common = translator(locale, "common");
  const { specification, jobStatus, chosenMethod, chosenK, segmentNames, solutionCount } = segmentation;
  const facts = [
    specification.methods.map((method) => t(`method.${method}`)).join(" · "),
    t("list.kRange", { from: specification.kMin, to: specification.kMax }),
    t("list.basis", { count: specification.basis.length }),
    ...(segmentation.baseSize === null ? [] : [t("list.base", { count: segmentation.baseSize })]),
  ];
  const isRunning = jobStatus === "running" || jobStatus === "queued";
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-base font-bold">
          <Link href={href} dir="auto" className="rounded-sm text-accent hover:underline">
            {segmentation.title}
          </Link>
        </h2>
        {jobStatus && jobStatus !== "succeeded" && (
          <Badge tone={tones[jobStatus]} hasDot>
            {common(`job.${jobStatus}`)}
          </Badge>
        )}
        {Boolean(segmentation.simulatedInBase) && <Badge tone="warning">{common("simulated")}</Badge>}
      </div>
      <p className="mt-1 text-sm text-muted">{facts.join(" · ")}</p>
      {isRunning && Boolean(segmentation.total) && (
        <p className="mt-2 text-sm">
          {t("list.running", { share: (segmentation.done ?? 0) / (segmentation.total ?? 1) })}
        </p>
      )}
      {!isRunning && chosenMethod === null && solutionCount > 0 && (
        <p className="mt-2 text-sm">{t("list.toChoose", { count: solutionCount })}</p>
      )}
      {chosenMethod !== null && chosenK !== null && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <span className="font-medium">
            {t("list.chosen", {
              solution: t("solutionName", { method: t(`method.${chosenMethod}`), k: chosenK }),
            })}
          </span>
          {segmentNames.map((name, index) => (
            <span key={readText(name, locale)} className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                data-mark=""
                className="size-2.5 rounded-sm"
                style={{ backgroundColor: segmentColour(index) }}
              />
              <bdi>{readText(name, locale)}</bdi>
            </span>
          ))}
        </div>
      )}
    </Card>
  );
}
