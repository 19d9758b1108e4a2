import { Sample } from "#app/gallery/sample";
import { say } from "#app/gallery/say";
import { BarList } from "#components/charts/bar-list";
import { ColumnSeries } from "#components/charts/column-series";
import { DivergingBars } from "#components/charts/diverging-bars";
import { HeatMap } from "#components/charts/heat-map";
import { IntervalDots } from "#components/charts/interval-dots";
import { LineSeries } from "#components/charts/line-series";
import { segmentColour } from "#components/charts/segment-colour";
import { SegmentShares } from "#components/charts/segment-shares";
import { Sparkline } from "#components/charts/sparkline";
import { Card } from "#components/ui/card";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";

const shares = [0.399, 0.219, 0.217, 0.165];
const bases = [580, 318, 315, 240];
const values = [
  [0.62, 0.71, 0.4, 0.58, 0.81],
  [0.52, 0.09, 0.84, 0.51, 0.6],
  [0.48, 0.5, 0.48, 0.99, 0.1],
  [0.33, 0.41, 0.2, 0.34, 0.3],
];

export function ChartSamples({ locale }: Readonly<{ locale: Locale }>) {
  const t = say(locale);
  const names = [
    t("سخت‌گیران کم‌خرج", "Thrifty critics"),
    t("دوستداران مزه", "Taste lovers"),
    t("هواداران", "Fans"),
    t("خانواده‌های پرمشغله", "Busy families"),
  ];
  const items = [
    t("غذایش خوش‌مزه است", "Its food is tasty"),
    t("گران است", "It is expensive"),
    t("سریع حاضر می‌شود", "It is quick"),
    t("سالم است", "It is healthy"),
  ];
  const note = t(
    "پرسش ۳ · پایه: ۱٬۴۵۳ پاسخ‌گو، بدون وزن · فاصلهٔ اطمینان ۹۵٪",
    "Question 3 · base 1,453 respondents, unweighted · 95% intervals",
  );
  const words = (title: string) => ({
    title,
    note,
    summary: t("هواداران از همه بزرگ‌ترند.", "Fans are the largest."),
    tableLabel: t("جدول ارقام", "The figures"),
  });
  const [item, share, base] = [t("گویه", "Item"), t("سهم", "Share"), t("پایه", "Base")];
  const segments = names.map((label, index) => ({ id: `s${index}`, label, colour: segmentColour(index) }));
  return (
    <Sample title={t("نمودارها", "Charts")}>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card className="lg:col-span-2">
          <SegmentShares
            {...words(t("چهار بخش بازار", "Four segments of the market"))}
            locale={locale}
            itemLabel={t("بخش", "Segment")}
            shareLabel={share}
            baseLabel={base}
            lowLabel={t("کران پایین", "Low")}
            highLabel={t("کران بالا", "High")}
            segments={names.map((label, index) => ({
              id: label,
              label,
              share: shares[index],
              low: shares[index] - 0.022,
              high: shares[index] + 0.022,
              base: bases[index],
            }))}
          />
        </Card>
        <Card>
          <BarList
            {...words(t("مک‌دونالدز را چگونه می‌بینند", "How people see McDonald’s"))}
            locale={locale}
            itemLabel={item}
            valueLabel={share}
            lowLabel={t("کران پایین", "Low")}
            highLabel={t("کران بالا", "High")}
            rows={items.map((label, index) => ({
              id: label,
              label,
              value: values[index][0],
              low: values[index][0] - 0.025,
              high: values[index][0] + 0.025,
            }))}
          />
        </Card>
        <Card>
          <DivergingBars
            {...words(t("تفاوت هواداران با کل", "How fans differ from everyone"))}
            locale={locale}
            itemLabel={item}
            valueLabel={t("تفاوت (واحد درصد)", "Difference (points)")}
            rows={items.map((label, index) => ({
              id: label,
              label,
              value: Math.round((values[index][4] - values[index][0]) * 100),
              isSignificant: index !== 3,
            }))}
          />
        </Card>
        <Card className="lg:col-span-2">
          <HeatMap
            title={t("برداشت‌ها در هر بخش", "Perceptions by segment")}
            note={note}
            summary={t("هواداران بیش از همه خوش‌مزه‌اش می‌دانند.", "Fans find it tasty most.")}
            locale={locale}
            itemLabel={item}
            total={{ label: t("کل", "Total"), base: 1453 }}
            baseLabel={t("پایه (بدون وزن)", "Base (unweighted)")}
            belowLabel={t("کمتر از کل", "below total")}
            aboveLabel={t("بیشتر از کل", "above total")}
            columns={names.map((label, index) => ({
              id: label,
              label,
              base: bases[index],
              letter: "ABCD"[index],
              colour: segmentColour(index),
            }))}
            rows={items.map((label, row) => ({
              id: label,
              label,
              total: values[row][0],
              cells: values[row]
                .slice(1)
                .map((value, column) =>
                  row === 3 && column === 3
                    ? null
                    : { value, letters: value > values[row][0] + 0.1 ? "AC" : undefined },
                ),
            }))}
          />
        </Card>
        <Card className="lg:col-span-2">
          <IntervalDots
            {...words(t("بخش‌ها روی هر گویه", "Segments on each item"))}
            locale={locale}
            itemLabel={item}
            series={segments}
            rows={items.map((label, row) => ({
              id: label,
              label,
              points: values[row]
                .slice(1)
                .map((value) => ({ value, low: Math.max(0, value - 0.05), high: Math.min(1, value + 0.05) })),
            }))}
          />
        </Card>
        <Card>
          <ColumnSeries
            {...words(t("پاسخ‌نامه‌ها در هر روز", "Responses a day"))}
            locale={locale}
            columnLabel={t("روز", "Day")}
            series={[
              { id: "complete", label: t("کامل", "Complete"), colour: "var(--color-bar)" },
              { id: "out", label: t("حذف در غربال", "Screened out"), colour: segmentColour(4) },
              { id: "left", label: t("انصراف", "Break-off"), colour: segmentColour(6) },
            ]}
            columns={[12, 48, 96, 120, 80, 64, 30, 22, 61, 75, 20, 9].map((count, day) => ({
              id: `d${day}`,
              label: t(
                `${formatNumber("fa", day + 1)} آذر`,
                `${day + 22 > 30 ? day - 8 : day + 22} ${day + 22 > 30 ? "Dec" : "Nov"}`,
              ),
              counts: [count, Math.round(count / 6), Math.round(count / 9)],
            }))}
          />
        </Card>
        <Card>
          <LineSeries
            {...words(t("برازش به شمار بخش‌ها", "Fit by number of segments"))}
            locale={locale}
            placeLabel={t("شمار بخش‌ها", "Number of segments")}
            places={[2, 3, 4, 5, 6, 7, 8].map((k) => ({ id: `k${k}`, label: formatNumber(locale, k) }))}
            markedId="k4"
            series={[
              {
                id: "bic",
                label: t("مجموع مربع‌ها", "Sum of squares"),
                colour: "var(--color-accent)",
                values: [2235, 1846, 1602.9, 1455, 1370, 1291, 1240],
              },
            ]}
          />
        </Card>
      </div>
      <p className="mt-4 text-sm">
        <Sparkline
          values={[1, 4, 9, 7, 12, 18, 16, 25]}
          label={t("روند پاسخ‌های کامل", "Trend of completes")}
        />
      </p>
    </Sample>
  );
}
