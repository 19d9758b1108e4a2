import type { Metadata } from "next";
import { findClientOrNotFound } from "#app/(studio)/clients/[clientId]/find-client-or-not-found";
import { createStudyAction } from "#app/(studio)/clients/actions";
import { currentLocale } from "#app/session/current-locale";
import { StudyPlanForm } from "#components/studies/study-plan-form";
import { PageHeader } from "#components/ui/page-header";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ params: Promise<{ clientId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "studies")("study.new") };
}

export default async function NewStudyPage({ params }: Props) {
  const client = await findClientOrNotFound((await params).clientId);
  const locale = await currentLocale();
  const t = translator(locale, "studies");
  return (
    <>
      <PageHeader
        title={`${t("study.new")} · ${readText(client.name, locale)}`}
        description={t("study.newDescription")}
      />
      <StudyPlanForm kind="create" clientId={client.id} save={createStudyAction} />
    </>
  );
}
