"use client";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { findClip, keepClip, readClip } from "#components/questionnaire-editor/clip-store";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { rowIdOf } from "#components/questionnaire-editor/use-marks";
import { type ClippedParts, clipParts, pasteParts, removeParts } from "#questionnaire/clipped-parts";
import { groupPages, settleBlocks } from "#questionnaire/edit-blocks";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** What can be done with the chosen rows of the outline, also by Ctrl-C, Ctrl-X, Ctrl-V and Delete. */
export function useOutlineParts() {
  const editor = useEditor();
  const {
    definition,
    selection,
    marks,
    isChoosing,
    used,
    edit,
    clearMarks,
    removeParts: askToRemove,
  } = editor;
  const chosen = useMemo(() => {
    const alone = rowIdOf(selection);
    return chosenCodes(marks.size > 0 || isChoosing || !alone ? [...marks] : [alone]);
  }, [marks, selection, isChoosing]);
  const parts = useCallback(() => clipParts(definition, chosen), [definition, chosen]);

  const paste = useCallback(
    (clip: ClippedParts | undefined = findClip()) => {
      if (!clip) return;
      edit((current) => {
        const place = placeOf(current, selection);
        const pasted = pasteParts(current, clip, place, new Set(used.questions));
        const [questionCode] = pasted.questionCodes;
        const [pageCode] = pasted.pageCodes;
        return {
          definition: settleBlocks(pasted.definition),
          selection: pageCode ? { type: "page", pageCode } : { type: "question", questionCode },
        };
      });
      clearMarks();
    },
    [edit, selection, used, clearMarks],
  );
  const copy = useCallback(() => {
    const clip = parts();
    keepClip(clip);
    return clip;
  }, [parts]);
  const cut = useCallback(() => {
    const clip = copy();
    edit((current) => ({ definition: settleBlocks(removeParts(current, clip)) }));
    clearMarks();
    return clip;
  }, [copy, edit, clearMarks]);
  const group = () => {
    edit((current) => {
      const pageCodes = pagesOf(current, chosen);
      const { definition: grouped, blockCode } = groupPages(current, pageCodes);
      return { definition: grouped, selection: { type: "block", blockCode } };
    });
    clearMarks();
  };
  const remove = useCallback(() => {
    askToRemove(parts());
    clearMarks();
  }, [askToRemove, parts, clearMarks]);
  const count = chosen.pageCodes.size + chosen.questionCodes.size;
  useClipboardKeys({ isActive: count > 0, copy, cut, paste, remove });
  return { count, copy, cut, paste, group, remove };
}

type Chosen = { pageCodes: ReadonlySet<string>; questionCodes: ReadonlySet<string> };

function chosenCodes(ids: readonly string[]): Chosen {
  const codes = (type: string) =>
    new Set(ids.filter((id) => id.startsWith(`${type}:`)).map((id) => id.slice(type.length + 1)));
  return { pageCodes: codes("page"), questionCodes: codes("question") };
}

/** A question stands for the page that it is on. */
function pagesOf({ pages }: QuestionnaireDefinition, chosen: Chosen): Set<string> {
  const holding = pages.filter(
    ({ code, questions }) =>
      chosen.pageCodes.has(code) || questions.some((question) => chosen.questionCodes.has(question.code)),
  );
  return new Set(holding.map(({ code }) => code));
}

function placeOf({ pages }: QuestionnaireDefinition, selection: ReturnType<typeof useEditor>["selection"]) {
  if (selection.type === "page") return { pageCode: selection.pageCode };
  if (selection.type !== "question") return { pageCode: pages.at(-1)?.code };
  const afterQuestion = selection.questionCode;
  const page = pages.find(({ questions }) => questions.some(({ code }) => code === afterQuestion));
  return { pageCode: page?.code, afterQuestion };
}

type Keys = {
  isActive: boolean;
  copy: () => ClippedParts;
  cut: () => ClippedParts;
  paste: (clip?: ClippedParts) => void;
  remove: () => void;
};

/** Only while the outline has the focus: in a field these keys are about its words. */
function useClipboardKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const isHere = () => Boolean(document.activeElement?.closest("[data-outline]"));
    const carry = (act: "copy" | "cut") => (event: ClipboardEvent) => {
      if (!isHere() || !latest.current.isActive) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", JSON.stringify(latest.current[act]()));
    };
    const [copy, cut] = [carry("copy"), carry("cut")];
    const paste = (event: ClipboardEvent) => {
      if (!isHere()) return;
      const clip = readClip(event.clipboardData?.getData("text/plain"));
      if (!clip) return;
      event.preventDefault();
      latest.current.paste(clip);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Delete" || !isHere() || !latest.current.isActive) return;
      event.preventDefault();
      latest.current.remove();
    };
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", paste);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", paste);
      document.removeEventListener("keydown", press);
    };
  }, []);
}
