"use client";
import { type SaveState, unreachable } from "#components/questionnaire-editor/autosave";
import type { Leftover } from "#components/questionnaire-editor/use-draft";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";

type Props = Readonly<{
  saveState: SaveState;
  leftover: Leftover | undefined;
  onRetry: () => void;
  onReload: () => void;
  onOverwrite: () => void;
  onRestore: () => void;
  onDiscard: () => void;
  onDismiss: () => void;
}>;

/** Above the panes, with room below when there is something to say. */
export function DraftNotices(props: Props) {
  return (
    <div className="not-empty:mb-4">
      <DraftNotice {...props} />
    </div>
  );
}

/** A save that failed, two editors at once, and words that an earlier visit could not save: nothing is decided unasked. */
function DraftNotice({
  saveState,
  leftover,
  onRetry,
  onReload,
  onOverwrite,
  onRestore,
  onDiscard,
  onDismiss,
}: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const errorText = useErrorText();
  if (saveState.status === "failed") {
    const { failure } = saveState;
    return (
      <Callout
        tone="danger"
        isAnnounced
        title={t("save.failedTitle")}
        actions={
          <Button size="small" onPress={onRetry}>
            {t("save.retry")}
          </Button>
        }
      >
        {failure.code === unreachable ? t("save.unreachable") : errorText(failure)} {t("save.kept")}
      </Callout>
    );
  }
  if (saveState.status === "conflict") {
    return (
      <Callout
        tone="warning"
        isAnnounced
        title={t("conflict.title")}
        actions={
          <>
            <Button size="small" onPress={onReload}>
              {t("conflict.reload")}
            </Button>
            <Button size="small" variant="quiet" onPress={onOverwrite}>
              {t("conflict.overwrite")}
            </Button>
          </>
        }
      >
        {t("conflict.text")}
      </Callout>
    );
  }
  if (!leftover) return null;
  if (leftover.isRestored) {
    return (
      <Callout
        isAnnounced
        title={t("leftover.restoredTitle")}
        actions={
          <Button size="small" onPress={onDismiss}>
            {common("close")}
          </Button>
        }
      >
        {t("leftover.restoredText")}
      </Callout>
    );
  }
  return (
    <Callout
      tone="warning"
      isAnnounced
      title={t("leftover.foundTitle")}
      actions={
        <>
          <Button size="small" onPress={onRestore}>
            {t("leftover.restore")}
          </Button>
          <Button size="small" variant="quiet" onPress={onDiscard}>
            {t("leftover.discard")}
          </Button>
        </>
      }
    >
      {t("leftover.foundText")}
    </Callout>
  );
}
