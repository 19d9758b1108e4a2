"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { useMessages } from "#components/shell/use-messages";
import { RadioGroup } from "#components/ui/radio-group";
import { type IndustryQuestion, industryOptions } from "#questionnaire/question-types/industry";

const details = ["divisions", "sections"] as const;

export function IndustryFormat({ question, onChange }: FormatProps<IndustryQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <RadioGroup
      label={t("formats.industry.detail")}
      value={question.detail}
      onChange={(detail) =>
        onChange({ ...question, detail: detail === "sections" ? "sections" : "divisions" })
      }
      options={details.map((detail) => ({
        id: detail,
        label: t(`formats.industry.${detail}`, { count: industryOptions({ detail }).length }),
        description: t(`formats.industry.${detail}Help`),
      }))}
    />
  );
}
