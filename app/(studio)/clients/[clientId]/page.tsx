import { FolderPlus, Plus } from "lucide-react";
import type { Metadata } from "next";
import { findClientOrNotFound } from "#app/(studio)/clients/[clientId]/find-client-or-not-found";
import { renameClientAction } from "#app/(studio)/clients/actions";
import { currentLocale } from "#app/session/current-locale";
import { ClientNameDialog } from "#components/studies/client-name-dialog";
import { StudyRow } from "#components/studies/study-row";
import { Card } from "#components/ui/card";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ params: Promise<{ clientId: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const client = await findClientOrNotFound((await params).clientId);
  return { title: readText(client.name, await currentLocale()) };
}

export default async function ClientPage({ params }: Props) {
  const client = await findClientOrNotFound((await params).clientId);
  const locale = await currentLocale();
  const t = translator(locale, "studies");
  const newStudy = (
    <LinkButton href={`/clients/${client.id}/new-study`} variant="primary" icon={<Icon as={Plus} />}>
      {t("study.new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={readText(client.name, locale)}
        description={t("clients.studyCount", { count: client.studies.length })}
        actions={
          <>
            <ClientNameDialog
              kind="rename"
              clientId={client.id}
              name={client.name}
              save={renameClientAction}
            />
            {client.studies.length > 0 && newStudy}
          </>
        }
      />
      {client.studies.length === 0 ? (
        <EmptyState
          title={t("clients.noStudies")}
          icon={<Icon as={FolderPlus} size={24} />}
          actions={newStudy}
        >
          {t("study.newDescription")}
        </EmptyState>
      ) : (
        <Card isFlush>
          <ul>
            {client.studies.map((study) => (
              <StudyRow key={study.id} study={study} locale={locale} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
