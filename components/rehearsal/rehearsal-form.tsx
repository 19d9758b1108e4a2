"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { NumberField } from "#components/ui/number-field";
import { RadioGroup } from "#components/ui/radio-group";
import type { ActionResult } from "#contracts/app-error";
import {
  leastPlanted,
  leastRehearsed,
  mostPlanted,
  mostRehearsed,
  type StartRehearsalInput,
} from "#contracts/rehearsals";

type Props = Readonly<{
  studyId: string;
  start: (input: StartRehearsalInput) => Promise<ActionResult<unknown>>;
}>;

const differences = { small: 0.5, medium: 1, large: 2 } as const;
type Difference = keyof typeof differences;

/** How many are made up, how many segments are planted among them, and how far these lie apart. */
export function RehearsalForm({ studyId, start }: Props) {
  const t = useMessages("topline");
  const locale = useCurrentLocale();
  const errorText = useErrorText();
  const router = useRouter();
  const [respondents, setRespondents] = useState<number | null>(300);
  const [segments, setSegments] = useState<number | null>(3);
  const [difference, setDifference] = useState<Difference>("medium");
  const [sizes, setSizes] = useState<"equal" | "unequal">("equal");
  const [failure, setFailure] = useState<string | null>(null);
  const [isPending, run] = useTransition();
  const limits = { least: leastRehearsed, most: mostRehearsed };
  const segmentLimits = { least: leastPlanted, most: mostPlanted };
  const isCountFit = isWithin(respondents, limits);
  const areSegmentsFit = isWithin(segments, segmentLimits);
  const begin = () =>
    run(async () => {
      if (!isCountFit || !areSegmentsFit || respondents === null || segments === null) return;
      const seed = Math.floor(Math.random() * 2 ** 31);
      const shares = shareOut(segments, sizes);
      const plan = { respondents, shares, difference: differences[difference], seed };
      const result = await start({ studyId, plan });
      setFailure(result.ok ? null : errorText(result));
      if (result.ok) router.refresh();
    });
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          locale={locale}
          label={t("rehearsal.respondents")}
          help={t("rehearsal.respondentsHelp", limits)}
          error={isCountFit ? undefined : t("rehearsal.respondentsHelp", limits)}
          value={respondents}
          onChange={(value) => setRespondents(value)}
          isWhole
        />
        <NumberField
          locale={locale}
          label={t("rehearsal.segments")}
          help={t("rehearsal.respondentsHelp", segmentLimits)}
          error={areSegmentsFit ? undefined : t("rehearsal.respondentsHelp", segmentLimits)}
          value={segments}
          onChange={(value) => setSegments(value)}
          isWhole
        />
        <RadioGroup
          label={t("rehearsal.difference")}
          help={t("rehearsal.differenceHelp")}
          value={difference}
          onChange={(id) => setDifference(id as Difference)}
          options={(["small", "medium", "large"] as const).map((id) => ({
            id,
            label: t(`rehearsal.differences.${id}`),
          }))}
        />
        <RadioGroup
          label={t("rehearsal.sizes")}
          value={sizes}
          onChange={(id) => setSizes(id as "equal" | "unequal")}
          options={(["equal", "unequal"] as const).map((id) => ({ id, label: t(`rehearsal.${id}`) }))}
        />
      </div>
      {failure && (
        <Callout tone="danger" isAnnounced>
          {failure}
        </Callout>
      )}
      <Button
        className="self-start"
        isDisabled={!isCountFit || !areSegmentsFit}
        isPending={isPending}
        onPress={begin}
      >
        {t("rehearsal.start")}
      </Button>
    </div>
  );
}

function isWithin(value: number | null, { least, most }: { least: number; most: number }): boolean {
  return value !== null && Number.isInteger(value) && value >= least && value <= most;
}

/** Equal shares, or each two thirds of the one before. */
function shareOut(count: number, sizes: "equal" | "unequal"): number[] {
  const parts = Array.from({ length: count }, (_, index) => (sizes === "equal" ? 1 : (2 / 3) ** index));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
