import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { UploadForm } from "#components/data/upload-form";
import { MessagesProvider } from "#components/shell/messages-provider";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";

type Props = Readonly<{ params: Promise<{ studyId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "data")("import.title") };
}

export default async function ImportPage({ params }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const locale = await currentLocale();
  const t = translator(locale, "data");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["data"])}>
      <PageHeader
        title={t("import.title")}
        description={t("import.description")}
        breadcrumbs={<TextLink href={`/studies/${study.id}/data`}>{t("title")}</TextLink>}
      />
      <div className="max-w-xl">
        <UploadForm studyId={study.id} />
      </div>
    </MessagesProvider>
  );
}
