"use client";
import { useMemo, useState } from "react";
import type { ConjointBalance } from "#analysis/conjoint/conjoint-balance-types";
import { indexConjointQuestion } from "#analysis/conjoint/index-question";
import { reportConjointBalance } from "#analysis/conjoint/report-conjoint-balance";
import { ConjointLevelTable } from "#components/questionnaire-editor/formats/conjoint-level-table";
import { ConjointWarnings } from "#components/questionnaire-editor/formats/conjoint-warnings";
import { EvennessTable } from "#components/questionnaire-editor/formats/evenness-table";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { NumberText } from "#components/ui/number-text";
import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";

/** How evenly the design shows levels and pairs of levels, and how precise its utilities will be. */
export function ConjointBalanceView({ question }: Readonly<{ question: ConjointQuestion }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const [respondents, setRespondents] = useState(300);
  const balance = useMemo(
    () => reportConjointBalance(indexConjointQuestion(question), { respondents }),
    [question, respondents],
  );
  return (
    <div className="flex flex-col gap-3">
      <EvennessTable label={t("formats.design.title")} rows={listCounts(balance, t)} />
      <dl className="grid max-w-xl grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
        <dt className="text-muted">{t("formats.conjoint.overlap")}</dt>
        <dd>
          <NumberText locale={locale} value={balance.overlapsPerTask.mean} decimals={1} />
        </dd>
        <dt className="text-muted">{t("formats.conjoint.efficiency")}</dt>
        <dd>
          <NumberText
            locale={locale}
            value={balance.efficiency / balance.attainableEfficiency}
            as="percent"
            decimals={0}
          />
        </dd>
      </dl>
      <NumberBox
        label={t("formats.conjoint.sample")}
        help={t("formats.conjoint.sampleHelp")}
        className="w-56"
        isWhole
        isOptional={false}
        min={1}
        max={1_000_000}
        value={respondents}
        onChange={(next = respondents) => setRespondents(next)}
      />
      <ConjointWarnings question={question} warnings={balance.warnings} />
      <ConjointLevelTable question={question} balance={balance} />
    </div>
  );
}

function listCounts(
  { attributes, pairs }: ConjointBalance,
  t: ReturnType<typeof useMessages<"questionnaire">>,
) {
  const levels = attributes.map(({ levelFrequency }) => levelFrequency);
  const places = attributes.map(({ positionFrequency }) => positionFrequency);
  const rows = [
    { id: "levels", label: t("formats.conjoint.levelCounts"), slack: 1, of: levels },
    {
      id: "pairs",
      label: t("formats.conjoint.pairCounts"),
      slack: 2,
      of: pairs.map((pair) => pair.frequency),
    },
    { id: "places", label: t("formats.conjoint.placeCounts"), slack: 2, of: places },
  ];
  return rows.map(({ id, label, slack, of }) => ({
    id,
    label,
    min: Math.min(...of.map(({ min }) => min)),
    max: Math.max(...of.map(({ max }) => max)),
    // Attributes with fewer levels show each of them more often, so each is judged by itself.
    isEven: of.every(({ min, max, mean }) => max - min <= Math.max(slack, 0.1 * mean)),
  }));
}
