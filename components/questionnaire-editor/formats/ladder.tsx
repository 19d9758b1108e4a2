"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import type { LadderQuestion } from "#questionnaire/question-types/ladder";

export function LadderFormat({ question, onChange }: FormatProps<LadderQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <NumberBox
        label={t("scale.rungs")}
        className="w-32"
        isWhole
        isOptional={false}
        min={3}
        max={11}
        value={question.steps}
        onChange={(steps = question.steps) => onChange({ ...question, steps }, "steps")}
      />
      <LocalisedField
        label={t("scale.topLabel")}
        place="topLabel"
        value={question.topLabel}
        onChange={(topLabel = {}) => onChange({ ...question, topLabel }, "topLabel")}
      />
      <LocalisedField
        label={t("scale.bottomLabel")}
        place="bottomLabel"
        value={question.bottomLabel}
        onChange={(bottomLabel = {}) => onChange({ ...question, bottomLabel }, "bottomLabel")}
      />
    </>
  );
}
