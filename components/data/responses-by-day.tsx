import { ColumnSeries } from "#components/charts/column-series";
import { fillDays } from "#components/data/fill-days";
import { Card } from "#components/ui/card";
import type { DayCount } from "#contracts/data";
import { formatDate, formatNumber } from "#i18n/format";
import { intlTag } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; days: readonly DayCount[] }>;

/** How many responses started on each day. One day alone is a number, not a chart. */
export function ResponsesByDay({ locale, days }: Props) {
  const t = translator(locale, "data");
  if (days.length < 2) return null;
  const total = (key: "complete" | "other" | "simulated") => days.reduce((sum, day) => sum + day[key], 0);
  const all = [
    { id: "complete", label: t("disposition.complete"), colour: "var(--color-bar)" },
    { id: "other", label: t("overview.other"), colour: "var(--color-edge)" },
    { id: "simulated", label: t("overview.simulated"), colour: "var(--color-warning)" },
  ] as const;
  const series = all.filter(({ id }) => total(id) > 0);
  const label = new Intl.DateTimeFormat(intlTag[locale], { day: "numeric", month: "short", timeZone: "UTC" });
  const shown = fillDays(days);
  const count = days.reduce((sum, day) => sum + day.complete + day.other + day.simulated, 0);
  const busiest = days.reduce((most, day) => (sizeOf(day) > sizeOf(most) ? day : most));
  return (
    <Card>
      <ColumnSeries
        locale={locale}
        title={t("byDay.title")}
        note={t("byDay.note", { count })}
        summary={t("byDay.summary", {
          count,
          days: shown.length,
          busiest: formatDate(locale, busiest.day, "UTC"),
          most: formatNumber(locale, sizeOf(busiest)),
        })}
        tableLabel={t("byDay.figures")}
        columnLabel={t("byDay.day")}
        series={series}
        columns={shown.map((day) => ({
          id: day.day,
          label: label.format(new Date(day.day)),
          counts: series.map(({ id }) => day[id]),
        }))}
      />
    </Card>
  );
}

function sizeOf(day: DayCount): number {
  return day.complete + day.other + day.simulated;
}
