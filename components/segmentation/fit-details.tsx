import { segmentLetter } from "#components/segmentation/segment-letter";
import { CodeText } from "#components/ui/code-text";
import { DescriptionList } from "#components/ui/description-list";
import type { SolutionResult } from "#contracts/segmentation";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; result: SolutionResult }>;

/** Everything that fitting again would need, and what it rests on. */
export function FitDetails({ locale, result }: Props) {
  const t = translator(locale, "segmentation");
  const number = (value: number) => formatNumber(locale, value);
  const answer = (isSo: boolean) => t(isSo ? "yes" : "no");
  const { fit, stability } = result;
  const items = [
    { id: "baseSize", value: number(result.baseSize) },
    { id: "complete", value: number(result.completeResponses) },
    { id: "simulated", value: number(result.simulatedInBase) },
    { id: "weight", value: t("unweighted") },
    { id: "starts", value: number(result.starts) },
    ...(fit.method === "latent-class" ? [{ id: "polished", value: number(fit.polished) } as const] : []),
    { id: "startsAtBest", value: number(result.startsAtBest) },
    ...(stability
      ? ([
          {
            id: "stability",
            value: t("detail.stabilityValue", {
              median: stability.adjustedRand.median,
              low: stability.adjustedRand.q25,
              high: stability.adjustedRand.q75,
              pairs: stability.pairs,
            }),
          },
          {
            id: "segmentStability",
            value: stability.segments
              .map((overlap, at) =>
                t("detail.segmentStabilityValue", { segment: segmentLetter(at + 1), overlap }),
              )
              .join(" · "),
          },
        ] as const)
      : []),
    { id: "converged", value: answer(result.converged) },
    { id: "distinct", value: number(result.distinctRows) },
    ...(fit.method === "k-means"
      ? [{ id: "standardise", value: answer(result.options.standardise === true) } as const]
      : []),
    { id: "seed", value: number(result.seed) },
    { id: "dataset", value: <CodeText>{result.datasetHash.slice(0, 16)}</CodeText> },
    { id: "code", value: <CodeText>{result.codeVersion}</CodeText> },
  ] as const;
  return <DescriptionList items={items.map(({ id, value }) => ({ term: t(`detail.${id}`), value }))} />;
}
