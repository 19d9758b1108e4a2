import { ColumnSeries } from "#components/charts/column-series";
import { DescriptionFigures } from "#components/topline/description-figures";
import {
  baseNote,
  decimalsFor,
  figure,
  labelOf,
  type PartProps,
  unitNote,
} from "#components/topline/part-words";
import { joinClasses } from "#components/ui/join-classes";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

/** Mean, median and quartiles over a histogram. */
export function DistributionChart({ locale, part, title }: PartProps<"distribution">) {
  const t = translator(locale, "topline");
  const { quantiles, mean, low, high, deviation, bars, unit } = part;
  const decimals = decimalsFor(Math.max(...(quantiles ?? [0]).map(Math.abs)));
  const rounded = (value: number | null) => figure(locale, value, decimals);
  // Answers as they were given: whole numbers stay whole.
  const place = (rank: number) => {
    const value = quantiles?.[rank] ?? null;
    return figure(locale, value, value === null || Number.isInteger(value) ? 0 : decimals);
  };
  const between = (from: number, to: number) => t("lowToHigh", { low: place(from), high: place(to) });
  return (
    <div className={joinClasses("flex flex-col gap-4", part.title && "[&_h3]:sr-only")}>
      {part.title && (
        <p aria-hidden="true" className="text-base font-bold">
          <bdi>{title}</bdi>
        </p>
      )}
      <DescriptionFigures
        rows={[
          {
            label: t("mean"),
            text: rounded(mean),
            detail: low === null ? "" : t("lowToHigh", { low: rounded(low), high: rounded(high) }),
          },
          { label: t("median"), text: place(2) },
          { label: t("quartiles"), text: between(1, 3) },
          { label: t("range"), text: between(0, 4) },
          { label: t("deviation"), text: rounded(deviation) },
        ]}
      />
      <ColumnSeries
        locale={locale}
        title={title}
        note={baseNote(locale, part, [...unitNote(locale, unit), t("interval")])}
        summary={t("summary.mean", {
          mean: rounded(mean),
          median: place(2),
        })}
        tableLabel={t("figures")}
        columnLabel={t("answers")}
        series={[{ id: "count", label: t("count"), colour: "var(--color-bar)" }]}
        columns={bars.map((bar) => ({
          id: String(bar.from),
          ...nameBar(locale, bar, decimals),
          counts: [bar.count],
        }))}
      />
    </div>
  );
}

/** Under the bar where it begins; in the table the whole band. */
function nameBar(
  locale: Locale,
  { from, to, label }: PartProps<"distribution">["part"]["bars"][number],
  ownDecimals: number,
): { label: string; fullLabel?: string } {
  if (label) return { label: labelOf(locale, label, from) };
  const isWhole = Number.isInteger(from) && Number.isInteger(to);
  const decimals = isWhole ? 0 : to > from ? decimalsFor(to - from) : ownDecimals;
  const [low, high] = [figure(locale, from, decimals), figure(locale, to, decimals)];
  if (to === from) return { label: low };
  return { label: low, fullLabel: translator(locale, "topline")("band", { low, high }) };
}
