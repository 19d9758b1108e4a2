"use client";
import { type Adopted, type SaveState, unreachable } from "#components/questionnaire-editor/autosave";
import type { Leftover } from "#components/questionnaire-editor/use-draft";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";

type Props = Readonly<{
  saveState: SaveState;
  leftover: Leftover | undefined;
  onRetry: () => void;
  onCompare: () => void;
  joined: Adopted | undefined;
  onForgetJoined: () => void;
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
  onCompare,
  joined,
  onForgetJoined,
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
        title={t("editing.conflict.title")}
        actions={
          <Button size="small" variant="primary" onPress={onCompare}>
            {t("editing.conflict.compare")}
          </Button>
        }
      >
        {t("editing.conflict.stopped")}
      </Callout>
    );
  }
  if (joined && joined.theirs.changes.length > 0) {
    const { savedBy, renamed } = joined;
    const [first] = renamed;
    return (
      <Callout
        isAnnounced
        title={savedBy ? t("editing.joined.titleBy", { name: savedBy }) : t("editing.joined.title")}
        actions={
          <Button size="small" onPress={onForgetJoined}>
            {common("close")}
          </Button>
        }
      >
        {t("editing.joined.text", { parts: placesOf(joined).join(t("listComma")) })}
        {first && ` ${t("editing.joined.renamed", { from: first[0], to: first[1] })}`}
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

/** Codes of the questions and pages that the other person has changed. */
function placesOf({ theirs }: Adopted): string[] {
  const codes = theirs.changes.flatMap(({ path }) =>
    path[0] === "questions" || path[0] === "pages" ? [`\u2068${path[1]}\u2069`] : [],
  );
  const unique = [...new Set(codes)];
  return unique.length > 8 ? [...unique.slice(0, 8), "…"] : unique;
}
