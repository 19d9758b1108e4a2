"use client";
import { useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useMessages } from "#components/shell/use-messages";
import { TextField } from "#components/ui/text-field";
import { Code } from "#questionnaire/question-parts";
import { canRenameQuestion, renameQuestionCode } from "#questionnaire/rename-question-code";

/** Renames when it is left or Enter is pressed: half a code is no code. */
export function CodeField({ code }: Readonly<{ code: string }>) {
  const t = useMessages("questionnaire");
  const { definition, used, publishedCodes, edit } = useEditor();
  const [typed, setTyped] = useState(code);
  const wanted = typed.trim();
  const isReserved = wanted !== code && used.questions.includes(wanted);
  const isValid = Code.safeParse(wanted).success;
  const isFree = isValid && !isReserved && canRenameQuestion(definition, code, wanted);
  const error = isFree ? undefined : isValid ? t(isReserved ? "code.used" : "code.taken") : t("code.invalid");
  const isPublished = publishedCodes.has(code);
  const commit = () => {
    if (!isFree || wanted === code) return;
    edit((current) => ({
      definition: renameQuestionCode(current, code, wanted),
      selection: { type: "question", questionCode: wanted },
    }));
  };
  return (
    <TextField
      label={t("code.label")}
      size="small"
      dir="ltr"
      className="w-36"
      value={typed}
      maxLength={32}
      error={error}
      help={isPublished && wanted !== code ? t("code.renamesPublished") : undefined}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
    />
  );
}
