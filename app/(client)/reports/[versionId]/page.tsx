import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentLocale } from "#app/session/current-locale";
import { requireClientViewer } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { ReportReader } from "#components/report/report-reader";
import { isUuid } from "#contracts/is-uuid";
import { pickMessages } from "#i18n/messages";
import { readText } from "#questionnaire/localised-text";
import { readPublishedReport } from "#server/reporting/read-published-report";

type Props = Readonly<{ params: Promise<{ versionId: string }> }>;

const findReport = cache(async (versionId: string) => {
  if (!isUuid(versionId)) notFound();
  return orNotFound(readPublishedReport(await requireClientViewer(), versionId));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { content } = await findReport((await params).versionId);
  return { title: readText(content.title, await currentLocale()) };
}

export default async function PublishedReportPage({ params }: Props) {
  const { content, ...published } = await findReport((await params).versionId);
  return (
    <ReportReader
      report={content}
      published={published}
      words={{ fa: pickMessages("fa", ["report"]), en: pickMessages("en", ["report"]) }}
      backHref="/reports"
    />
  );
}
