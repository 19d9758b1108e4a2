"use client";
import { ImageField } from "#components/media/image-field";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { useMessages } from "#components/shell/use-messages";
import type { InformationQuestion } from "#questionnaire/question-types/information";

export function InformationFormat({ question, onChange }: FormatProps<InformationQuestion>) {
  const t = useMessages("questionnaire");
  const { languages } = useEditor().definition;
  return (
    <ImageField
      label={t("scale.picture")}
      value={question.image}
      languages={languages}
      place="imageAlt"
      onChange={(image) => onChange({ ...question, image }, "image")}
    />
  );
}
