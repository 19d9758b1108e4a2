import { ChartFrame } from "#components/charts/chart-frame";
import { formatFigure } from "#components/charts/figure-format";
import { FigureTable } from "#components/charts/figure-table";
import { segmentColour } from "#components/charts/segment-colour";
import { useFigureWords } from "#components/report/figure-words";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { joinClasses } from "#components/ui/join-classes";
import { readText } from "#questionnaire/localised-text";
import type { ProfileBarsBlock } from "#reports/model";

/** The segment's bar with a mark where all respondents stand; averages, whose units differ, as a table. */
export function ProfileBars({ block }: Readonly<{ block: ProfileBarsBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const words = useFigureWords(block);
  const isShare = block.statistic === "share";
  const [format, decimals] = isShare ? (["percent", 0] as const) : (["number", 1] as const);
  const rows = block.rows.map((row, index) => ({
    ...row,
    id: String(index),
    label: readText(row.label, locale),
  }));
  const table = (
    <FigureTable
      locale={locale}
      caption={words.title}
      itemLabel={t("figure.answer")}
      columns={[
        { id: "segment", label: t("figure.thisSegment"), format, decimals },
        { id: "total", label: t("figure.total"), format, decimals },
      ]}
      rows={rows.map(({ id, label, segment, total }) => ({ id, label, values: [segment, total] }))}
    />
  );
  if (!isShare) {
    return (
      <figure className="min-w-0">
        <figcaption className="mb-2">
          <h4 className="text-base font-bold">{words.title}</h4>
          <p className="mt-0.5 text-xs text-muted">{words.note}</p>
          <p className="sr-only">{words.summary}</p>
        </figcaption>
        {table}
      </figure>
    );
  }
  const end = Math.max(...rows.map(({ segment, total }) => Math.max(segment, total)), Number.EPSILON);
  const at = (value: number) => `${(value / end) * 100}%`;
  return (
    <ChartFrame {...words} headingLevel={4} table={table}>
      <div className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        <span className="flex items-center gap-1.5">
          <span
            data-mark=""
            className="h-2.5 w-4 rounded-sm"
            style={{ backgroundColor: segmentColour(block.segmentNumber - 1) }}
          />
          {t("figure.thisSegment")}
        </span>
        <span className="flex items-center gap-1.5">
          <span data-mark="" className="h-3.5 w-0.5 bg-ink" />
          {t("figure.total")}
        </span>
        <span>{t("figure.paleMeans")}</span>
      </div>
      <div className="flex flex-col gap-2 text-sm @sm:gap-1">
        {rows.map(({ id, label, segment, total, isSignificant }) => (
          <div
            key={id}
            className="grid gap-x-3 @sm:grid-cols-[minmax(6rem,min(14rem,36%))_1fr] @sm:items-center"
          >
            <span className="leading-heading">
              <bdi>{label}</bdi>
            </span>
            <div className="flex items-center gap-2">
              <div className="relative h-6 grow border-s border-edge">
                <div
                  data-mark=""
                  className={joinClasses(
                    "absolute inset-y-1 start-0 rounded-e-sm",
                    !isSignificant && "opacity-40",
                  )}
                  style={{ width: at(segment), backgroundColor: segmentColour(block.segmentNumber - 1) }}
                />
                <div
                  data-mark=""
                  className="absolute inset-y-0 w-0.5 bg-ink"
                  style={{ insetInlineStart: at(total) }}
                />
              </div>
              <span dir="ltr" className="w-10 shrink-0 text-end font-medium rtl:text-start">
                {formatFigure(locale, segment, format, decimals)}
              </span>
            </div>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
