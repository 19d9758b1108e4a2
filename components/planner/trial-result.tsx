import { adviseOnRecovery, leastRecovered, leastRoughly } from "#analysis/planning/judge-recovery";
import type { RecoveryResult, RecoveryVerdict } from "#analysis/planning/recovery-types";
import { RangeSeries } from "#components/planner/range-series";
import type { PlannerWords } from "#components/planner/step-props";
import { Callout } from "#components/ui/callout";
import type { JobView } from "#contracts/jobs";
import type { RecoveryInput, StoredRecovery } from "#contracts/planning";
import type { Locale } from "#i18n/locale";

/** A trial as it was asked, how far its job is, and the answer. */
export type Trial = Readonly<{
  id: string;
  input: RecoveryInput;
  result: StoredRecovery | null;
  job: JobView | null;
}>;

export type Answered = Pick<Trial, "input" | "result">;

type Props = Readonly<{ t: PlannerWords; locale: Locale; trial: Answered }>;

const tones: Record<RecoveryVerdict, "success" | "warning" | "danger"> = {
  recovered: "success",
  roughly: "warning",
  "not-recovered": "danger",
};

/** The verdict in words, and the two charts behind it. */
export function TrialResult({ t, locale, trial: { input, result } }: Props) {
  const planned = result?.sizes.find(({ respondents }) => respondents === input.respondents);
  if (!result || !planned) return null;
  const { adjustedRand, sizeError, verdict, recoveredShare, rightKShare } = planned;
  const { market, respondents } = input;
  const segments = market.shares.length;
  return (
    <div className="flex flex-col gap-6">
      <Callout tone={tones[verdict]} title={t(`verdict.${verdict}`, { respondents, segments })}>
        <div className="flex flex-col gap-1.5">
          <p>{adviceText(t, result, respondents)}</p>
          <p>
            {t("verdict.figures", {
              median: adjustedRand.median,
              low: adjustedRand.q05,
              high: adjustedRand.q95,
              share: recoveredShare,
              points: sizeError.median,
            })}
          </p>
          <p>{t("verdict.k", { share: rightKShare, segments })}</p>
          <p className="text-xs text-muted">
            {t("trial.asked", {
              ...{ respondents, segments, variables: result.variables, replicates: result.replicates },
              ...{ difference: market.difference, telling: market.discriminatingShare },
              method: result.method === "k-means" ? "kmeans" : "classes",
            })}
          </p>
        </div>
      </Callout>
      <div className="grid gap-8 2xl:grid-cols-2">
        <AgreementChart {...{ t, locale, result, respondents }} />
        <SizeErrorChart {...{ t, locale, result, respondents }} />
      </div>
    </div>
  );
}

type ChartProps = Readonly<{
  t: PlannerWords;
  locale: Locale;
  result: RecoveryResult;
  respondents: number;
}>;

function AgreementChart({ t, locale, result, respondents }: ChartProps) {
  const places = result.sizes.map((size) => ({ respondents: size.respondents, spread: size.adjustedRand }));
  return (
    <RangeSeries
      {...sharedWords(t)}
      {...{ locale, places }}
      title={t("chart.agreement")}
      note={t("chart.agreementNote", { replicates: result.replicates })}
      summary={t("chart.agreementSummary", endsOf(places))}
      decimals={2}
      markedAt={respondents}
      top={1}
      levels={[
        { value: leastRecovered, label: t("chart.recovered") },
        { value: leastRoughly, label: t("chart.outline") },
      ]}
    />
  );
}

function SizeErrorChart({ t, locale, result, respondents }: ChartProps) {
  const places = result.sizes.map((size) => ({ respondents: size.respondents, spread: size.sizeError }));
  return (
    <RangeSeries
      {...sharedWords(t)}
      {...{ locale, places }}
      title={t("chart.sizeError")}
      note={t("chart.sizeErrorNote", { replicates: result.replicates })}
      summary={t("chart.sizeErrorSummary", endsOf(places))}
      decimals={1}
      markedAt={respondents}
    />
  );
}

function sharedWords(t: PlannerWords) {
  return {
    tableLabel: t("chart.table"),
    placeLabel: t("chart.axis"),
    columnLabels: [
      t("chart.q05"),
      t("chart.q25"),
      t("chart.median"),
      t("chart.q75"),
      t("chart.q95"),
    ] as const,
    bandLabels: [t("chart.middleHalf"), t("chart.nineOfTen")] as const,
  };
}

function endsOf(places: readonly { respondents: number; spread: { median: number } }[]) {
  const [first, last] = [places[0], places[places.length - 1]];
  return {
    ...{ from: first.spread.median, least: first.respondents },
    ...{ to: last.spread.median, most: last.respondents },
  };
}

function adviceText(t: PlannerWords, result: RecoveryResult, respondents: number): string {
  const advice = adviseOnRecovery(result, respondents);
  const smallest = result.smallestRecovered ?? 0;
  if (advice === "enough") return t("verdict.enough", { smallest: smallest < respondents ? smallest : 0 });
  if (advice === "more-respondents") return t("verdict.more-respondents", { smallest });
  if (advice === "better-items") return t("verdict.better-items", { ceiling: result.ceiling.median });
  const largest = result.sizes[result.sizes.length - 1].respondents;
  return t("verdict.many-more-respondents", { largest });
}
