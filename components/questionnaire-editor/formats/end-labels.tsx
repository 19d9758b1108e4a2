"use client";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useMessages } from "#components/shell/use-messages";
import type { RatingQuestion } from "#questionnaire/question-types/rating";
import type { SliderQuestion } from "#questionnaire/question-types/slider";

type Props = Readonly<{ question: RatingQuestion | SliderQuestion; onChange: ChangeQuestion }>;

/** What the two ends of a scale mean. */
export function EndLabels({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  return (
    <>
      <LocalisedField
        label={t("scale.lowLabel")}
        place="lowLabel"
        value={question.lowLabel}
        onChange={(lowLabel) => onChange({ ...question, lowLabel }, "lowLabel")}
      />
      <LocalisedField
        label={t("scale.highLabel")}
        place="highLabel"
        value={question.highLabel}
        onChange={(highLabel) => onChange({ ...question, highLabel }, "highLabel")}
      />
    </>
  );
}
