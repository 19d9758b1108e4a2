import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import {
  checkInputsAction,
  createSegmentationAction,
} from "#app/(studio)/studies/[studyId]/segments/actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { groupVariables } from "#components/segmentation/group-variables";
import { NewSegmentationForm } from "#components/segmentation/new-segmentation-form";
import { MessagesProvider } from "#components/shell/messages-provider";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageHeader } from "#components/ui/page-header";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import { listSegmentations } from "#server/segmentation/list-segmentations";
import { readSegmentationChoices } from "#server/segmentation/read-segmentation-choices";

type Props = Readonly<{ params: Promise<{ studyId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "segmentation")("form.title") };
}

export default async function NewSegmentationPage({ params }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const viewer = await requireResearcher();
  const choices = await orNotFound(readSegmentationChoices(viewer, study.id));
  const home = `/studies/${study.id}/segments`;
  if (choices.waves.length === 0) redirect(home);
  const earlier = await listSegmentations(viewer, study.id);
  const locale = await currentLocale();
  const t = translator(locale, "segmentation");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["segmentation"])}>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t("title")}
            crumbs={[{ label: t("title"), href: home }, { label: t("form.title") }]}
          />
        }
        title={t("form.title")}
        description={t("form.note")}
      />
      <NewSegmentationForm
        studyId={study.id}
        defaultTitle={t("form.defaultName", { number: earlier.length + 1 })}
        waves={choices.waves.map(({ id, title, number, complete, simulated }) => ({
          ...{ id, complete, simulated },
          title: readText(title, locale) || String(number),
        }))}
        groups={groupVariables(choices.variables, choices.bases, locale)}
        check={checkInputsAction}
        create={createSegmentationAction}
      />
    </MessagesProvider>
  );
}
