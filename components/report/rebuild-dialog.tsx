"use client";
import { useState } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import type { ActionResult } from "#contracts/app-error";

type Props = Readonly<{
  editedTexts: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Saves what is pending first; null when that failed. */
  rebuild: () => Promise<ActionResult<unknown> | null>;
}>;

/** Says what stays and what is written anew. */
export function RebuildDialog({ editedTexts, isOpen, onOpenChange, rebuild }: Props) {
  const t = useMessages("report");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [failure, setFailure] = useState<string>();
  const [isPending, setPending] = useState(false);
  async function confirm() {
    setPending(true);
    const result = await rebuild().catch(() => ({ ok: false, code: "unavailable", detail: {} }) as const);
    // The page is loaded again with the new figures.
    if (result?.ok) return location.reload();
    setPending(false);
    setFailure(result ? errorText(result) : t("save.conflictText"));
  }
  return (
    <ConfirmDialog
      title={t("rebuild.title")}
      confirmLabel={t("rebuild.confirm")}
      cancelLabel={common("cancel")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onConfirm={confirm}
      isPending={isPending}
    >
      <div className="flex flex-col gap-3">
        {failure && (
          <Callout tone="danger" isAnnounced>
            {failure}
          </Callout>
        )}
        <p>{t("rebuild.text")}</p>
        <p>{t("rebuild.kept", { count: editedTexts })}</p>
        {editedTexts > 0 && <p>{t("rebuild.careful")}</p>}
        <p>{t("rebuild.lost")}</p>
      </div>
    </ConfirmDialog>
  );
}
