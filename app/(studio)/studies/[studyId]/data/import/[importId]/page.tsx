import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  cancelImportAction,
  checkMappingAction,
  discardImportAction,
  readFileAgainAction,
  startImportAction,
} from "#app/(studio)/studies/[studyId]/data/actions";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { ImportEnd } from "#components/data/import-end";
import { ImportRunning } from "#components/data/import-running";
import { ImportStatusBadge } from "#components/data/import-status-badge";
import { ImportWizard } from "#components/data/import-wizard";
import { MessagesProvider } from "#components/shell/messages-provider";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { isUuid } from "#contracts/is-uuid";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readImport } from "#server/data/read-import";

type Props = Readonly<{ params: Promise<{ studyId: string; importId: string }> }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "data")("import.title") };
}

export default async function ImportPage({ params }: Props) {
  const { studyId, importId } = await params;
  const study = await findStudyOrNotFound(studyId);
  if (!isUuid(importId)) notFound();
  const upload = await orNotFound(readImport(await requireResearcher(), importId));
  if (upload.studyId !== study.id) notFound();
  const locale = await currentLocale();
  const t = translator(locale, "data");
  const isOpen = upload.status === "uploaded" || upload.status === "mapped" || upload.status === "failed";
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["data"])}>
      <PageHeader
        title={upload.fileName}
        description={t("import.stepHelp")}
        breadcrumbs={<TextLink href={`/studies/${study.id}/data`}>{t("title")}</TextLink>}
        status={<ImportStatusBadge locale={locale} status={upload.status} />}
      />
      {!isOpen && upload.status !== "importing" && <ImportEnd locale={locale} upload={upload} />}
      {upload.status === "failed" && (
        <div className="mb-6">
          <ImportEnd locale={locale} upload={upload} />
        </div>
      )}
      {upload.status === "importing" && upload.run && (
        <ImportRunning importId={upload.id} run={upload.run} cancel={cancelImportAction} />
      )}
      {isOpen && (
        <ImportWizard
          key={JSON.stringify([upload.file.readAs, upload.status])}
          upload={upload}
          readAgain={readFileAgainAction}
          check={checkMappingAction}
          start={startImportAction}
          cancel={cancelImportAction}
          discard={discardImportAction}
        />
      )}
    </MessagesProvider>
  );
}
