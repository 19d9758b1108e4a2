"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { PolesEditor } from "#components/questionnaire-editor/formats/poles-editor";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useMessages } from "#components/shell/use-messages";
import type { SemanticDifferentialQuestion } from "#questionnaire/question-types/semantic-differential";

export function SemanticDifferentialFormat({
  question,
  onChange,
}: FormatProps<SemanticDifferentialQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <PolesEditor
        questionCode={question.code}
        items={question.items}
        onChange={(items, mergeKey) => onChange({ ...question, items }, mergeKey)}
      />
      <ShuffleCheckbox question={question} onChange={onChange} />
      <NumberBox
        label={t("scale.stepsBetween")}
        className="w-48"
        isWhole
        isOptional={false}
        min={3}
        max={11}
        value={question.steps}
        onChange={(steps = question.steps) => onChange({ ...question, steps }, "steps")}
      />
    </>
  );
}
