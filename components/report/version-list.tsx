"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Cell } from "#components/ui/cell";
import { CodeText } from "#components/ui/code-text";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { RowHead } from "#components/ui/row-head";
import { showToast } from "#components/ui/toast-queue";
import type { ActionResult } from "#contracts/app-error";
import type { ReportVersionInput, ReportVersionItem } from "#contracts/reports";
import { formatDateTime, formatNumber } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";

type Props = Readonly<{
  versions: readonly ReportVersionItem[];
  withdraw: (input: ReportVersionInput) => Promise<ActionResult<unknown>>;
}>;

export function VersionList({ versions, withdraw }: Props) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const [asked, setAsked] = useState<ReportVersionItem>();
  return (
    <Card title={t("versions.title")} isFlush={versions.length > 0}>
      {versions.length === 0 ? (
        <p className="text-sm text-muted">{t("versions.none")}</p>
      ) : (
        <DataTable caption={t("versions.title")} isCaptionHidden>
          <thead>
            <tr>
              <HeadCell>{t("versions.number")}</HeadCell>
              <HeadCell>{t("versions.date")}</HeadCell>
              <HeadCell>{t("versions.by")}</HeadCell>
              <HeadCell>{t("versions.hash")}</HeadCell>
              <HeadCell>{t("versions.state")}</HeadCell>
              <HeadCell>
                <span className="sr-only">{t("versions.withdraw")}</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <RowHead>{formatNumber(locale, version.number)}</RowHead>
                <Cell className="whitespace-nowrap">
                  {formatDateTime(locale, version.publishedAt, timeZone)}
                </Cell>
                <Cell>
                  <bdi>{version.publishedByName}</bdi>
                </Cell>
                <Cell>
                  <CodeText>{version.contentHash.slice(0, 12)}</CodeText>
                </Cell>
                <Cell>
                  {version.withdrawnAt ? (
                    <Badge>{t("versions.withdrawn", { date: new Date(version.withdrawnAt) })}</Badge>
                  ) : (
                    <Badge tone="success">{t("versions.readable")}</Badge>
                  )}
                </Cell>
                <Cell className="text-end">
                  {!version.withdrawnAt && (
                    <Button size="small" variant="quiet" onPress={() => setAsked(version)}>
                      {t("versions.withdraw")}
                    </Button>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {asked && <WithdrawDialog version={asked} withdraw={withdraw} onClose={() => setAsked(undefined)} />}
    </Card>
  );
}

type DialogProps = Readonly<{
  version: ReportVersionItem;
  withdraw: Props["withdraw"];
  onClose: () => void;
}>;

function WithdrawDialog({ version, withdraw, onClose }: DialogProps) {
  const t = useMessages("report");
  const common = useMessages("common");
  const errorText = useErrorText();
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const { id: versionId, number } = version;
  async function confirm() {
    setPending(true);
    const result = await withdraw({ versionId }).catch(
      () => ({ ok: false, code: "unavailable", detail: {} }) as const,
    );
    setPending(false);
    onClose();
    showToast(
      result.ok
        ? { tone: "success", title: t("versions.withdrawDone", { number }) }
        : { tone: "danger", title: errorText(result) },
    );
    router.refresh();
  }
  return (
    <ConfirmDialog
      title={t("versions.withdrawTitle", { number })}
      confirmLabel={t("versions.withdrawConfirm")}
      cancelLabel={common("cancel")}
      closeLabel={common("close")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={confirm}
      isPending={isPending}
      isDanger
    >
      {t("versions.withdrawText")}
    </ConfirmDialog>
  );
}
