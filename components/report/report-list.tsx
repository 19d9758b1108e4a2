"use client";
import { BookOpen } from "lucide-react";
import Link from "next/link";
import { CoverBand } from "#components/report/cover-band";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import type { PublishedReportItem } from "#contracts/reports";
import { formatDate } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import { readText } from "#questionnaire/localised-text";

/** What has been published to the reader's brand, as covers on a table. */
export function ReportList({ reports }: Readonly<{ reports: readonly PublishedReportItem[] }>) {
  const t = useMessages("report");
  if (reports.length === 0) {
    return (
      <EmptyState title={t("list.emptyTitle")} icon={<Icon as={BookOpen} size={24} />}>
        {t("list.empty")}
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
      {reports.map((report) => (
        <li key={report.versionId}>
          <ReportCard report={report} />
        </li>
      ))}
    </ul>
  );
}

function ReportCard({ report }: Readonly<{ report: PublishedReportItem }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const { cover } = report;
  return (
    <article className="flex h-full flex-col">
      <Link
        href={`/reports/${report.versionId}`}
        className="flex min-h-72 grow flex-col overflow-hidden rounded-md border border-line bg-surface transition-colors hover:border-accent"
      >
        <div className="flex grow flex-col p-6">
          {report.simulatedInBase > 0 && (
            <p className="mb-3">
              <Badge tone="warning">{t("reader.simulated")}</Badge>
            </p>
          )}
          <h2 dir="auto" className="text-lg font-bold">
            {readText(report.title, locale)}
          </h2>
          <p dir="auto" className="mt-2 text-sm text-muted">
            {readText(report.subtitle, locale)}
          </p>
        </div>
        <CoverBand segments={cover.segments} className="h-14" />
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-1 px-6 py-3 text-xs text-muted">
          <span>{formatDate(locale, report.publishedAt, timeZone)}</span>
          <span>{t("reader.version", { number: report.number })}</span>
        </div>
      </Link>
      {report.earlier.length > 0 && (
        <p className="mt-2 text-xs text-muted">
          {t("list.earlier")}:{" "}
          {report.earlier.map(({ versionId, number }, index) => (
            <span key={versionId}>
              {index > 0 && " · "}
              <TextLink href={`/reports/${versionId}`}>{t("reader.version", { number })}</TextLink>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}
