"use client";
import { EndLabels } from "#components/questionnaire-editor/formats/end-labels";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import type { SliderQuestion } from "#questionnaire/question-types/slider";

const smallestStep = 1e-6;

export function SliderFormat({ question, onChange }: FormatProps<SliderQuestion>) {
  const t = useMessages("questionnaire");
  const { min, max, step } = question;
  return (
    <>
      <div className="grid grid-cols-3 gap-2">
        <NumberBox
          label={t("number.min")}
          isOptional={false}
          value={min}
          onChange={(next = min) => onChange({ ...question, min: next }, "min")}
        />
        <NumberBox
          label={t("number.max")}
          isOptional={false}
          value={max}
          onChange={(next = max) => onChange({ ...question, max: next }, "max")}
        />
        <NumberBox
          label={t("scale.step")}
          isOptional={false}
          min={smallestStep}
          value={step}
          onChange={(next = step) => onChange({ ...question, step: next }, "step")}
        />
      </div>
      <EndLabels question={question} onChange={onChange} />
      <LocalisedField
        label={t("number.unit")}
        place="unit"
        value={question.unit}
        onChange={(unit) => onChange({ ...question, unit }, "unit")}
      />
    </>
  );
}
