"use client";
import { CarryForwardField } from "#components/questionnaire-editor/formats/carry-forward-field";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { ItemsEditor } from "#components/questionnaire-editor/items-editor";
import { OptionsEditor } from "#components/questionnaire-editor/options-editor";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useMessages } from "#components/shell/use-messages";
import type { MultiGridQuestion } from "#questionnaire/question-types/multi-grid";

export function MultiGridFormat({ question, onChange }: FormatProps<MultiGridQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <ItemsEditor
        questionCode={question.code}
        title={t("formats.multiGrid.items")}
        items={question.items}
        onChange={(items, mergeKey) => onChange({ ...question, items }, mergeKey)}
      />
      <ShuffleCheckbox question={question} onChange={onChange} />
      <OptionsEditor
        title={t("formats.multiGrid.options")}
        questionCode={question.code}
        place="option"
        options={question.options}
        canBeExclusive
        onChange={(options, mergeKey) => onChange({ ...question, options }, mergeKey)}
      />
      <CarryForwardField question={question} onChange={onChange} />
    </>
  );
}
