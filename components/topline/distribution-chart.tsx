import { ColumnSeries } from "#components/charts/column-series";
import { DescriptionFigures } from "#components/topline/description-figures";
import { baseNote, figure, labelOf, type PartProps } from "#components/topline/part-words";
import { translator } from "#i18n/translator";

/** Mean, median and quartiles over a histogram. */
export function DistributionChart({ locale, part, title }: PartProps<"distribution">) {
  const t = translator(locale, "topline");
  const { quantiles, mean, low, high, deviation, bars } = part;
  const span = (from: number | null, to: number | null) =>
    t("lowToHigh", { low: figure(locale, from), high: figure(locale, to) });
  // Answers as they were given: whole numbers stay whole.
  const place = (rank: number) => {
    const value = quantiles?.[rank] ?? null;
    return figure(locale, value, value === null || Number.isInteger(value) ? 0 : 2);
  };
  const between = (from: number, to: number) => t("lowToHigh", { low: place(from), high: place(to) });
  return (
    <div className="flex flex-col gap-4">
      <DescriptionFigures
        rows={[
          { label: t("mean"), text: figure(locale, mean), detail: low === null ? "" : span(low, high) },
          { label: t("median"), text: place(2) },
          { label: t("quartiles"), text: between(1, 3) },
          { label: t("range"), text: between(0, 4) },
          { label: t("deviation"), text: figure(locale, deviation) },
        ]}
      />
      <ColumnSeries
        locale={locale}
        title={title}
        note={baseNote(locale, part, [t("interval")])}
        summary={t("summary.mean", {
          mean: figure(locale, mean),
          median: place(2),
        })}
        tableLabel={t("figures")}
        columnLabel={t("answers")}
        series={[{ id: "count", label: t("count"), colour: "var(--color-bar)" }]}
        columns={bars.map(({ from, to, label, count }) => ({
          id: String(from),
          label: label
            ? labelOf(locale, label, from)
            : figure(locale, from, Number.isInteger(from) && Number.isInteger(to) ? 0 : 2),
          counts: [count],
        }))}
      />
    </div>
  );
}
