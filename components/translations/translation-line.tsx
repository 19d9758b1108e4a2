"use client";
import { useId, useState } from "react";
import { useMessages } from "#components/shell/use-messages";
import { CodeText } from "#components/ui/code-text";
import { inputLook } from "#components/ui/field-parts";
import { joinClasses } from "#components/ui/join-classes";
import { directionOf } from "#i18n/locale";
import { isWritten, type Language } from "#questionnaire/localised-text";
import type { TranslationProblem, TranslationRow } from "#questionnaire/translation-rows";

type Props = Readonly<{
  row: TranslationRow;
  original: Language;
  target: Language;
  problem: TranslationProblem | undefined;
  onLeave: (key: string, words: string) => void;
}>;

/** The original, and a field for the other language that is kept when it is left. */
export function TranslationLine({ row, original, target, problem, onLeave }: Props) {
  const t = useMessages("translations");
  const common = useMessages("common");
  const id = useId();
  const [words, setWords] = useState(row.text[target] ?? "");
  const [kept, setKept] = useState(words);
  const leave = () => {
    if (words === kept || words.trim() === "") return;
    setKept(words);
    onLeave(row.key, words);
  };
  return (
    <li className="grid gap-2 px-4 py-3 md:grid-cols-2 md:gap-4">
      <div className="min-w-0">
        <p className="mb-1">
          <CodeText>{row.key}</CodeText>
        </p>
        <p
          id={`${id}-original`}
          lang={original}
          dir={directionOf(original)}
          className={joinClasses(
            "text-sm whitespace-pre-line",
            !isWritten(row.text, original) && "text-muted",
          )}
        >
          {row.text[original] || t("notWritten")}
        </p>
      </div>
      <div className="min-w-0">
        <textarea
          aria-label={t("field", { language: common(`languageName.${target}`), key: row.key })}
          aria-describedby={`${id}-original${problem ? ` ${id}-problem` : ""}`}
          aria-invalid={problem ? true : undefined}
          lang={target}
          dir={directionOf(target)}
          rows={1}
          maxLength={5000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onBlur={leave}
          className={joinClasses(
            inputLook,
            "field-sizing-content max-h-96 w-full resize-none py-1.5 text-sm",
          )}
        />
        {problem && (
          <p id={`${id}-problem`} role="alert" className="mt-1 text-sm text-danger">
            {t(`problems.${problem.code}`, { names: problem.detail ?? "" })}
          </p>
        )}
      </div>
    </li>
  );
}
