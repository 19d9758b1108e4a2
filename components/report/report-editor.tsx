"use client";
import { ExternalLink, RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SaveReportAction } from "#components/report/autosave-edits";
import { PageOutline } from "#components/report/page-outline";
import { PagePreview } from "#components/report/page-preview";
import { PageWords } from "#components/report/page-words";
import { PublishDialog } from "#components/report/publish-dialog";
import { RebuildDialog } from "#components/report/rebuild-dialog";
import type { ReportWords } from "#components/report/report-language";
import { useReportDraft } from "#components/report/use-report-draft";
import { VersionList } from "#components/report/version-list";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import type { ActionResult } from "#contracts/app-error";
import type { ReportDraft, ReportRevisionInput, ReportVersionInput } from "#contracts/reports";
import { countEditedTexts } from "#reports/keep-edits";

type Props = Readonly<{
  draft: ReportDraft;
  clientName: string;
  words: ReportWords;
  save: SaveReportAction;
  publish: (input: ReportRevisionInput) => Promise<ActionResult<{ number: number }>>;
  rebuild: (input: ReportRevisionInput) => Promise<ActionResult<unknown>>;
  withdraw: (input: ReportVersionInput) => Promise<ActionResult<unknown>>;
}>;

const saveTones = {
  saved: "success",
  waiting: "neutral",
  saving: "neutral",
  failed: "danger",
  conflict: "danger",
} as const;

export function ReportEditor({ draft: opened, clientName, words, save, publish, rebuild, withdraw }: Props) {
  const t = useMessages("report");
  const router = useRouter();
  const draft = useReportDraft(opened, save);
  const [openId, setOpenId] = useState("cover");
  const [isPublishing, setPublishing] = useState(false);
  const [isRebuilding, setRebuilding] = useState(false);
  const { report, status, autosave } = draft;
  const page = report.pages.find(({ id }) => id === openId) ?? report.pages[0];

  /** What is done to the report is done to what stands on the screen. */
  async function afterSaving<T>(act: (input: ReportRevisionInput) => Promise<ActionResult<T>>) {
    if (!(await autosave.flush())) return null;
    return act({ reportId: opened.id, expectedRevision: autosave.revision() });
  }

  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("start.description")}
        status={
          <span role="status">
            <Badge tone={saveTones[status]} hasDot>
              {t(`save.${status}`)}
            </Badge>
          </span>
        }
        actions={
          <>
            <LinkButton
              href={`/report-preview/${opened.id}`}
              opensNewTab
              icon={<Icon as={ExternalLink} isDirectional />}
            >
              {t("edit.openPreview")}
            </LinkButton>
            <Button icon={<Icon as={RefreshCw} />} onPress={() => setRebuilding(true)}>
              {t("rebuild.confirm")}
            </Button>
            <Button variant="primary" onPress={() => setPublishing(true)}>
              {t("publish.action")}
            </Button>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {status === "conflict" && (
          <Callout
            tone="danger"
            title={t("save.conflictTitle")}
            isAnnounced
            actions={<Button onPress={() => location.reload()}>{t("save.reload")}</Button>}
          >
            {t("save.conflictText")}
          </Callout>
        )}
        {status === "failed" && (
          <Callout
            tone="danger"
            title={t("save.failed")}
            isAnnounced
            actions={<Button onPress={() => autosave.flush()}>{t("save.retry")}</Button>}
          />
        )}
        {opened.isBehind && (
          <Callout
            tone="warning"
            title={t("behind.title")}
            actions={<Button onPress={() => setRebuilding(true)}>{t("behind.rebuild")}</Button>}
          >
            {t("behind.text")}
          </Callout>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
          <Card title={t("edit.outline")} className="lg:sticky lg:top-32">
            <PageOutline draft={draft} openId={page.id} onOpen={setOpenId} />
          </Card>
          <div className="flex min-w-0 flex-col gap-6">
            <Card
              title={t("edit.words")}
              actions={<TextLink href="#preview-title">{t("edit.jump")}</TextLink>}
            >
              <PageWords key={page.id} draft={draft} page={page} />
            </Card>
            <PagePreview report={report} page={page} words={words} />
          </div>
        </div>
        <VersionList versions={opened.versions} withdraw={withdraw} />
      </div>
      <PublishDialog
        report={report}
        clientName={clientName}
        nextNumber={(opened.versions[0]?.number ?? 0) + 1}
        isOpen={isPublishing}
        onOpenChange={setPublishing}
        publish={async () => {
          const result = await afterSaving(publish);
          if (result?.ok) router.refresh();
          return result;
        }}
        onOpenPage={(pageId) => {
          setOpenId(pageId);
          setPublishing(false);
        }}
      />
      <RebuildDialog
        editedTexts={countEditedTexts(report)}
        isOpen={isRebuilding}
        onOpenChange={setRebuilding}
        rebuild={() => afterSaving(rebuild)}
      />
    </>
  );
}
