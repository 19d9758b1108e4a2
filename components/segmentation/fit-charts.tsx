import { LineSeries } from "#components/charts/line-series";
import { segmentColour } from "#components/charts/segment-colour";
import type { SolutionSummary } from "#components/segmentation/solution-view";
import { Card } from "#components/ui/card";
import type { KMeansFit, LatentClassFit } from "#contracts/segmentation";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{
  locale: Locale;
  solutions: readonly SolutionSummary[];
  chosenSolutionId: string | null;
}>;

type Chart = {
  id: string;
  title: string;
  note: string;
  summary: string;
  series: { id: string; label: string; value: (solution: SolutionSummary) => number | null }[];
  decimals: number;
};

const kMeans = (solution: SolutionSummary) => solution.result.fit as KMeansFit;
const latentClass = (solution: SolutionSummary) => solution.result.fit as LatentClassFit;

const stabilityOf = (solution: SolutionSummary) => solution.result.stability?.adjustedRand.median ?? null;

/** Fit and stability by number of segments, for each method that was fitted for two numbers or more. */
export function FitCharts({ locale, solutions, chosenSolutionId }: Props) {
  const t = translator(locale, "segmentation");
  const byMethod = (method: string) => solutions.filter((solution) => solution.method === method);
  const draw = (ofMethod: readonly SolutionSummary[], { series, decimals, ...words }: Chart) => (
    <Card key={words.id} as="div">
      <LineSeries
        locale={locale}
        title={words.title}
        note={words.note}
        summary={words.summary}
        tableLabel={t("chart.table")}
        placeLabel={t("chart.axis")}
        places={ofMethod.map(({ id, k }) => ({ id, label: formatNumber(locale, k) }))}
        markedId={chosenSolutionId ?? undefined}
        decimals={decimals}
        series={series.map(({ id, label, value }, index) => ({
          id,
          label,
          colour: segmentColour(index),
          values: ofMethod.map(value),
        }))}
      />
    </Card>
  );
  const clusters = byMethod("k-means");
  const classes = byMethod("latent-class");
  const baseOf = (ofMethod: readonly SolutionSummary[]) => ({ base: ofMethod[0].result.baseSize });
  if (clusters.length < 2 && classes.length < 2) return null;
  return (
    <section>
      <h2 className="mb-4 text-lg font-bold">{t("chart.title")}</h2>
      <div className="grid gap-4 lg:grid-cols-2">
        {clusters.length > 1 &&
          draw(clusters, {
            id: "wss",
            title: t("chart.wssFit"),
            note: t("chart.elbow", baseOf(clusters)),
            summary: t("chart.summaryFalls", {
              from: kMeans(clusters[0]).withinSumOfSquares,
              to: kMeans(clusters[clusters.length - 1]).withinSumOfSquares,
            }),
            series: [{ id: "wss", label: t("compare.wss"), value: (one) => kMeans(one).withinSumOfSquares }],
            decimals: 0,
          })}
        {clusters.length > 1 &&
          draw(clusters, {
            id: "silhouette",
            title: t("chart.kMeansFit"),
            note: t("chart.higherBetter", baseOf(clusters)),
            summary: t("chart.summaryBest", { k: bestK(clusters, (one) => -(kMeans(one).silhouette ?? -1)) }),
            series: [
              { id: "silhouette", label: t("compare.silhouette"), value: (one) => kMeans(one).silhouette },
            ],
            decimals: 2,
          })}
        {classes.length > 1 &&
          draw(classes, {
            id: "bic",
            title: t("chart.latentClassFit"),
            note: t("chart.lowerBetter", baseOf(classes)),
            summary: t("chart.summaryBest", { k: bestK(classes, (one) => latentClass(one).bic) }),
            series: [
              { id: "bic", label: t("compare.bic"), value: (one) => latentClass(one).bic },
              { id: "icl", label: t("compare.iclBic"), value: (one) => latentClass(one).iclBic },
            ],
            decimals: 0,
          })}
        {[clusters, classes].map((ofMethod) => {
          const stability = ofMethod[0]?.result.stability;
          if (ofMethod.length < 2 || !stability) return null;
          return draw(ofMethod, {
            id: `stability-${ofMethod[0].method}`,
            title: t(
              ofMethod[0].method === "k-means" ? "chart.kMeansStability" : "chart.latentClassStability",
            ),
            note: t("chart.stable", { pairs: stability.pairs, ...baseOf(ofMethod) }),
            summary: t("chart.summaryBest", { k: bestK(ofMethod, (one) => -(stabilityOf(one) ?? -1)) }),
            series: [{ id: "stability", label: t("compare.stability"), value: stabilityOf }],
            decimals: 2,
          });
        })}
      </div>
    </section>
  );
}

function bestK(solutions: readonly SolutionSummary[], cost: (solution: SolutionSummary) => number): number {
  return solutions.reduce((best, one) => (cost(one) < cost(best) ? one : best)).k;
}
