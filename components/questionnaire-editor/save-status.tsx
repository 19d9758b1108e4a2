"use client";
import { CircleAlert, CircleCheck, CloudUpload } from "lucide-react";
import type { SaveState } from "#components/questionnaire-editor/autosave";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";

type Props = Readonly<{ state: SaveState; onRetry: () => void }>;

const icons = { saved: CircleCheck, waiting: CloudUpload, saving: CloudUpload } as const;

export function SaveStatus({ state, onRetry }: Props) {
  const t = useMessages("questionnaire");
  const errorText = useErrorText();
  if (state.status === "failed") {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-2 text-sm text-danger">
        <Icon as={CircleAlert} />
        <span>
          {t("save.failed")} {errorText(state.failure)}
        </span>
        <Button size="small" onPress={onRetry}>
          {t("save.retry")}
        </Button>
      </div>
    );
  }
  if (state.status === "conflict") return null;
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-sm text-muted">
      <Icon as={icons[state.status]} className={state.status === "saved" ? "text-success" : undefined} />
      {t(`save.${state.status}`)}
    </span>
  );
}
