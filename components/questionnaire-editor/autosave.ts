import type { ActionResult } from "#contracts/app-error";
import type { SaveDraftInput } from "#contracts/questionnaires";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type SaveAction = (input: SaveDraftInput) => Promise<ActionResult<{ revision: number }>>;

type Failure = Readonly<{ code: string; detail: Readonly<Record<string, unknown>> }>;

export type SaveState =
  | { status: "saved" }
  | { status: "waiting" }
  | { status: "saving" }
  | { status: "failed"; failure: Failure }
  /** Somebody else saved in between; `revision` is theirs. */
  | { status: "conflict"; revision: number };

/** A copy on this device of what the server has not acknowledged yet. */
export type LocalCopy = {
  keep: (copy: { revision: number; definition: QuestionnaireDefinition }) => void;
  forget: () => void;
};

type Options = {
  studyId: string;
  revision: number;
  save: SaveAction;
  copy: LocalCopy;
  onState: (state: SaveState) => void;
};

/** No answer came at all, so it is not the server that says so. */
export const unreachable = "unreachable";

const quietMs = 800;
/** Worth another try without anybody asking. */
const passing = new Set([unreachable, "unavailable", "unexpected"]);
const retryPausesMs = [2000, 5000, 15_000, 30_000];

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Sends the latest definition when typing rests, one request at a time. What was not acknowledged stays
 * pending through every failure, so nothing typed is lost while the page is open, nor after it: see `copy`.
 */
export function createAutosave({ studyId, revision, save, copy, onState }: Options) {
  let state: SaveState = { status: "saved" };
  let pending: QuestionnaireDefinition | undefined;
  let sending: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function turn(next: SaveState) {
    state = next;
    onState(next);
  }

  function sendIn(waitMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), waitMs);
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    sending ??= sendPending().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function sendPending(): Promise<void> {
    if (!pending || state.status === "conflict") return;
    const definition = pending;
    pending = undefined;
    turn({ status: "saving" });
    const result = await save({ studyId, definition, expectedRevision: revision }).catch(
      () => ({ ok: false, code: unreachable, detail: {} }) as const,
    );
    if (result.ok) acknowledge(result.value.revision);
    else refuse(definition, result);
  }

  function acknowledge(saved: number) {
    revision = saved;
    failures = 0;
    if (pending) {
      copy.keep({ revision, definition: pending });
      turn({ status: "waiting" });
      sendIn(quietMs);
    } else {
      copy.forget();
      turn({ status: "saved" });
    }
  }

  function refuse(definition: QuestionnaireDefinition, failure: Failure) {
    pending ??= definition;
    if (failure.code === "conflict") {
      turn({ status: "conflict", revision: Number(failure.detail.revision) });
      return;
    }
    turn({ status: "failed", failure: { code: failure.code, detail: failure.detail } });
    if (passing.has(failure.code)) {
      sendIn(retryPausesMs[Math.min(failures, retryPausesMs.length - 1)]);
      failures += 1;
    }
  }

  return {
    edited(definition: QuestionnaireDefinition) {
      pending = definition;
      copy.keep({ revision, definition });
      if (state.status === "conflict") return;
      if (state.status === "saved") turn({ status: "waiting" });
      if (state.status !== "saving") sendIn(quietMs);
    },
    /** Sends at once and waits until all is acknowledged; false when it could not be. */
    async flush(): Promise<boolean> {
      while (pending || sending) {
        await send();
        if (state.status === "failed" || state.status === "conflict") return false;
      }
      return state.status === "saved";
    },
    /** After a conflict: what is here replaces what the other person saved. */
    overwrite() {
      if (state.status !== "conflict") return;
      revision = state.revision;
      turn({ status: "waiting" });
      void send();
    },
    /** What was not saved is given up; the person chose what the server has. */
    abandon() {
      clearTimeout(timer);
      pending = undefined;
      copy.forget();
      turn({ status: "saved" });
    },
    isSaved: () => state.status === "saved",
    revision: () => revision,
    stop: () => clearTimeout(timer),
  };
}
