"use client";
import { useMemo } from "react";
import { reportMaxDiffBalance } from "#analysis/maxdiff/report-question-balance";
import { EvennessTable } from "#components/questionnaire-editor/formats/evenness-table";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { NumberText } from "#components/ui/number-text";
import type { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";

/** How evenly the design shows items, pairs of items and places. */
export function MaxDiffBalance({ question }: Readonly<{ question: MaxDiffQuestion }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const balance = useMemo(() => reportMaxDiffBalance(question), [question]);
  const { itemFrequency, pairFrequency, positionFrequency } = balance;
  const rows = [
    { id: "items", label: t("formats.maxDiff.itemCounts"), slack: 1, ...itemFrequency },
    { id: "pairs", label: t("formats.maxDiff.pairCounts"), slack: 2, ...pairFrequency },
    { id: "places", label: t("formats.maxDiff.placeCounts"), slack: 1, ...positionFrequency },
  ].map(({ slack, ...row }) => ({ ...row, isEven: row.max - row.min <= Math.max(slack, 0.1 * row.mean) }));
  return (
    <div className="flex flex-col gap-3">
      <EvennessTable label={t("formats.design.title")} rows={rows} />
      <p className="text-sm text-muted">
        {t("formats.design.efficiency")}{" "}
        <NumberText locale={locale} value={balance.efficiency} as="percent" decimals={1} />
      </p>
      {balance.pairsNeverShown > 0 && (
        <Callout tone="warning">
          {t("formats.maxDiff.pairsNeverShown", { count: balance.pairsNeverShown })}
        </Callout>
      )}
      {balance.versionsNotConnected > 0 && (
        <Callout tone="warning">
          {t("formats.maxDiff.notConnected", { count: balance.versionsNotConnected })}
        </Callout>
      )}
    </div>
  );
}
