import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import {
  createReportAction,
  publishReportAction,
  rebuildReportAction,
  saveReportAction,
  withdrawReportAction,
} from "#app/(studio)/studies/[studyId]/report/actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { ReportEditor } from "#components/report/report-editor";
import { ReportStart } from "#components/report/report-start";
import { MessagesProvider } from "#components/shell/messages-provider";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { listReports } from "#server/reporting/list-reports";
import { readReadiness } from "#server/reporting/read-readiness";
import { readReport } from "#server/reporting/read-report";

type Props = Readonly<{ params: Promise<{ studyId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "report")("title") };
}

export default async function ReportPage({ params }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const viewer = await requireResearcher();
  const locale = await currentLocale();
  const [existing] = await orNotFound(listReports(viewer, study.id));
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["report"])}>
      {existing ? (
        <ReportEditor
          draft={await orNotFound(readReport(viewer, existing.id))}
          clientName={readText(study.client.name, locale)}
          words={{ fa: pickMessages("fa", ["report"]), en: pickMessages("en", ["report"]) }}
          save={saveReportAction}
          publish={publishReportAction}
          rebuild={rebuildReportAction}
          withdraw={withdrawReportAction}
        />
      ) : (
        <ReportStart
          studyId={study.id}
          readiness={await orNotFound(readReadiness(viewer, study.id))}
          create={createReportAction}
        />
      )}
    </MessagesProvider>
  );
}
