import { ColumnSeries } from "#components/charts/column-series";
import { groupDays } from "#components/topline/group-days";
import { baseNote, type PartProps, rowsSummary } from "#components/topline/part-words";
import { translator } from "#i18n/translator";

/** Dates by month of the reader's calendar, or by year where they lie far apart. */
export function DatesChart({ locale, part, title }: PartProps<"dates">) {
  const t = translator(locale, "topline");
  const { by, groups } = groupDays(locale, part.days);
  return (
    <ColumnSeries
      locale={locale}
      title={title}
      note={baseNote(locale, part, [t(by === "month" ? "dates.byMonth" : "dates.byYear")])}
      summary={rowsSummary(locale, groups.length)}
      tableLabel={t("figures")}
      columnLabel={t("answers")}
      series={[{ id: "count", label: t("count"), colour: "var(--color-bar)" }]}
      columns={groups.map(({ label, count }) => ({ id: label, label, counts: [count] }))}
    />
  );
}

/** The latest answers in people's own words. */
export function TextAnswers({ locale, part, title }: PartProps<"texts">) {
  const t = translator(locale, "topline");
  const keyed = part.latest.map((text, index) => ({ id: `${index} ${text}`, text }));
  return (
    <div>
      <h3 className="text-base font-bold">
        <bdi>{title}</bdi>
      </h3>
      <p className="mt-0.5 text-xs text-muted">
        {baseNote(locale, part, [t("texts", { count: part.latest.length })])}
      </p>
      <ul className="mt-3 flex flex-col gap-2">
        {keyed.map(({ id, text }) => (
          <li key={id} dir="auto" className="border-s-2 border-line ps-3 text-sm whitespace-pre-line">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
