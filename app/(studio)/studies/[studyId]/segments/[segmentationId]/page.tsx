import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { cancelJobAction } from "#app/(studio)/studies/[studyId]/segments/actions";
import { findSegmentationOrNotFound } from "#app/(studio)/studies/[studyId]/segments/find-segmentation-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { FitCharts } from "#components/segmentation/fit-charts";
import { JobOutcome } from "#components/segmentation/job-outcome";
import { SegmentationProgress } from "#components/segmentation/segmentation-progress";
import { SolutionTable } from "#components/segmentation/solution-table";
import { MessagesProvider } from "#components/shell/messages-provider";
import { Badge } from "#components/ui/badge";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Card } from "#components/ui/card";
import { PageHeader } from "#components/ui/page-header";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { variableTitle } from "#questionnaire/codebook";
import { readSegmentationChoices } from "#server/segmentation/read-segmentation-choices";

type Props = Readonly<{ params: Promise<{ studyId: string; segmentationId: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { studyId, segmentationId } = await params;
  return { title: (await findSegmentationOrNotFound(studyId, segmentationId)).title };
}

export default async function SegmentationPage({ params }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const segmentation = await findSegmentationOrNotFound(study.id, (await params).segmentationId);
  const locale = await currentLocale();
  const t = translator(locale, "segmentation");
  const common = translator(locale, "common");
  const { variables } = await readSegmentationChoices(await requireResearcher(), study.id);
  const names = Object.fromEntries(
    variables.map((variable) => [variable.code, variableTitle(variable, locale)]),
  );
  const { specification, solutions, job, chosenSolutionId } = segmentation;
  const home = `/studies/${study.id}/segments`;
  const isRunning = job?.status === "queued" || job?.status === "running";
  const isSimulated = solutions.some((solution) => solution.result.simulatedInBase > 0);
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["segmentation"])}>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t("title")}
            crumbs={[{ label: t("title"), href: home }, { label: segmentation.title }]}
          />
        }
        title={segmentation.title}
        status={isSimulated && <Badge tone="warning">{common("simulated")}</Badge>}
        description={[
          specification.methods.map((method) => t(`method.${method}`)).join(" · "),
          t("list.kRange", { from: specification.kMin, to: specification.kMax }),
          t("list.basis", { count: specification.basis.length }),
          ...(segmentation.baseSize === null ? [] : [t("list.base", { count: segmentation.baseSize })]),
        ].join(" · ")}
      />
      <div className="flex flex-col gap-6">
        {job && isRunning && (
          <SegmentationProgress
            key={job.id}
            job={job}
            startsPerSolution={specification.starts}
            cancel={cancelJobAction}
          />
        )}
        {job && <JobOutcome locale={locale} job={job} names={names} newHref={`${home}/new`} />}
        {solutions.length === 0 && isRunning && <p className="text-sm text-muted">{t("compare.waiting")}</p>}
        {specification.methods.map((method) => {
          const fitted = solutions.filter((solution) => solution.method === method);
          if (fitted.length === 0) return null;
          return (
            <Card key={method}>
              <SolutionTable
                locale={locale}
                method={method}
                solutions={fitted}
                chosenSolutionId={chosenSolutionId}
                hrefOf={(solutionId) => `${home}/${segmentation.id}/${solutionId}`}
                names={names}
              />
            </Card>
          );
        })}
        <FitCharts locale={locale} solutions={solutions} chosenSolutionId={chosenSolutionId} />
      </div>
    </MessagesProvider>
  );
}
