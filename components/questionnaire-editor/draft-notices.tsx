"use client";
import type { SaveState } from "#components/questionnaire-editor/autosave";
import type { KeptCopy } from "#components/questionnaire-editor/local-copy";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";

type Props = Readonly<{
  saveState: SaveState;
  openedRevision: number;
  leftover: KeptCopy | undefined;
  onReload: () => void;
  onOverwrite: () => void;
  onRestore: () => void;
  onDiscard: () => void;
  onDismiss: () => void;
}>;

/** Two editors at once, and words that an earlier visit could not save: nothing is decided unasked. */
export function DraftNotices({
  saveState,
  openedRevision,
  leftover,
  onReload,
  onOverwrite,
  onRestore,
  onDiscard,
  onDismiss,
}: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
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
  if (leftover.revision === openedRevision) {
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
