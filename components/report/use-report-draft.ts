"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  createEditsAutosave,
  type SaveReportAction,
  type SaveStatus,
} from "#components/report/autosave-edits";
import type { ReportDraft } from "#contracts/reports";
import { applyEdits } from "#reports/apply-edits";
import { type ReportEdits, readEdits } from "#reports/edits";

type PageEdit = ReportEdits["pages"][number];

/** The words under edit, what the report looks like with them, and their autosave. */
export function useReportDraft(draft: ReportDraft, save: SaveReportAction) {
  const [edits, setEdits] = useState(() => readEdits(draft.content));
  const [status, setStatus] = useState<SaveStatus>("saved");
  const latestSave = useRef(save);
  latestSave.current = save;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one autosave for the life of the page
  const autosave = useMemo(
    () =>
      createEditsAutosave({
        reportId: draft.id,
        revision: draft.revision,
        save: (input) => latestSave.current(input),
        onStatus: setStatus,
      }),
    [draft.id],
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.isSaved()) return;
      void autosave.flush();
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      void autosave.flush();
      autosave.stop();
    };
  }, [autosave]);

  function change(next: ReportEdits) {
    setEdits(next);
    autosave.edited(next);
  }
  return {
    edits,
    status,
    autosave,
    report: useMemo(() => applyEdits(draft.content, edits) ?? draft.content, [draft.content, edits]),
    change,
    changePage: (id: string, changed: Partial<PageEdit>) =>
      change({
        ...edits,
        pages: edits.pages.map((page) => (page.id === id ? { ...page, ...changed } : page)),
      }),
    /** To the place of another page; the cover keeps its own. */
    movePage: (id: string, place: number) => {
      const moved = edits.pages.find((page) => page.id === id);
      const others = edits.pages.filter((page) => page.id !== id);
      if (!moved || place < 1 || place > others.length) return;
      change({ ...edits, pages: [...others.slice(0, place), moved, ...others.slice(place)] });
    },
  };
}

export type ReportDraftState = ReturnType<typeof useReportDraft>;
