import type { ActionResult } from "#contracts/app-error";
import type { SaveReportInput } from "#contracts/reports";
import type { ReportEdits } from "#reports/edits";

export type SaveReportAction = (input: SaveReportInput) => Promise<ActionResult<{ revision: number }>>;
export type SaveStatus = "saved" | "waiting" | "saving" | "failed" | "conflict";

type Options = {
  reportId: string;
  revision: number;
  save: SaveReportAction;
  onStatus: (status: SaveStatus) => void;
};

const quietMs = 800;
const retryMs = [2000, 5000, 15_000, 30_000];

export type EditsAutosave = ReturnType<typeof createEditsAutosave>;

/**
 * Sends the latest edits when typing rests, one request at a time; what failed is tried again and stays pending.
 * After a conflict nothing more is sent: the other person's work is not written over unseen.
 */
export function createEditsAutosave({ reportId, revision, save, onStatus }: Options) {
  let status: SaveStatus = "saved";
  let pending: ReportEdits | undefined;
  let sending: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function turn(next: SaveStatus) {
    status = next;
    onStatus(next);
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    sending ??= sendPending().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function sendPending(): Promise<void> {
    if (!pending || status === "conflict") return;
    const edits = pending;
    pending = undefined;
    turn("saving");
    const result = await save({ reportId, edits, expectedRevision: revision }).catch(
      () => ({ ok: false, code: "unavailable", detail: {} }) as const,
    );
    if (result.ok) {
      revision = result.value.revision;
      failures = 0;
      turn(pending ? "waiting" : "saved");
      if (pending) timer = setTimeout(() => void send(), quietMs);
      return;
    }
    pending ??= edits;
    turn(result.code === "conflict" ? "conflict" : "failed");
    if (result.code === "unavailable" || result.code === "unexpected") {
      timer = setTimeout(() => void send(), retryMs[Math.min(failures, retryMs.length - 1)]);
      failures += 1;
    }
  }

  return {
    edited(edits: ReportEdits) {
      pending = edits;
      if (status === "conflict") return;
      if (status === "saved") turn("waiting");
      if (status === "saving") return;
      clearTimeout(timer);
      timer = setTimeout(() => void send(), quietMs);
    },
    /** Sends at once and waits; false when something could not be saved. */
    async flush(): Promise<boolean> {
      while (pending || sending) {
        await send();
        if (status === "failed" || status === "conflict") return false;
      }
      return status === "saved";
    },
    revision: () => revision,
    isSaved: () => status === "saved",
    stop: () => clearTimeout(timer),
  };
}
