import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { PrintBar } from "#components/questionnaire-print/print-bar";
import { PrintedQuestionnaire } from "#components/questionnaire-print/printed-questionnaire";
import { MessagesProvider } from "#components/shell/messages-provider";
import { isUuid } from "#contracts/is-uuid";
import { isLocale } from "#i18n/locale";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { readPrintedQuestionnaire } from "#server/printing/read-printed-questionnaire";

type Props = Readonly<{
  params: Promise<{ studyId: string }>;
  searchParams: Promise<{ language?: string; version?: string; paper?: string }>;
}>;

/** What a browser calls the file that it prints into. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { language } = await searchParams;
  const shown = isLocale(language) ? language : await currentLocale();
  const { title } = await findStudyOrNotFound((await params).studyId);
  return { title: { absolute: `${translator(shown, "print")("title")} · ${readText(title, shown)}` } };
}

/** The questionnaire on paper, for a client to read and sign: codes, routing and quotas included. */
export default async function PrintPage({ params, searchParams }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const { language, version, paper } = await searchParams;
  const versionId = version && isUuid(version) ? version : undefined;
  const viewer = await requireResearcher();
  const printed = await orNotFound(readPrintedQuestionnaire(viewer, { studyId: study.id, versionId }));
  const locale = await currentLocale();
  const shown = isLocale(language) ? language : locale;
  return (
    <>
      {paper === undefined && (
        <MessagesProvider locale={locale} messages={pickMessages(locale, ["print"])}>
          <PrintBar studyId={study.id} versionId={versionId} language={shown} />
        </MessagesProvider>
      )}
      <PrintedQuestionnaire language={shown} printed={printed} />
    </>
  );
}
