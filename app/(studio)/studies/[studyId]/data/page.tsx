import { Database } from "lucide-react";
import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { DataFilters } from "#components/data/data-filters";
import { DataOverviewCards } from "#components/data/data-overview-cards";
import { ImportList } from "#components/data/import-list";
import { ResponseTable } from "#components/data/response-table";
import { ResponsesByDay } from "#components/data/responses-by-day";
import { MessagesProvider } from "#components/shell/messages-provider";
import { DataTabs } from "#components/topline/data-tabs";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import { DataQuery } from "#contracts/data";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { listImports } from "#server/data/list-imports";
import { listResponses } from "#server/data/list-responses";
import { readDataOverview } from "#server/data/read-data-overview";

type Props = Readonly<{
  params: Promise<{ studyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "data")("title") };
}

export default async function DataPage({ params, searchParams }: Props) {
  const viewer = await requireResearcher();
  const study = await findStudyOrNotFound((await params).studyId);
  const query = DataQuery.parse(await searchParams);
  const locale = await currentLocale();
  const t = translator(locale, "data");
  const overview = await orNotFound(readDataOverview(viewer, { studyId: study.id, waveId: query.wave }));
  const imports = await listImports(viewer, study.id);
  const hasResponses = overview.waves.some(({ responses }) => responses > 0);
  const table = hasResponses
    ? await orNotFound(listResponses(viewer, { studyId: study.id, query }))
    : undefined;
  const importHref = `/studies/${study.id}/data/import`;
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["data"])}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={hasResponses && <LinkButton href={importHref}>{t("import.action")}</LinkButton>}
      />
      {hasResponses && <DataTabs locale={locale} studyId={study.id} here="overview" />}
      <div className="flex flex-col gap-6">
        {!table && (
          <EmptyState
            title={t("empty.title")}
            icon={<Icon as={Database} size={24} />}
            actions={
              <>
                <LinkButton href={importHref} variant="primary">
                  {t("import.action")}
                </LinkButton>
                <LinkButton href={`/studies/${study.id}/fieldwork`}>{t("empty.fieldwork")}</LinkButton>
              </>
            }
          >
            {t("empty.text")}
          </EmptyState>
        )}
        {table && (
          <>
            <DataOverviewCards locale={locale} overview={overview} />
            <ResponsesByDay locale={locale} days={overview.days} />
            <div className="flex flex-col gap-3">
              <DataFilters
                studyId={study.id}
                query={query}
                waves={overview.waves}
                dispositions={overview.dispositions}
                variables={table.variables}
                columns={table.columns}
              />
              <ResponseTable locale={locale} studyId={study.id} query={query} table={table} />
            </div>
          </>
        )}
        {imports.length > 0 && <ImportList locale={locale} studyId={study.id} imports={imports} />}
      </div>
    </MessagesProvider>
  );
}
