import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { chooseLanguageAction, chooseThemeAction } from "#app/session/preference-actions";
import { ReaderFrame } from "#components/report/reader-frame";
import { ReportReader } from "#components/report/report-reader";
import { LanguageSwitch } from "#components/shell/language-switch";
import { MessagesProvider } from "#components/shell/messages-provider";
import { UserMenu } from "#components/shell/user-menu";
import { Callout } from "#components/ui/callout";
import { TextLink } from "#components/ui/text-link";
import { isUuid } from "#contracts/is-uuid";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { toPublished } from "#reports/to-published";
import { readReport } from "#server/reporting/read-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "report")("edit.preview") };
}

/** For the research team: the draft in the client's own frame. */
export default async function ReportPreviewPage({
  params,
}: Readonly<{ params: Promise<{ reportId: string }> }>) {
  const viewer = await requireResearcher();
  const { reportId } = await params;
  if (!isUuid(reportId)) notFound();
  const { content, studyId } = await orNotFound(readReport(viewer, reportId));
  const locale = await currentLocale();
  const t = translator(locale, "report");
  return (
    <ReaderFrame
      skipLabel={translator(locale, "common")("skipToContent")}
      brand={
        <span dir="auto" className="text-base font-bold">
          {readText(content.cover.client, locale)}
        </span>
      }
      languageSwitch={<LanguageSwitch choose={chooseLanguageAction} />}
      userMenu={<UserMenu name={viewer.userName} chooseTheme={chooseThemeAction} />}
      banner={
        <div className="mx-auto w-full max-w-2xl px-4 pt-4 sm:px-6">
          <Callout>
            {t("preview.banner")} <TextLink href={`/studies/${studyId}/report`}>{t("preview.back")}</TextLink>
          </Callout>
        </div>
      }
    >
      <MessagesProvider locale={locale} messages={pickMessages(locale, ["report"])}>
        <ReportReader
          report={toPublished(content)}
          published={null}
          words={{ fa: pickMessages("fa", ["report"]), en: pickMessages("en", ["report"]) }}
        />
      </MessagesProvider>
    </ReaderFrame>
  );
}
