import type { Metadata } from "next";
import Link from "next/link";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { chooseSolutionAction, nameSegmentsAction } from "#app/(studio)/studies/[studyId]/segments/actions";
import { findSolutionOrNotFound } from "#app/(studio)/studies/[studyId]/segments/find-segmentation-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { SegmentShares } from "#components/charts/segment-shares";
import { BasisHeatMaps } from "#components/segmentation/basis-heat-map";
import { ChooseSolutionButton } from "#components/segmentation/choose-solution-button";
import { FindingList } from "#components/segmentation/finding-list";
import { FitDetails } from "#components/segmentation/fit-details";
import { describeMarkers } from "#components/segmentation/marker-list";
import { NameSegmentsForm } from "#components/segmentation/name-segments-form";
import { ProfileTable } from "#components/segmentation/profile-table";
import { nameSegments, variableName } from "#components/segmentation/profile-words";
import { SegmentBars } from "#components/segmentation/segment-bars";
import { MessagesProvider } from "#components/shell/messages-provider";
import { Badge } from "#components/ui/badge";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Card } from "#components/ui/card";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import type { ProfiledVariable } from "#contracts/segmentation";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { namingLanguages } from "#questionnaire/localised-text";

type Props = Readonly<{
  params: Promise<{ studyId: string; segmentationId: string; solutionId: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
}>;

const markersShown = 8;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { studyId, segmentationId, solutionId } = await params;
  const { method, k } = await findSolutionOrNotFound(studyId, segmentationId, solutionId);
  const t = translator(await currentLocale(), "segmentation");
  return { title: t("solutionName", { method: t(`method.${method}`), k }) };
}

export default async function SolutionPage({ params, searchParams }: Props) {
  const { studyId, segmentationId, solutionId } = await params;
  const study = await findStudyOrNotFound(studyId);
  const solution = await findSolutionOrNotFound(study.id, segmentationId, solutionId);
  const show = (await searchParams).show === "index" ? "index" : "percent";
  const locale = await currentLocale();
  const t = translator(locale, "segmentation");
  const common = translator(locale, "common");
  const { result, segmentation } = solution;
  const segments = nameSegments(result, solution.segments, locale, (number) => t("workingName", { number }));
  const names = Object.fromEntries(result.profile.map((one) => [one.code, variableName(one, locale)]));
  const title = t("solutionName", { method: t(`method.${solution.method}`), k: solution.k });
  const home = `/studies/${study.id}/segments`;
  const byEffect = (purpose: ProfiledVariable["purpose"]) =>
    result.profile
      .filter((variable) => variable.purpose === purpose)
      .sort((a, b) => (b.effect?.size ?? -1) - (a.effect?.size ?? -1));
  const descriptors = byEffect("descriptor");
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["segmentation"])}>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t("title")}
            crumbs={[
              { label: t("title"), href: home },
              { label: segmentation.title, href: `${home}/${segmentationId}` },
              { label: title },
            ]}
          />
        }
        title={title}
        status={
          <>
            {solution.isChosen && <Badge tone="success">{t("compare.chosen")}</Badge>}
            {result.simulatedInBase > 0 && <Badge tone="warning">{common("simulated")}</Badge>}
          </>
        }
        description={t("profile.base", { base: result.baseSize })}
        actions={
          solution.isChosen ? (
            <LinkButton variant="primary" href={`/studies/${study.id}/report`}>
              {t("profile.report")}
            </LinkButton>
          ) : (
            <ChooseSolutionButton
              solutionId={solution.id}
              replaces={segmentation.chosenSolutionId !== null}
              choose={chooseSolutionAction}
            />
          )
        }
      />
      <div className="flex flex-col gap-6">
        <Card title={t("profile.warnings")}>
          {result.warnings.length === 0 ? (
            <p className="text-sm text-muted">{t("profile.noWarnings")}</p>
          ) : (
            <FindingList t={t} findings={result.warnings} names={names} />
          )}
        </Card>
        <Card as="div">
          <SegmentShares
            locale={locale}
            title={t("profile.sizes")}
            note={t("profile.sizesNote", { method: t(`method.${solution.method}`), base: result.baseSize })}
            summary={result.sizes
              .map(({ share }, index) => t("profile.sizePart", { name: segments[index].name, share }))
              .join(locale === "fa" ? "، " : ", ")}
            tableLabel={t("chart.table")}
            itemLabel={t("profile.segment")}
            shareLabel={t("profile.share")}
            baseLabel={t("profile.count")}
            lowLabel={t("profile.low")}
            highLabel={t("profile.high")}
            segments={result.sizes.map(({ number, count, share, low, high }, index) => ({
              id: String(number),
              label: `${segments[index].letter} · ${segments[index].name}`,
              ...{ share, low, high, base: count },
            }))}
          />
        </Card>
        {solution.isChosen && (
          <NameSegmentsForm
            key={solution.id}
            solutionId={solution.id}
            languages={namingLanguages(study.languages)}
            save={nameSegmentsAction}
            segments={solution.segments.map(({ number, name, description }) => ({
              ...{ number, name, description },
              size: `${t("list.base", { count: result.sizes[number - 1].count })} · ${t("profile.sizePart", {
                name: "",
                share: result.sizes[number - 1].share,
              }).trim()}`,
              markers: describeMarkers(t, result, number, locale, markersShown),
            }))}
          />
        )}
        <h2 className="text-lg font-bold">{t("profile.heat")}</h2>
        <BasisHeatMaps locale={locale} result={result} segments={segments} />
        <h2 className="text-lg font-bold">{t("profile.apart")}</h2>
        <SegmentBars locale={locale} result={result} segments={segments} />
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <h2 className="text-lg font-bold">{t("profile.descriptors")}</h2>
            <p className="mt-1 max-w-2xl text-sm text-muted">
              {descriptors.length > 0 ? t("profile.descriptorsNote") : t("profile.noDescriptors")}
            </p>
          </div>
          <nav
            aria-label={t("profile.show")}
            className="flex rounded-md border border-line bg-sunken p-0.5 text-sm"
          >
            {(["percent", "index"] as const).map((one) => (
              <Link
                key={one}
                href={one === "percent" ? "?" : "?show=index"}
                scroll={false}
                aria-current={show === one ? "true" : undefined}
                className="flex min-h-8 items-center rounded-sm px-3 text-muted aria-current:bg-surface aria-current:font-medium aria-current:text-ink"
              >
                {t(one === "percent" ? "profile.showPercent" : "profile.showIndex")}
              </Link>
            ))}
          </nav>
        </div>
        {descriptors.length > 0 && (
          <Card as="div">
            <div className="flex flex-col gap-8">
              {descriptors.map((variable) => (
                <ProfileTable
                  key={variable.code}
                  locale={locale}
                  variable={variable}
                  segments={segments}
                  show={show}
                />
              ))}
            </div>
          </Card>
        )}
        <Card as="div">
          <details>
            <summary className="font-bold">{t("profile.basisTables")}</summary>
            <p className="mt-2 text-sm text-muted">{t("profile.circular")}</p>
            <div className="mt-4 flex flex-col gap-8">
              {byEffect("basis").map((variable) => (
                <ProfileTable
                  key={variable.code}
                  locale={locale}
                  variable={variable}
                  segments={segments}
                  show={show}
                />
              ))}
            </div>
          </details>
        </Card>
        <Card title={t("profile.details")}>
          <FitDetails locale={locale} result={result} />
        </Card>
      </div>
    </MessagesProvider>
  );
}
