"use client";
import { useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { type OptionLine, readOptionLines } from "#components/questionnaire-editor/option-lines";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/text-area";

type Props = Readonly<{
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onAdd: (lines: readonly OptionLine[]) => void;
}>;

/** A list kept elsewhere, pasted at once. */
export function AddLinesDialog({ isOpen, onOpenChange, onAdd }: Props) {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const { languages } = useEditor().definition;
  const [text, setText] = useState("");
  const lines = readOptionLines(text, languages);
  const add = () => {
    onAdd(lines);
    setText("");
    onOpenChange(false);
  };
  return (
    <Dialog
      title={t("lines.title")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{common("cancel")}</Button>
          <Button variant="primary" isDisabled={lines.length === 0} onPress={add}>
            {t("lines.add", { count: lines.length })}
          </Button>
        </>
      }
    >
      <TextArea
        autoFocus
        label={t("lines.label")}
        help={t(languages.length > 1 ? "lines.helpTwo" : "lines.helpOne")}
        placeholder={t("lines.placeholder")}
        rows={8}
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}
