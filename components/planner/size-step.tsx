"use client";
import { countAffordableVariables, estimateSizeMargin } from "#analysis/planning/required-sample";
import { isMinutesValid, isRespondentsValid } from "#components/planner/plan-draft";
import { PlannerStep } from "#components/planner/planner-step";
import type { StepProps } from "#components/planner/step-props";
import { NumberField } from "#components/ui/number-field";
import { Select } from "#components/ui/select";
import {
  leastRespondents,
  leastSegments,
  mostMinutes,
  mostRespondents,
  mostSegments,
} from "#contracts/planning";

/** Segments, minutes and sample, and at once what they allow. */
export function SizeStep({ t, locale, draft, change, step }: StepProps) {
  const { segments, minutes, respondents } = draft;
  const counts = Array.from({ length: mostSegments - leastSegments + 1 }, (_, i) => leastSegments + i);
  const isSampled = isRespondentsValid(respondents) && respondents !== null;
  return (
    <PlannerStep id="size" {...step} title={t("size.title")} help={t("size.help")}>
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          label={t("size.segments")}
          help={t("size.segmentsHelp")}
          placeholder=""
          options={counts.map((count) => ({
            id: String(count),
            label: t("size.segmentsOption", { count }),
          }))}
          value={String(segments)}
          onChange={(count) => change({ segments: Number(count) })}
        />
        <NumberField
          locale={locale}
          isWhole
          label={t("size.minutes")}
          help={t("size.minutesHelp")}
          value={minutes}
          onChange={(value) => change({ minutes: value })}
          error={isMinutesValid(minutes) ? undefined : t("size.minutesWrong", { most: mostMinutes })}
        />
        <NumberField
          locale={locale}
          isWhole
          label={t("size.respondents")}
          help={t("size.respondentsHelp")}
          value={respondents}
          onChange={(value) => change({ respondents: value })}
          error={
            isSampled
              ? undefined
              : t("size.respondentsWrong", { least: leastRespondents, most: mostRespondents })
          }
        />
      </div>
      {isSampled && (
        <div aria-live="polite" className="mt-4 flex flex-col gap-1 text-sm text-muted">
          <p>{t("size.affords", countAffordableVariables(respondents))}</p>
          <p>
            {t("size.margin", {
              respondents,
              segments,
              points: estimateSizeMargin(1 / segments, respondents).marginPoints,
            })}
          </p>
        </div>
      )}
    </PlannerStep>
  );
}
