"use client";
import { EndLabels } from "#components/questionnaire-editor/formats/end-labels";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import { SegmentedControl } from "#components/ui/segmented-control";
import type { RatingQuestion } from "#questionnaire/question-types/rating";

export function RatingFormat({ question, onChange }: FormatProps<RatingQuestion>) {
  const t = useMessages("questionnaire");
  const looks = ["stars", "numbers"] as const;
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <NumberBox
          label={t("scale.steps")}
          className="w-32"
          isWhole
          isOptional={false}
          min={3}
          max={10}
          value={question.steps}
          onChange={(steps = question.steps) => onChange({ ...question, steps }, "steps")}
        />
        <SegmentedControl
          label={t("scale.look")}
          value={question.look}
          options={looks.map((id) => ({ id, label: t(`scale.looks.${id}`) }))}
          onChange={(look) => onChange({ ...question, look })}
        />
      </div>
      <EndLabels question={question} onChange={onChange} />
    </>
  );
}
