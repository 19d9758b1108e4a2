import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { saveTranslationsAction } from "#app/(studio)/studies/[studyId]/questionnaire/translations/actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { MessagesProvider } from "#components/shell/messages-provider";
import { TranslationDesk } from "#components/translations/translation-desk";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { countTranslated, listTranslationRows } from "#questionnaire/translation-rows";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";

type Props = Readonly<{ params: Promise<{ studyId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "translations")("title") };
}

export default async function TranslationsPage({ params }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const { definition } = await orNotFound(readQuestionnaire(await requireResearcher(), study.id));
  const locale = await currentLocale();
  const t = translator(locale, "translations");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["translations"])}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={<TextLink href={`/studies/${study.id}/questionnaire`}>{t("back")}</TextLink>}
      />
      <TranslationDesk
        studyId={study.id}
        languages={definition.languages}
        rows={listTranslationRows(definition)}
        counts={countTranslated(definition)}
        save={saveTranslationsAction}
      />
    </MessagesProvider>
  );
}
