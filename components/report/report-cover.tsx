import { segmentColour } from "#components/charts/segment-colour";
import { CoverBand } from "#components/report/cover-band";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { NumberText } from "#components/ui/number-text";
import { readText } from "#questionnaire/localised-text";
import type { Report } from "#reports/model";

type Props = Readonly<{
  report: Report;
  /** Null while it is a draft. */
  published: { number: number; publishedAt: string } | null;
}>;

export function ReportCover({ report, published }: Props) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const { cover } = report;
  return (
    <header
      data-mark=""
      className="flex min-h-[34rem] flex-col overflow-hidden rounded-md border border-line bg-surface print:min-h-[255mm] print:rounded-none print:border-0"
    >
      <div className="flex grow flex-col p-6 sm:p-12 print:px-0">
        <p className="text-sm text-muted">{t("reader.preparedFor")}</p>
        <p dir="auto" className="text-base font-bold text-accent">
          {readText(cover.client, locale)}
        </p>
        <div className="flex grow flex-col justify-center py-12">
          {report.simulatedInBase > 0 && (
            <p className="mb-4">
              <Badge tone="warning">{t("reader.simulated")}</Badge>
            </p>
          )}
          <h1 dir="auto" className="max-w-xl text-2xl font-bold">
            {readText(report.title, locale)}
          </h1>
          <p dir="auto" className="mt-3 max-w-lg text-lg text-muted">
            {readText(report.subtitle, locale)}
          </p>
        </div>
        <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-4 print:grid-cols-4">
          {cover.segments.map(({ number, name, share }) => (
            <li key={number} className="flex items-baseline gap-2 sm:flex-col sm:gap-0">
              <span className="text-lg font-bold" style={{ color: segmentColour(number - 1) }}>
                <NumberText locale={locale} value={share} as="percent" />
              </span>
              <span dir="auto" className="text-sm">
                {readText(name, locale)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <CoverBand segments={cover.segments} className="h-16 sm:h-24 print:h-[45mm]" />
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-1 p-6 text-sm text-muted sm:px-12 print:px-0">
        <span>
          <bdi>{t("reader.preparedBy", { name: cover.preparedBy })}</bdi>
        </span>
        {cover.fieldwork && (
          <span>
            {t("reader.fieldwork", {
              from: new Date(cover.fieldwork.from),
              to: new Date(cover.fieldwork.to),
            })}
          </span>
        )}
        {published && (
          <span>
            {t("reader.published", { date: new Date(published.publishedAt) })} ·{" "}
            {t("reader.version", { number: published.number })}
          </span>
        )}
      </div>
    </header>
  );
}
