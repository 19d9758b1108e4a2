import type { ToplinePart } from "#analysis/topline/topline-types";
import { DistributionChart } from "#components/topline/distribution-chart";
import { MeansChart, NpsChart, PairsChart } from "#components/topline/mean-charts";
import { baseNote } from "#components/topline/part-words";
import { ShareChart } from "#components/topline/share-chart";
import { ShareGrid } from "#components/topline/share-grid";
import { ConjointCharts, MaxDiffChart, PricesChart } from "#components/topline/trade-off-charts";
import { DatesChart, TextAnswers } from "#components/topline/written-answers";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; part: ToplinePart; title: string }>;

/** One chart or list, as the kind of answers asks for it; without an answer it says so. */
export function ToplinePartChart({ locale, part, title }: Props) {
  if (part.base === 0) {
    return (
      <div>
        <p className="text-sm">{translator(locale, "topline")("nobody")}</p>
        <p className="text-xs text-muted">{baseNote(locale, part)}</p>
      </div>
    );
  }
  switch (part.kind) {
    case "shares":
      return <ShareChart {...{ locale, part, title }} />;
    case "distribution":
      return <DistributionChart {...{ locale, part, title }} />;
    case "grid":
      return <ShareGrid {...{ locale, part, title }} />;
    case "pairs":
      return <PairsChart {...{ locale, part, title }} />;
    case "means":
      return <MeansChart {...{ locale, part, title }} />;
    case "nps":
      return <NpsChart {...{ locale, part, title }} />;
    case "maxDiff":
      return <MaxDiffChart {...{ locale, part, title }} />;
    case "conjoint":
      return <ConjointCharts {...{ locale, part, title }} />;
    case "prices":
      return <PricesChart {...{ locale, part, title }} />;
    case "dates":
      return <DatesChart {...{ locale, part, title }} />;
    case "texts":
      return <TextAnswers {...{ locale, part, title }} />;
  }
}
