import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { takeQuestionnaireAction } from "#app/(studio)/studies/[studyId]/questionnaire/exchange/actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { ExportCard } from "#components/exchange/export-card";
import { ImportQuestionnaire } from "#components/exchange/import-questionnaire";
import { MessagesProvider } from "#components/shell/messages-provider";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";

type Props = Readonly<{ params: Promise<{ studyId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "exchange")("title") };
}

export default async function ExchangePage({ params }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const { definition, versions } = await orNotFound(readQuestionnaire(await requireResearcher(), study.id));
  const locale = await currentLocale();
  const t = translator(locale, "exchange");
  const questions = definition.pages.reduce((total, page) => total + page.questions.length, 0);
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["exchange", "questionnaire"])}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={<TextLink href={`/studies/${study.id}/questionnaire`}>{t("back")}</TextLink>}
      />
      <div className="flex max-w-4xl flex-col gap-6">
        <ImportQuestionnaire
          studyId={study.id}
          standingQuestions={questions}
          take={takeQuestionnaireAction}
        />
        <ExportCard locale={locale} studyId={study.id} versions={versions} />
      </div>
    </MessagesProvider>
  );
}
