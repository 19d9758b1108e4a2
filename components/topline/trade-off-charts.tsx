import { BarList } from "#components/charts/bar-list";
import { DivergingBars } from "#components/charts/diverging-bars";
import { LineSeries } from "#components/charts/line-series";
import { niceTicks } from "#components/charts/nice-ticks";
import { segmentColour } from "#components/charts/segment-colour";
import { DescriptionFigures } from "#components/topline/description-figures";
import {
  baseNote,
  decimalsFor,
  figure,
  labelOf,
  type PartProps,
  percent,
  rowsSummary,
} from "#components/topline/part-words";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";

/** Which items were chosen as best and which as worst. */
export function MaxDiffChart({ locale, part, title }: PartProps<"maxDiff">) {
  const t = translator(locale, "topline");
  const { summary, labels } = part;
  if (!summary) return null;
  return (
    <DivergingBars
      locale={locale}
      title={title}
      note={baseNote(locale, part, [t("maxDiff.note", { tasks: summary.tasks })])}
      summary={rowsSummary(locale, summary.items.length)}
      tableLabel={t("figures")}
      itemLabel={t("item")}
      valueLabel={t("maxDiff.score")}
      decimals={2}
      reach={1}
      rows={summary.items.map(({ code, score }) => ({
        id: String(code),
        label: labelOf(locale, labels[code] ?? {}, code),
        value: score,
        isSignificant: true,
      }))}
    />
  );
}

/** How often concepts with each level were chosen when shown, attribute by attribute. */
export function ConjointCharts({ locale, part }: PartProps<"conjoint">) {
  const t = translator(locale, "topline");
  const { summary, attributes } = part;
  if (!summary) return null;
  const chance = percent(locale, summary.shareAtRandom);
  const note = baseNote(locale, part, [t("conjoint.note", { chance, tasks: summary.tasks })]);
  return (
    <div className="flex flex-col gap-6">
      {summary.attributes.map((attribute, index) => {
        const words = attributes.find(({ code }) => code === attribute.code);
        return (
          <BarList
            key={attribute.code}
            locale={locale}
            title={labelOf(locale, words?.label ?? {}, attribute.code)}
            note={
              attribute.importance === null
                ? note
                : `${index === 0 ? `${note} · ` : ""}${t("conjoint.importance")}: ${percent(locale, attribute.importance)}`
            }
            summary={rowsSummary(locale, attribute.levels.length)}
            tableLabel={t("figures")}
            itemLabel={t("option")}
            valueLabel={t("conjoint.chosen")}
            keepsOrder
            maximum={1}
            rows={attribute.levels.map(({ code, share }) => ({
              id: String(code),
              label: labelOf(locale, words?.levels[code] ?? {}, code),
              value: share ?? 0,
            }))}
          />
        );
      })}
      {summary.none && (
        <p className="text-sm">
          {t("conjoint.none")}: <span dir="ltr">{percent(locale, summary.none.share)}</span>
        </p>
      )}
    </div>
  );
}

const curves = ["tooCheap", "cheap", "expensive", "tooExpensive"] as const;
const pricePoints = ["cheapest", "optimal", "indifferent", "dearest"] as const;

/** Van Westendorp's four curves and the prices where they cross. */
export function PricesChart({ locale, part, title }: PartProps<"prices">) {
  const t = translator(locale, "topline");
  const { points, prices, unit, misordered } = part;
  if (!points) return null;
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  const unitWords = readText(unit, locale);
  const decimals = most > 20 ? 0 : decimalsFor(most);
  const amount = (price: number | null) => figure(locale, price, decimals);
  return (
    <div className="flex flex-col gap-4">
      <DescriptionFigures
        rows={pricePoints.map((point) => ({
          label: t(`prices.${point}`),
          text: amount(points[point]),
          detail: unitWords,
        }))}
      />
      <LineSeries
        locale={locale}
        title={title}
        note={baseNote(locale, part, misordered > 0 ? [t("prices.misordered", { count: misordered })] : [])}
        summary={pricePoints.map((point) => `${t(`prices.${point}`)}: ${amount(points[point])}`).join(" · ")}
        tableLabel={t("figures")}
        placeLabel={[t("prices.price"), unitWords].filter(Boolean).join(" · ")}
        format="percent"
        places={prices.map((price) => ({ id: String(price), label: amount(price) }))}
        axis={{
          at: prices,
          marks: niceTicks(least, most)
            .filter((price) => price >= least && price <= most)
            .map((price) => ({ at: price, label: amount(price) })),
        }}
        series={curves.map((id, index) => ({
          ...{ id, label: t(`prices.${id}`), colour: segmentColour(index) },
          values: part.curves[id],
        }))}
      />
    </div>
  );
}
