"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useErrorText } from "#components/shell/use-error-text";
import type { ActionResult } from "#contracts/app-error";
import type { SaveTranslationsInput } from "#contracts/translations";
import type { Language } from "#questionnaire/localised-text";
import type { TranslationProblem } from "#questionnaire/translation-rows";

type Options = Readonly<{
  studyId: string;
  original: Language;
  target: Language;
  save: (
    input: SaveTranslationsInput,
  ) => Promise<ActionResult<{ changed: number; problems: TranslationProblem[] }>>;
}>;

const retryMs = 3000;

/** Gathers what is left and sends it; what could not be sent is kept and tried again. */
export function useTranslationSaving({ studyId, original, target, save }: Options) {
  const errorText = useErrorText();
  const [state, setState] = useState<"saved" | "saving" | "waiting">("saved");
  const [failure, setFailure] = useState<string>();
  const [problems, setProblems] = useState<ReadonlyMap<string, TranslationProblem>>(new Map());
  const waiting = useRef(new Map<string, SaveTranslationsInput["translations"][number]>());
  const isSending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(async () => {
    if (isSending.current || waiting.current.size === 0) return;
    isSending.current = true;
    setState("saving");
    const batch = [...waiting.current.values()];
    const result = await save({ studyId, original, translations: batch }).catch(
      () => ({ ok: false, code: "unavailable", detail: {} }) as const,
    );
    isSending.current = false;
    if (!result.ok) {
      setFailure(errorText(result));
      setState("waiting");
      timer.current = setTimeout(() => void send(), retryMs);
      return;
    }
    for (const one of batch) {
      const id = `${one.language}/${one.key}`;
      if (waiting.current.get(id) === one) waiting.current.delete(id);
    }
    setFailure(undefined);
    setProblems((known) => {
      const next = new Map(known);
      for (const { language, key } of batch) next.delete(`${language}/${key}`);
      for (const problem of result.value.problems) next.set(`${problem.language}/${problem.key}`, problem);
      return next;
    });
    setState(waiting.current.size > 0 ? "saving" : "saved");
    if (waiting.current.size > 0) void send();
  }, [studyId, original, save, errorText]);

  const keep = useCallback(
    (key: string, words: string) => {
      waiting.current.set(`${target}/${key}`, { key, language: target, words });
      clearTimeout(timer.current);
      void send();
    },
    [target, send],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (waiting.current.size > 0) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      clearTimeout(timer.current);
    };
  }, []);

  const problemOf = useCallback((key: string) => problems.get(`${target}/${key}`), [problems, target]);
  return { state, failure, keep, problemOf };
}
