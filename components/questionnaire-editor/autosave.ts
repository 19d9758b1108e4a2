import type { ActionResult } from "#contracts/app-error";
import type { SaveChangesInput, SavedChanges, Standing } from "#contracts/questionnaires";
import type { DefinitionChange } from "#questionnaire/merging/definition-change";
import { diffDefinition } from "#questionnaire/merging/diff-definition";
import { type Merged, mergeDefinitions } from "#questionnaire/merging/merge-definitions";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type SaveAction = (input: SaveChangesInput) => Promise<ActionResult<SavedChanges>>;

type Failure = Readonly<{ code: string; detail: Readonly<Record<string, unknown>> }>;

/** Two people changed the same parts: what both began with, and what the other has saved. */
export type Clash = Readonly<{ base: QuestionnaireDefinition; standing: Standing }>;

export type SaveState =
  | { status: "saved" }
  | { status: "waiting" }
  | { status: "saving" }
  | { status: "failed"; failure: Failure }
  | { status: "conflict"; clash: Clash };

/** A copy on this device of what the server has not acknowledged yet. */
export type LocalCopy = {
  keep: (copy: { revision: number; changes: DefinitionChange[] }) => void;
  forget: () => void;
};

/** What the editor goes on with after somebody else has saved in between. */
export type Adopted = {
  definition: QuestionnaireDefinition;
  theirs: { changes: DefinitionChange[]; definition: QuestionnaireDefinition };
  renamed: ReadonlyMap<string, string>;
  savedBy: string | null;
};

type Options = {
  studyId: string;
  opened: { revision: number; definition: QuestionnaireDefinition };
  /** What is on the screen now. */
  read: () => QuestionnaireDefinition;
  adopt: (adopted: Adopted) => void;
  save: SaveAction;
  copy: LocalCopy;
  onState: (state: SaveState) => void;
};

/** No answer came at all, so it is not the server that says so. */
export const unreachable = "unreachable";

const quietMs = 800;
const copyAfterMs = 250;
/** Worth another try without anybody asking. */
const passing = new Set([unreachable, "unavailable", "unexpected"]);
const retryPausesMs = [2000, 5000, 15_000, 30_000];

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Sends what has changed when typing rests, one request at a time. What was not acknowledged stays pending
 * through every failure, so nothing typed is lost while the page is open, nor after it: see `copy`.
 */
export function createAutosave({ studyId, opened, read, adopt, save, copy, onState }: Options) {
  let { revision, definition: base } = opened;
  let state: SaveState = { status: "saved" };
  let isPending = false;
  let sending: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copyTimer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function turn(next: SaveState) {
    state = next;
    onState(next);
  }

  function sendIn(waitMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), waitMs);
  }

  function keepCopy() {
    clearTimeout(copyTimer);
    copyTimer = undefined;
    const changes = diffDefinition(base, read());
    if (changes.length > 0) copy.keep({ revision, changes });
    else copy.forget();
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    if (copyTimer) keepCopy();
    sending ??= sendPending().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  async function sendPending(): Promise<void> {
    if (!isPending || state.status === "conflict") return;
    const sent = read();
    const changes = diffDefinition(base, sent);
    isPending = false;
    if (changes.length === 0) {
      settle();
      return;
    }
    turn({ status: "saving" });
    const result = await save({ studyId, changes, expectedRevision: revision }).catch(
      () => ({ ok: false, code: unreachable, detail: {} }) as const,
    );
    if (!result.ok) refuse(result);
    else if (result.value.status === "saved") acknowledge(sent, result.value.revision);
    else if (result.value.status === "merged") meet({ base: sent, standing: result.value });
    else meet({ base, standing: result.value });
  }

  function acknowledge(saved: QuestionnaireDefinition, savedRevision: number) {
    base = saved;
    revision = savedRevision;
    failures = 0;
    settle();
  }

  /** Waits for more when something was typed meanwhile. */
  function settle() {
    if (isPending) {
      keepCopy();
      turn({ status: "waiting" });
      sendIn(quietMs);
    } else {
      clearTimeout(copyTimer);
      copyTimer = undefined;
      copy.forget();
      turn({ status: "saved" });
    }
  }

  /** Somebody else has saved: goes on with both, or stops where both changed the same. */
  function meet(clash: Clash) {
    failures = 0;
    const merged = mergeDefinitions(clash.base, read(), clash.standing.definition);
    if (merged.conflicts.length > 0) {
      isPending = true;
      keepCopy();
      turn({ status: "conflict", clash });
    } else {
      goOn(clash, merged, merged.definition);
    }
  }

  function goOn({ base: before, standing }: Clash, merged: Merged, definition: QuestionnaireDefinition) {
    const theirs = {
      changes: diffDefinition(before, standing.definition),
      definition: standing.definition,
    };
    base = standing.definition;
    revision = standing.revision;
    adopt({ definition, theirs, renamed: merged.renamed, savedBy: standing.savedBy });
    isPending = diffDefinition(base, definition).length > 0;
    settle();
  }

  function refuse(failure: Failure) {
    isPending = true;
    turn({ status: "failed", failure: { code: failure.code, detail: failure.detail } });
    if (passing.has(failure.code)) {
      sendIn(retryPausesMs[Math.min(failures, retryPausesMs.length - 1)]);
      failures += 1;
    }
  }

  return {
    edited() {
      isPending = true;
      copyTimer ??= setTimeout(keepCopy, copyAfterMs);
      if (state.status === "conflict") return;
      if (state.status === "saved") turn({ status: "waiting" });
      if (state.status !== "saving") sendIn(quietMs);
    },
    /** Sends at once and waits until all is acknowledged; false when it could not be. */
    async flush(): Promise<boolean> {
      while (isPending || sending) {
        await send();
        if (state.status === "failed" || state.status === "conflict") return false;
      }
      return state.status === "saved";
    },
    /** After a conflict: what came out of choosing between mine and theirs, part by part. */
    resolve(merged: Merged, definition: QuestionnaireDefinition) {
      if (state.status === "conflict") goOn(state.clash, merged, definition);
    },
    isSaved: () => state.status === "saved",
    revision: () => revision,
    stop: () => {
      clearTimeout(timer);
      if (copyTimer) keepCopy();
    },
  };
}
