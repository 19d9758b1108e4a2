"use client";
import { CarryForwardField } from "#components/questionnaire-editor/formats/carry-forward-field";
import { ColumnsEditor } from "#components/questionnaire-editor/formats/columns-editor";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { ItemsEditor } from "#components/questionnaire-editor/items-editor";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import type { NumericGridQuestion } from "#questionnaire/question-types/numeric-grid";

export function NumericGridFormat({ question, onChange }: FormatProps<NumericGridQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <ItemsEditor
        questionCode={question.code}
        title={t("formats.numericGrid.items")}
        items={question.items}
        onChange={(items, mergeKey) => onChange({ ...question, items }, mergeKey)}
      />
      <ShuffleCheckbox question={question} onChange={onChange} />
      <ColumnsEditor
        columns={question.columns ?? []}
        onChange={(columns, mergeKey) =>
          onChange({ ...question, columns: columns.length > 0 ? columns : undefined }, mergeKey)
        }
      />
      <div className="grid grid-cols-2 gap-2">
        <NumberBox
          label={t("number.min")}
          value={question.min}
          onChange={(min) => onChange({ ...question, min }, "min")}
        />
        <NumberBox
          label={t("number.max")}
          value={question.max}
          onChange={(max) => onChange({ ...question, max }, "max")}
        />
      </div>
      <Checkbox
        isSelected={question.isWhole ?? false}
        onChange={(isWhole) => onChange({ ...question, isWhole: isWhole || undefined })}
      >
        {t("number.whole")}
      </Checkbox>
      <LocalisedField
        label={t("number.unit")}
        place="unit"
        value={question.unit}
        onChange={(unit) => onChange({ ...question, unit }, "unit")}
      />
      <CarryForwardField question={question} onChange={onChange} />
    </>
  );
}
