"use client";
import { Pause, Play } from "lucide-react";
import { useState, useTransition } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { ConfirmDialog } from "#components/ui/confirm-dialog";
import { Icon } from "#components/ui/icon";
import type { ActionResult } from "#contracts/app-error";
import { type ChangeWaveStatusInput, graceHours } from "#contracts/fieldwork";

type Props = Readonly<{
  waveId: string;
  status: "open" | "paused";
  changeStatus: (input: ChangeWaveStatusInput) => Promise<ActionResult<unknown>>;
}>;

export function WaveActions({ waveId, status, changeStatus }: Props) {
  const t = useMessages("fieldwork");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [error, setError] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const [isPending, startTransition] = useTransition();
  const change = (next: ChangeWaveStatusInput["status"]) =>
    startTransition(async () => {
      const result = await changeStatus({ waveId, status: next });
      setAsking(false);
      setError(result.ok ? undefined : errorText(result));
    });
  return (
    <>
      {error && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
      {status === "open" ? (
        <Button
          size="small"
          icon={<Icon as={Pause} />}
          isPending={isPending}
          onPress={() => change("paused")}
        >
          {t("pause")}
        </Button>
      ) : (
        <Button
          size="small"
          variant="primary"
          icon={<Icon as={Play} isDirectional />}
          isPending={isPending}
          onPress={() => change("open")}
        >
          {t("resume")}
        </Button>
      )}
      <Button size="small" onPress={() => setAsking(true)}>
        {t("close")}
      </Button>
      <ConfirmDialog
        title={t("closeTitle")}
        isOpen={isAsking}
        onOpenChange={setAsking}
        closeLabel={common("close")}
        cancelLabel={common("cancel")}
        confirmLabel={t("close")}
        onConfirm={() => change("closed")}
        isPending={isPending}
        isDanger
      >
        {t("closeText", { hours: graceHours })}
      </ConfirmDialog>
    </>
  );
}
