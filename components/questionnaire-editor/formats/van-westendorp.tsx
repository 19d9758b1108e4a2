"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import { priceKeys, type VanWestendorpQuestion } from "#questionnaire/question-types/van-westendorp";

export function VanWestendorpFormat({ question, onChange }: FormatProps<VanWestendorpQuestion>) {
  const t = useMessages("questionnaire");
  const { prompts, unit, min, max } = question;
  return (
    <>
      <section className="flex flex-col gap-3">
        <h3 className="text-sm font-medium">{t("formats.vanWestendorp.prompts")}</h3>
        <p className="text-xs text-muted">{t("formats.vanWestendorp.promptsHelp")}</p>
        {priceKeys.map((key) => (
          <LocalisedField
            key={key}
            label={t(`formats.vanWestendorp.prompt.${key}`)}
            isMultiline
            place={`prompt:${key}`}
            value={prompts[key]}
            onChange={(text = {}) => onChange({ ...question, prompts: { ...prompts, [key]: text } }, key)}
          />
        ))}
      </section>
      <LocalisedField
        label={t("formats.vanWestendorp.unit")}
        place="unit"
        value={unit}
        onChange={(next) => onChange({ ...question, unit: next }, "unit")}
      />
      <div className="grid grid-cols-2 gap-2">
        <NumberBox
          label={t("number.min")}
          min={0}
          value={min}
          onChange={(next) => onChange({ ...question, min: next }, "min")}
        />
        <NumberBox
          label={t("number.max")}
          min={1e-6}
          value={max}
          onChange={(next) => onChange({ ...question, max: next }, "max")}
        />
      </div>
    </>
  );
}
