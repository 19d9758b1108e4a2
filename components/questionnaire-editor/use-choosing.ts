"use client";
import type { KeyboardEvent, MouseEvent } from "react";
import { useEditorActions } from "#components/questionnaire-editor/editor-context";

/**
 * A row is edited by a click; with Shift or Ctrl, or while rows are chosen, it is chosen besides others. Arrow keys go
 * along the outline.
 */
export function useChoosing(rowId: string, isChoosing: boolean) {
  const { select, mark } = useEditorActions();
  const [type, code = ""] = rowId.split(":");
  const click = (event: MouseEvent) => {
    if (event.shiftKey) mark(rowId, "range");
    else if (isChoosing || event.ctrlKey || event.metaKey) mark(rowId, "toggle");
    else
      select(type === "page" ? { type: "page", pageCode: code } : { type: "question", questionCode: code });
  };
  /** True when the key was one of ours. */
  const key = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return false;
    event.preventDefault();
    const rows = [...(event.currentTarget.closest("ol")?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const next = rows[rows.indexOf(event.currentTarget) + (event.key === "ArrowUp" ? -1 : 1)];
    if (event.shiftKey && next?.dataset.row) mark(next.dataset.row, "range");
    next?.focus();
    return true;
  };
  return { click, key };
}
