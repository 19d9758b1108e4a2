"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Selection } from "#components/questionnaire-editor/editor-state";
import { outlineRows } from "#components/questionnaire-editor/outline-moves";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type MarkMode = "toggle" | "range";

/** The row of the outline that is being edited. */
export function rowIdOf(selection: Selection): string | undefined {
  if (selection.type === "question") return `question:${selection.questionCode}`;
  return selection.type === "page" ? `page:${selection.pageCode}` : undefined;
}

/**
 * Several rows chosen at once; without marks what is edited is the one that is chosen. While rows are being chosen a
 * tap is enough, where there are no keys to hold.
 */
export function useMarks(definition: QuestionnaireDefinition, selection: Selection) {
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set());
  const [isChoosing, setChoosing] = useState(false);
  const selectedId = rowIdOf(selection);
  const latest = useRef({ definition, selectedId, isChoosing });
  latest.current = { definition, selectedId, isChoosing };
  const mark = useCallback((id: string, mode: MarkMode) => {
    setMarks((before) => {
      const { selectedId: anchor } = latest.current;
      const base = before.size > 0 || !anchor || latest.current.isChoosing ? before : new Set([anchor]);
      if (mode === "toggle") return toggled(base, id);
      const rows = outlineRows(latest.current.definition).map((row) => row.id);
      const [from, to] = [rows.indexOf(anchor ?? id), rows.indexOf(id)].sort((a, b) => a - b);
      return new Set([...base, ...rows.slice(Math.max(0, from), to + 1)]);
    });
  }, []);
  const clear = useCallback(() => {
    setMarks((before) => (before.size > 0 ? new Set() : before));
    setChoosing(false);
  }, []);
  const standing = useMemo(() => {
    const rows = new Set(outlineRows(definition).map(({ id }) => id));
    return new Set([...marks].filter((id) => rows.has(id)));
  }, [marks, definition]);
  return { marks: standing, mark, clear, isChoosing, startChoosing: () => setChoosing(true) };
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}
