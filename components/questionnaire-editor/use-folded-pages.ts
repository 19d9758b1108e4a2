"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Selection } from "#components/questionnaire-editor/editor-state";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** With more questions than this the outline opens folded: some hundred rows are slow to draw and to look through. */
const mostUnfolded = 80;

export type FoldedPages = {
  folded: ReadonlySet<string>;
  /** Kept the same from one drawing to the next. */
  fold: (pageCode: string, isFolded: boolean) => void;
  foldAll: () => void;
  unfoldAll: () => void;
};

/** Pages whose questions the outline does not show. Whatever is opened for editing is unfolded. */
export function useFoldedPages(definition: QuestionnaireDefinition, selection: Selection): FoldedPages {
  const { pages } = definition;
  const questionCode = selection.type === "question" ? selection.questionCode : undefined;
  const openPage = useMemo(
    () => pages.find(({ questions }) => questions.some(({ code }) => code === questionCode))?.code,
    [pages, questionCode],
  );
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => {
    const questionCount = pages.reduce((sum, { questions }) => sum + questions.length, 0);
    return questionCount > mostUnfolded ? codesOf(pages.filter(({ code }) => code !== openPage)) : new Set();
  });
  const fold = useCallback((pageCode: string, isFolded: boolean) => {
    setFolded((before) => {
      if (before.has(pageCode) === isFolded) return before;
      const next = new Set(before);
      if (isFolded) next.add(pageCode);
      else next.delete(pageCode);
      return next;
    });
  }, []);
  useEffect(() => {
    if (openPage) fold(openPage, false);
  }, [openPage, fold]);
  return {
    folded,
    fold,
    foldAll: () => setFolded(codesOf(pages)),
    unfoldAll: () => setFolded(new Set()),
  };
}

function codesOf(pages: QuestionnaireDefinition["pages"]): ReadonlySet<string> {
  return new Set(pages.map(({ code }) => code));
}
