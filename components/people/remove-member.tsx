"use client";
import { useState, useTransition } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import type { ActionResult } from "#contracts/app-error";

type Props = Readonly<{
  userId: string;
  name: string;
  remove: (input: { userId: string }) => Promise<ActionResult<unknown>>;
}>;

export function RemoveMember({ userId, name, remove }: Props) {
  const t = useMessages("people");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const result = await remove({ userId });
      if (result.ok) setAsking(false);
      else setError(errorText(result));
    });
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={`${t("remove")}: ${name}`}
        onPress={() => setAsking(true)}
      >
        {t("remove")}
      </Button>
      <ConfirmDialog
        title={t("removeTitle", { name })}
        confirmLabel={t("remove")}
        cancelLabel={common("cancel")}
        closeLabel={common("close")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={confirm}
        isPending={isPending}
        isDanger
      >
        {error ? <span role="alert">{error}</span> : t("removeText")}
      </ConfirmDialog>
    </>
  );
}
