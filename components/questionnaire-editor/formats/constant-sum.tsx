"use client";
import { CarryForwardField } from "#components/questionnaire-editor/formats/carry-forward-field";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { ItemsEditor } from "#components/questionnaire-editor/items-editor";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useMessages } from "#components/shell/use-messages";
import type { ConstantSumQuestion } from "#questionnaire/question-types/constant-sum";

const smallestTotal = 1e-3;

export function ConstantSumFormat({ question, onChange }: FormatProps<ConstantSumQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <ItemsEditor
        questionCode={question.code}
        title={t("formats.constantSum.items")}
        items={question.items}
        onChange={(items, mergeKey) => onChange({ ...question, items }, mergeKey)}
      />
      <ShuffleCheckbox question={question} onChange={onChange} />
      <NumberBox
        label={t("formats.constantSum.total")}
        help={t("formats.constantSum.totalHelp")}
        className="w-64"
        isOptional={false}
        min={smallestTotal}
        max={1_000_000}
        value={question.total}
        onChange={(total = question.total) => onChange({ ...question, total }, "total")}
      />
      <LocalisedField
        label={t("formats.constantSum.unit")}
        place="unit"
        value={question.unit}
        onChange={(unit) => onChange({ ...question, unit }, "unit")}
      />
      <CarryForwardField question={question} onChange={onChange} />
    </>
  );
}
