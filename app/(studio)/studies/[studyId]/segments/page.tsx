import { Layers } from "lucide-react";
import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { SegmentationListItemCard } from "#components/segmentation/segmentation-card";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import { translator } from "#i18n/translator";
import { listSegmentations } from "#server/segmentation/list-segmentations";

type Props = Readonly<{ params: Promise<{ studyId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "segmentation")("title") };
}

export default async function SegmentsPage({ params }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const segmentations = await orNotFound(listSegmentations(await requireResearcher(), study.id));
  const locale = await currentLocale();
  const t = translator(locale, "segmentation");
  const home = `/studies/${study.id}`;
  if (!study.hasResponses) {
    return (
      <>
        <PageHeader title={t("title")} description={t("titleNote")} />
        <EmptyState
          icon={<Icon as={Layers} size={24} />}
          title={t("empty.noData.title")}
          actions={
            <>
              <LinkButton variant="primary" href={`${home}/data`}>
                {t("empty.noData.data")}
              </LinkButton>
              <LinkButton href={`${home}/fieldwork`}>{t("empty.noData.fieldwork")}</LinkButton>
            </>
          }
        >
          {t("empty.noData.text")}
        </EmptyState>
      </>
    );
  }
  const create = (
    <LinkButton
      variant={segmentations.some((one) => one.chosenSolutionId) ? "secondary" : "primary"}
      href={`${home}/segments/new`}
    >
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("titleNote")}
        actions={segmentations.length > 0 && create}
      />
      {segmentations.length === 0 ? (
        <EmptyState icon={<Icon as={Layers} size={24} />} title={t("empty.none.title")} actions={create}>
          {t("empty.none.text")}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {segmentations.map((segmentation) => (
            <SegmentationListItemCard
              key={segmentation.id}
              locale={locale}
              href={`${home}/segments/${segmentation.id}`}
              segmentation={segmentation}
            />
          ))}
        </ul>
      )}
    </>
  );
}
