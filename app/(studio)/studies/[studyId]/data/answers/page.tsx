import { BarChart3 } from "lucide-react";
import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { DataTabs } from "#components/topline/data-tabs";
import { QuestionCard } from "#components/topline/question-card";
import { answersHref, pageTitle, ToplineChoices } from "#components/topline/topline-choices";
import { Callout } from "#components/ui/callout";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import { Pagination } from "#components/ui/pagination";
import { ToplineQuery } from "#contracts/topline";
import { translator } from "#i18n/translator";
import { readTopline } from "#server/data/read-topline";

type Props = Readonly<{
  params: Promise<{ studyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "topline")("title") };
}

export default async function AnswersPage({ params, searchParams }: Props) {
  const viewer = await requireResearcher();
  const study = await findStudyOrNotFound((await params).studyId);
  const query = ToplineQuery.parse(await searchParams);
  const locale = await currentLocale();
  const t = translator(locale, "topline");
  const view = await orNotFound(readTopline(viewer, { studyId: study.id, query }));
  const isEmpty = view.real + view.simulated === 0;
  const here = view.pages.findIndex(({ code }) => code === view.pageCode);
  const hrefOf = (index: number) =>
    view.pages[index] && answersHref(study.id, { ...query, page: view.pages[index].code });
  const turnPages = (label: string) =>
    view.pages.length > 1 && (
      <Pagination
        label={label}
        previousLabel={t("previous")}
        nextLabel={t("next")}
        previousHref={hrefOf(here - 1)}
        nextHref={hrefOf(here + 1)}
        summary={<bdi>{pageTitle(locale, view, here)}</bdi>}
      />
    );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <DataTabs locale={locale} studyId={study.id} here="answers" />
      {isEmpty ? (
        <EmptyState
          title={t("emptyTitle")}
          icon={<Icon as={BarChart3} size={24} />}
          actions={<LinkButton href={`/studies/${study.id}/fieldwork`}>{t("toFieldwork")}</LinkButton>}
        >
          {t("emptyText")}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          {view.population === "simulated" && (
            <Callout tone="warning" title={t("simulatedTitle")}>
              {t("simulatedText", { count: view.simulated })}
            </Callout>
          )}
          <ToplineChoices locale={locale} studyId={study.id} query={query} view={view} />
          {turnPages(t("pages"))}
          {view.questions.map((question) => (
            <QuestionCard key={question.code} locale={locale} question={question} />
          ))}
          {turnPages(t("pagesBelow"))}
        </div>
      )}
    </>
  );
}
