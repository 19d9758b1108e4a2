import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import { createClientAction } from "#app/(studio)/clients/actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { ClientCard } from "#components/studies/client-card";
import { ClientNameDialog } from "#components/studies/client-name-dialog";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { PageHeader } from "#components/ui/page-header";
import { translator } from "#i18n/translator";
import { listWorkspace } from "#server/studies/list-workspace";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "studies")("clients.title") };
}

export default async function ClientsPage() {
  const viewer = await requireResearcher();
  const locale = await currentLocale();
  const t = translator(locale, "studies");
  const clients = await listWorkspace(viewer);
  const isEmpty = clients.length === 0;
  return (
    <>
      <PageHeader
        title={t("clients.title")}
        description={t("clients.description")}
        actions={!isEmpty && <ClientNameDialog kind="create" save={createClientAction} />}
      />
      {isEmpty ? (
        <EmptyState
          title={t("clients.emptyTitle")}
          icon={<Icon as={Building2} size={24} />}
          actions={<ClientNameDialog kind="create" save={createClientAction} isPrimary />}
        >
          {t("clients.emptyText")}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-6">
          {clients.map((client) => (
            <ClientCard key={client.id} client={client} locale={locale} />
          ))}
        </div>
      )}
    </>
  );
}
