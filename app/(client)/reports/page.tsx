import type { Metadata } from "next";
import { currentLocale } from "#app/session/current-locale";
import { requireClientViewer } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { ReportList } from "#components/report/report-list";
import { PageHeader } from "#components/ui/page-header";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { listPublishedReports } from "#server/reporting/list-published-reports";
import { readOwnClient } from "#server/reporting/read-own-client";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "report")("list.title") };
}

export default async function ReportsPage() {
  const viewer = await requireClientViewer();
  const locale = await currentLocale();
  const t = translator(locale, "report");
  const [reports, client] = [
    await orNotFound(listPublishedReports(viewer)),
    await orNotFound(readOwnClient(viewer)),
  ];
  return (
    <>
      <PageHeader
        title={t("list.title")}
        description={t("list.description", { client: readText(client.name, locale) })}
      />
      <ReportList reports={reports} />
    </>
  );
}
