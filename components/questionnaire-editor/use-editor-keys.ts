"use client";
import { useEffect } from "react";

type Keys = Readonly<{ undo: () => void; redo: () => void; save: () => void }>;

/** Ctrl-Z, Ctrl-Y and Ctrl-S for the whole questionnaire; dialogs keep their own. */
export function useEditorKeys({ undo, redo, save }: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("[role=dialog], [role=alertdialog]"))
        return;
      // By place on the keyboard: with a Persian layout the letter is another one.
      const act =
        event.code === "KeyZ"
          ? event.shiftKey
            ? redo
            : undo
          : event.code === "KeyY"
            ? redo
            : event.code === "KeyS"
              ? save
              : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [undo, redo, save]);
}
