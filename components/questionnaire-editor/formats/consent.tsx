"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import type { ConsentQuestion } from "#questionnaire/question-types/consent";

export function ConsentFormat({ question, onChange }: FormatProps<ConsentQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <LocalisedField
        label={t("formats.consent.agree")}
        place="agreeLabel"
        value={question.agreeLabel}
        onChange={(agreeLabel = {}) => onChange({ ...question, agreeLabel }, "agreeLabel")}
      />
      <LocalisedField
        label={t("formats.consent.decline")}
        place="declineLabel"
        value={question.declineLabel}
        onChange={(declineLabel = {}) => onChange({ ...question, declineLabel }, "declineLabel")}
      />
      <Checkbox
        isSelected={question.mustAgree ?? false}
        help={t("formats.consent.mustAgreeHelp")}
        onChange={(mustAgree) => onChange({ ...question, mustAgree: mustAgree || undefined })}
      >
        {t("formats.consent.mustAgree")}
      </Checkbox>
    </>
  );
}
