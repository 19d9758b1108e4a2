import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { PreviewDesk } from "#components/questionnaire-preview/preview-desk";
import { MessagesProvider } from "#components/shell/messages-provider";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { PreviewQuery } from "#contracts/questionnaires";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { listVersions } from "#server/questionnaires/list-versions";
import { readPreviewed } from "#server/questionnaires/read-preview";

type Props = Readonly<{
  params: Promise<{ studyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "preview")("title") };
}

export default async function TryPage({ params, searchParams }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const viewer = await requireResearcher();
  const asked = PreviewQuery.pick({ language: true, page: true, version: true }).safeParse(
    await searchParams,
  );
  const { language, page, version } = asked.data ?? {};
  const { definition, revision } = await orNotFound(
    readPreviewed(viewer, { studyId: study.id, query: { version } }),
  );
  const locale = await currentLocale();
  const t = translator(locale, "preview");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["preview"])}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={<TextLink href={`/studies/${study.id}/questionnaire`}>{t("back")}</TextLink>}
      />
      <PreviewDesk
        key={version}
        studyId={study.id}
        definition={definition}
        revision={revision}
        versions={await listVersions(viewer, study.id)}
        versionId={version}
        openedLanguage={definition.languages.find((one) => one === language) ?? definition.languages[0]}
        openedAt={definition.pages.some(({ code }) => code === page) ? page : undefined}
      />
    </MessagesProvider>
  );
}
