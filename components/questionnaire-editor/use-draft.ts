"use client";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import {
  type Adopted,
  createAutosave,
  type SaveAction,
  type SaveState,
} from "#components/questionnaire-editor/autosave";
import {
  type EditorState,
  type EditResult,
  reduceEditor,
  type Selection,
  selectionAt,
} from "#components/questionnaire-editor/editor-state";
import { findLocalCopy, localCopyOf } from "#components/questionnaire-editor/local-copy";
import type { QuestionnaireView } from "#contracts/questionnaires";
import { diffDefinition } from "#questionnaire/merging/diff-definition";
import { putBack } from "#questionnaire/merging/put-back";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** What an earlier visit could not save; put back at once when nobody has saved since. */
export type Leftover = { definition: QuestionnaireDefinition; isRestored: boolean };

function openEditor([{ definition }, openedAt]: [QuestionnaireView, string | undefined]): EditorState {
  return { definition, selection: selectionAt(definition, openedAt), past: [], future: [] };
}

/** The draft under edit: its history, its autosave, and what an earlier visit left unsaved on this device. */
export function useDraft(
  studyId: string,
  opened: QuestionnaireView,
  openedAt: string | undefined,
  save: SaveAction,
) {
  const [state, dispatch] = useReducer(reduceEditor, [opened, openedAt] as const, ([view, at]) =>
    openEditor([view, at]),
  );
  const [saveState, setSaveState] = useState<SaveState>({ status: "saved" });
  const [savedRevision, setSavedRevision] = useState(opened.revision);
  const [leftover, setLeftover] = useState<Leftover>();
  const [joined, setJoined] = useState<Adopted>();
  const latestSave = useRef(save);
  latestSave.current = save;
  const latest = useRef(state.definition);
  latest.current = state.definition;

  const known = useRef(state.definition);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one autosave for the life of the page
  const autosave = useMemo(
    () =>
      createAutosave({
        studyId,
        opened,
        read: () => latest.current,
        adopt: (adopted) => {
          latest.current = adopted.definition;
          known.current = adopted.definition;
          dispatch({ type: "adopt", adopted });
          setJoined(adopted);
        },
        save: (input) => latestSave.current(input),
        copy: localCopyOf(studyId),
        onState: (next) => setSaveState(next),
      }),
    [studyId],
  );

  useEffect(() => {
    if (known.current === state.definition) return;
    known.current = state.definition;
    autosave.edited();
  }, [state.definition, autosave]);

  useEffect(() => {
    if (saveState.status === "saved" || saveState.status === "waiting") setSavedRevision(autosave.revision());
  }, [saveState, autosave]);

  const edit = useCallback(
    (change: (definition: QuestionnaireDefinition) => EditResult, mergeKey?: string) =>
      dispatch({ type: "edit", change, mergeKey, atMs: Date.now() }),
    [],
  );
  const select = useCallback((selection: Selection) => dispatch({ type: "select", selection }), []);
  const undo = useCallback(() => dispatch({ type: "undo" }), []);
  const redo = useCallback(() => dispatch({ type: "redo" }), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the page opens
  useEffect(() => {
    const copy = findLocalCopy(studyId);
    const definition = copy && putBack(opened.definition, copy.changes);
    if (!definition || diffDefinition(opened.definition, definition).length === 0) return;
    const isRestored = copy.revision === opened.revision;
    if (isRestored) edit(() => ({ definition }));
    setLeftover({ definition, isRestored });
  }, [studyId]);

  useLeaving(autosave);
  return {
    state,
    saveState,
    savedRevision,
    autosave,
    edit,
    select,
    undo,
    redo,
    leftover,
    setLeftover,
    joined,
    forgetJoined: () => setJoined(undefined),
  };
}

/** Sends what waits when the page goes to the background, and asks before it is closed unsaved. */
function useLeaving(autosave: ReturnType<typeof createAutosave>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isSaved()) return;
      void autosave.flush();
      event.preventDefault();
    };
    const hide = () => {
      if (document.visibilityState === "hidden") void autosave.flush();
    };
    addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", hide);
    return () => {
      removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", hide);
      void autosave.flush();
      autosave.stop();
    };
  }, [autosave]);
}
